import type { Role } from "@/lib/auth/permissions";
import { type CaseOwner, partyOf } from "@/lib/cases/rules/party";
import { type Answer, answerIn, type CaseStanding, needsNote, type Step, stepOf } from "./answers";

/** A filled row of the workbook as the file has it. */
export type AnswerRow = {
  rowNo: number;
  number: string;
  caseId: bigint | null;
  version: number | null;
  answer: string;
  note: string;
};
export type FoundCase = CaseStanding & { version: number };

/** Why a row changes nothing. */
export const REFUSALS = [
  "number",
  "not-found",
  "closed",
  "no-version",
  "changed",
  "repeated",
  "contradicted",
  "no-answer",
  "unknown-answer",
  "turn",
  "state",
  "note",
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** otherRow: the row of the same case that the refusal speaks of. */
export type Verdict = { step: Step; answer: Answer } | { refusal: Refusal; otherRow?: number };

/** Decides about every row: what it does with its case, or why nothing. found: the cases that the person can see. */
export function judge(
  role: Role,
  rows: readonly AnswerRow[],
  found: ReadonlyMap<bigint, FoundCase>,
): Map<number, Verdict> {
  const party = partyOf(role);
  const twins = sameCase(rows);
  return new Map(
    rows.map((row) => {
      const known = row.caseId === null ? undefined : found.get(row.caseId);
      const others = row.caseId === null ? [] : (twins.get(row.caseId) ?? []);
      return [row.rowNo, judgeRow({ role, party }, row, known, others)];
    }),
  );
}

function judgeRow(
  { role, party }: { role: Role; party: CaseOwner | null },
  row: AnswerRow,
  found: FoundCase | undefined,
  others: readonly AnswerRow[],
): Verdict {
  if (row.caseId === null) return { refusal: "number" };
  if (!found || party === null) return { refusal: "not-found" };
  // What happened meanwhile is reported first: the person who corrects a row should know it.
  if (found.state === "closed") return { refusal: "closed" };
  if (row.version === null) return { refusal: "no-version" };
  if (row.version !== found.version) return { refusal: "changed" };
  const twin = twinOf(row, others);
  if (twin) return twin;
  if (row.answer === "") return { refusal: "no-answer" };
  const answer = answerIn(party, row.answer);
  if (!answer) return { refusal: "unknown-answer" };
  const step = stepOf(role, answer, found);
  if (typeof step === "string") return { refusal: step };
  if (row.note === "" && needsNote(answer, step)) return { refusal: "note" };
  return { step, answer };
}

/** Of rows that say the same of one case the first counts; of rows that contradict each other none does. */
function twinOf(row: AnswerRow, others: readonly AnswerRow[]): Verdict | null {
  const says = ({ answer, note }: AnswerRow) => `${answer}\n${note}`;
  const different = others.find((other) => says(other) !== says(row));
  if (different) return { refusal: "contradicted", otherRow: different.rowNo };
  const [first] = others;
  return first && first.rowNo < row.rowNo ? { refusal: "repeated", otherRow: first.rowNo } : null;
}

/** The rows of each case that has more than one. */
function sameCase(rows: readonly AnswerRow[]): Map<bigint, AnswerRow[]> {
  const all = new Map<bigint, AnswerRow[]>();
  for (const row of rows) {
    if (row.caseId === null) continue;
    const same = all.get(row.caseId);
    if (same) same.push(row);
    else all.set(row.caseId, [row]);
  }
  return new Map([...all].filter(([, same]) => same.length > 1));
}
