import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import { batchesOf } from "@/lib/platform/database/batches";
import { sql } from "@/lib/platform/database/db";

/** One copy of DTKS; valid and invalid are of those who are active. */
export type CopyRow = {
  regencyCode: string;
  regency: string;
  on: string;
  intakeId: bigint;
  people: number;
  active: number;
  valid: number;
  invalid: number;
  comparedWith: string | null;
  compared: boolean;
  entered: number;
  leftPeople: number;
  repaired: number;
  broken: number;
};

const COLUMNS = sql`s.regency_code as "regencyCode", r.name as regency, s.snapshot_on::text as "on", s.intake_id as "intakeId",
  s.people, s.active, s.valid, s.invalid, s.compared_with::text as "comparedWith", s.compared, s.entered,
  s.left_people as "leftPeople", s.repaired, s.broken`;
const MOST_COPIES = 36;

const copiesFrom = (actor: UserActor, regency: string, before: string): Promise<CopyRow[]> =>
  reading(
    actor,
    (tx) => tx.$queryRaw<CopyRow[]>`
      select ${COLUMNS} from dtks_snapshots s join regions r on r.code = s.regency_code
      where s.regency_code = ${regency} and (${before} = '' or s.snapshot_on < nullif(${before}, '')::date)
      order by s.snapshot_on desc limit ${MOST_COPIES}`,
  );

/** The copies of one kab/kota, the newest first. */
export const listCopies = (actor: UserActor, regency: string): Promise<CopyRow[]> => copiesFrom(actor, regency, "");

/** All of them in batches. */
export const allCopies = (actor: UserActor, regency: string): AsyncGenerator<CopyRow[]> =>
  batchesOf(async (before) => {
    const rows = await copiesFrom(actor, regency, before);
    return { rows, after: rows.length < MOST_COPIES ? null : (rows.at(-1)?.on ?? null) };
  });

/** The newest copy of each kab/kota in the actor's scope, by its code. */
export const listLatestCopies = (actor: UserActor): Promise<CopyRow[]> =>
  reading(
    actor,
    (tx) => tx.$queryRaw<CopyRow[]>`
      select distinct on (s.regency_code) ${COLUMNS} from dtks_snapshots s join regions r on r.code = s.regency_code
      order by s.regency_code, s.snapshot_on desc`,
  );
