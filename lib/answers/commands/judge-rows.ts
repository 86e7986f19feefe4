import "server-only";
import type { Step } from "@/lib/answers/rules/answers";
import { type AnswerRow, judge, type Refusal } from "@/lib/answers/rules/judge";
import type { UserActor } from "@/lib/auth/actor";
import type { CaseState } from "@/lib/cases/rules/lifecycle";
import type { CaseOwner } from "@/lib/cases/rules/party";
import type { Tx } from "@/lib/platform/database/db";

/** A row with what it does, as it is kept; label: the answer's own words. */
export type Judged = {
  rowNo: number;
  verb: Step["verb"] | null;
  party: CaseOwner | null;
  reason: Step["reason"] | null;
  label: string;
  refusal: Refusal | null;
  otherRow: number | null;
};

type Found = { id: bigint; state: CaseState; owner: CaseOwner; waitingFor: CaseOwner | null; version: number };

/** Locks every case of the rows that the actor can see, in one order, and decides about each row by its present state. */
export async function judgeRows(tx: Tx, { role }: UserActor, rows: readonly AnswerRow[]): Promise<Judged[]> {
  const ids = [...new Set(rows.flatMap(({ caseId }) => caseId ?? []))];
  const found = await tx.$queryRaw<Found[]>`
    select id, state, owner, waiting_for as "waitingFor", version from cases where id = any (${ids}::bigint[])
    order by id for update`;
  const verdicts = judge(role, rows, new Map(found.map((one) => [one.id, one])));
  return rows.map(({ rowNo }) => {
    const verdict = verdicts.get(rowNo);
    if (!verdict) throw new Error(`row ${rowNo} without a verdict`);
    if ("refusal" in verdict)
      return {
        rowNo,
        verb: null,
        party: null,
        reason: null,
        label: "",
        refusal: verdict.refusal,
        otherRow: verdict.otherRow ?? null,
      };
    const { step, answer } = verdict;
    return {
      rowNo,
      verb: step.verb,
      party: step.party ?? null,
      reason: step.reason ?? null,
      label: answer.label,
      refusal: null,
      otherRow: null,
    };
  });
}
