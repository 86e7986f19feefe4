import "server-only";
import type { Step } from "@/lib/answers/rules/answers";
import type { Refusal } from "@/lib/answers/rules/judge";
import type { UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import { type CaseRow, listCasesByNumber } from "@/lib/cases/list/queries/list-cases";
import type { CaseState } from "@/lib/cases/rules/lifecycle";
import type { CaseOwner } from "@/lib/cases/rules/party";
import { batchesOf } from "@/lib/platform/database/batches";
import { sql } from "@/lib/platform/database/db";

/** A row of the file beside the present state of its case; nothing of a case that the actor cannot see. */
export type AnswerLine = {
  rowNo: number;
  number: string;
  caseId: bigint | null;
  answer: string;
  note: string;
  verb: Step["verb"] | null;
  party: CaseOwner | null;
  refusal: Refusal | null;
  otherRow: number | null;
  seen: boolean;
  name: string | null;
  type: string | null;
  state: CaseState | null;
  owner: CaseOwner | null;
  waitingFor: CaseOwner | null;
  regionCode: string | null;
  lastVerb: string | null;
  lastName: string | null;
  lastAt: Date | null;
};
export type AnswerPage = { rows: AnswerLine[]; after: number | null };

export const ROWS_A_PAGE = 50;
const BATCH = 2_000;

type Asked = { file: bigint; refused: boolean; after: number; size?: number };

/** One page of the rows of a file, those that are applied or those that are refused, in the order of Excel. */
export async function listAnswerRows(
  actor: UserActor,
  { file, refused, after, size = ROWS_A_PAGE }: Asked,
): Promise<AnswerPage> {
  const rows = await reading(
    actor,
    (tx) => tx.$queryRaw<AnswerLine[]>`
      select r.row_no as "rowNo", r.case_number as number, r.case_id as "caseId", r.answer, r.note, r.verb, r.party, r.refusal,
        r.other_row as "otherRow", c.id is not null as seen, k.name, c.type, c.state, c.owner, c.waiting_for as "waitingFor",
        c.region_code as "regionCode", e.verb as "lastVerb", e.actor_name as "lastName", e.at as "lastAt"
      from (select * from answer_rows where file_id = ${file} and actor_id = ${actor.id} and row_no > ${after}
        and ${refused ? sql`refusal is not null` : sql`refusal is null`} order by row_no limit ${size + 1}) r
      left join cases c on c.id = r.case_id
      left join kpm k on k.id = c.kpm_id
      left join lateral (select verb, actor_name, at from case_events where case_id = c.id order by id desc limit 1) e on true
      order by r.row_no`,
  );
  const shown = rows.slice(0, size);
  return { rows: shown, after: rows.length > size ? (shown.at(-1)?.rowNo ?? null) : null };
}

/** All rows of a file that are applied, or refused, in batches. */
export const allAnswerRows = (
  actor: UserActor,
  asked: { file: bigint; refused: boolean },
): AsyncGenerator<AnswerLine[]> =>
  batchesOf(async (after) => {
    const page = await listAnswerRows(actor, { ...asked, after: Number(after || 0), size: BATCH });
    return { rows: page.rows, after: page.after === null ? null : String(page.after) };
  });

/** A refused row with its case for the workbook of corrections; found null = the case is not the actor's to see. */
export type RefusedAnswer = AnswerLine & { found: CaseRow | null };

/** Every refused row of a file, in batches. */
export const listRefusedAnswers = (actor: UserActor, file: bigint): AsyncGenerator<RefusedAnswer[]> =>
  batchesOf(async (after) => {
    const page = await listAnswerRows(actor, { file, refused: true, after: Number(after || 0), size: BATCH });
    const seen = await listCasesByNumber(
      actor,
      page.rows.flatMap(({ caseId }) => caseId ?? []),
    );
    const found = new Map(seen.map((one) => [one.id, one]));
    return {
      rows: page.rows.map((row) => ({ ...row, found: row.caseId === null ? null : (found.get(row.caseId) ?? null) })),
      after: page.after === null ? null : String(page.after),
    };
  });
