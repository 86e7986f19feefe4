import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import { batchesOf } from "@/lib/platform/database/batches";
import { sql } from "@/lib/platform/database/db";

/** A family of a letter; nik masked unless the list was asked for whole (commands/whole-letter.ts). */
export type LetterFamily = {
  seq: number;
  caseId: bigint;
  name: string;
  nik: string;
  address: string;
  village: string;
  bankCode: string;
  type: string;
  periodLabel: string;
  families: number;
  amountRp: number;
  dueOn: string;
};

export const FAMILIES_A_PAGE = 50;
const BATCH = 1_000;
type Asked = { letter: bigint; after?: number; size?: number };

const rowsOf = (
  actor: UserActor,
  { letter, after = 0, size = BATCH }: Asked,
  whole: boolean,
): Promise<LetterFamily[]> =>
  reading(
    actor,
    (tx) => tx.$queryRaw<LetterFamily[]>`
      select f.seq, f.case_id as "caseId", f.name, f.address, f.village, f.bank_code as "bankCode", f.type,
        f.period_label as "periodLabel", f.families, f.amount_rp::float8 as "amountRp", f.due_on::text as "dueOn",
        ${whole ? sql`coalesce(k.nik::text, f.nik_masked)` : sql`f.nik_masked`} as nik
      from letter_cases f ${whole ? sql`left join kpm k on k.id = f.kpm_id` : sql``}
      where f.letter_id = ${letter} and f.seq > ${after} order by f.seq limit ${size}`,
  );

/** The families of a letter as its attachment lists them, from a place on. */
export const listLetterFamilies = (actor: UserActor, asked: Asked): Promise<LetterFamily[]> =>
  rowsOf(actor, asked, false);

const all = (actor: UserActor, letter: bigint, whole: boolean): AsyncGenerator<LetterFamily[]> =>
  batchesOf(async (after) => {
    const rows = await rowsOf(actor, { letter, after: Number(after) || 0 }, whole);
    return { rows, after: rows.length < BATCH ? null : String(rows.at(-1)?.seq) };
  });

/** All of them in batches. */
export const allLetterFamilies = (actor: UserActor, letter: bigint): AsyncGenerator<LetterFamily[]> =>
  all(actor, letter, false);

/** All of them with their whole numbers. Call it only through wholeLetter(). */
export const allWholeFamilies = (actor: UserActor, letter: bigint): AsyncGenerator<LetterFamily[]> =>
  all(actor, letter, true);
