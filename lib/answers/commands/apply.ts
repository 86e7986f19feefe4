import "server-only";
import type { AnswerFile } from "@/lib/answers/queries/files";
import type { AnswerRow, Refusal } from "@/lib/answers/rules/judge";
import { toldBy } from "@/lib/answers/rules/sheet";
import type { UserActor } from "@/lib/auth/actor";
import { within } from "@/lib/auth/scope";
import { workCases } from "@/lib/cases/bulk/commands/work-cases";
import type { Failure } from "@/lib/cases/bulk/rules";
import { recordAudit } from "@/lib/platform/database/audit";
import type { Tx } from "@/lib/platform/database/db";
import { refused } from "@/lib/platform/errors";
import { holdFile } from "./hold-file";
import { type Judged, judgeRows } from "./judge-rows";

export type Applied = { accepted: number; refused: number };

// Every row is decided again by the present state of its case, and the rows that ask for one step go together: at most one step of
// many cases for each answer of the list, all in one transaction.

/** Does what the rows of a looked-through file ask for. Sent twice, it counts once. */
export async function applyAnswers(actor: UserActor, id: bigint): Promise<Applied> {
  return within(actor, async (tx) => {
    const file = await holdFile(actor, tx, id);
    if (file.state === "applied") return { accepted: file.accepted, refused: file.refused };
    if (file.state !== "read") throw refused("Berkas ini sudah tidak berlaku. Unggah lagi bila masih perlu.");
    const rows = await rowsOf(tx, id);
    const judged = await judgeRows(tx, actor, rows);
    const batches: bigint[] = [];
    for (const step of groupsOf(file, rows, judged)) {
      const { batch, failed } = await workCases(actor, { ...step, request: `jawaban-${id}-${batches.length}` }, tx);
      batches.push(batch);
      const failures = new Map(failed.map((one) => [one.id, one.failure]));
      for (const { row, verdict } of step.members) {
        const failure = row.caseId === null ? undefined : failures.get(row.caseId);
        if (failure) verdict.refusal = refusalOf(failure);
      }
    }
    const outcome = await keepOutcome(tx, id, { judged, batches });
    await recordAudit(tx, actor, {
      action: "answers.applied",
      subject: `berkas jawaban ${id}`,
      region: actor.regions.length === 1 ? (actor.regions[0] ?? "") : "",
      detail: outcome,
    });
    return outcome;
  });
}

const rowsOf = (tx: Tx, id: bigint): Promise<AnswerRow[]> =>
  tx.$queryRaw<AnswerRow[]>`
    select row_no as "rowNo", case_number as number, case_id as "caseId", version, answer, note from answer_rows
    where file_id = ${id} order by row_no`;

type Member = { row: AnswerRow; verdict: Judged };

/** The rows by the step that they ask for, as steps over many cases. */
function groupsOf({ fileName }: AnswerFile, rows: readonly AnswerRow[], judged: readonly Judged[]) {
  const groups = new Map<string, Member[]>();
  rows.forEach((row, index) => {
    const verdict = judged[index];
    if (!verdict || verdict.refusal !== null) return;
    const key = [verdict.verb, verdict.party, verdict.reason].join(" ");
    const members = groups.get(key);
    if (members) members.push({ row, verdict });
    else groups.set(key, [{ row, verdict }]);
  });
  return [...groups.values()].flatMap((members) => {
    const [first] = members;
    if (!first?.verdict.verb) return [];
    const { verb, party, reason } = first.verdict;
    const chosen = {
      ids: members.map(({ row }) => row.caseId ?? 0n),
      versions: members.map(({ row }) => row.version ?? 0),
      notes: members.map(({ row, verdict }) => toldBy({ ...row, label: verdict.label, fileName })),
    };
    return [{ verb, party, reason: reason ?? null, chosen, members }];
  });
}

const AS_REFUSAL: Record<Failure, Refusal> = {
  "not-found": "not-found",
  changed: "changed",
  turn: "turn",
  state: "state",
  assignee: "state",
};
const refusalOf = (failure: Failure): Refusal => AS_REFUSAL[failure];

type Outcome = { judged: readonly Judged[]; batches: readonly bigint[] };

async function keepOutcome(tx: Tx, id: bigint, { judged, batches }: Outcome): Promise<Applied> {
  const refusedRows = judged.filter(({ refusal }) => refusal !== null).length;
  const accepted = judged.length - refusedRows;
  await tx.$executeRaw`
    update answer_rows a set verb = r.verb, party = r.party, refusal = r.refusal, other_row = r."otherRow"
    from jsonb_to_recordset(${JSON.stringify(judged)}::jsonb) as r ("rowNo" integer, verb text, party text, refusal text,
      "otherRow" integer)
    where a.file_id = ${id} and a.row_no = r."rowNo"
      and (a.verb, a.party, a.refusal, a.other_row) is distinct from (r.verb, r.party, r.refusal, r."otherRow")`;
  await tx.$executeRaw`
    update answer_files set state = 'applied', applied_at = now(), accepted = ${accepted}, refused = ${refusedRows},
      batches = ${[...batches]}::bigint[] where id = ${id}`;
  return { accepted, refused: refusedRows };
}
