import "server-only";
import type { CaseState } from "@/lib/cases/rules/lifecycle";
import type { CaseOwner } from "@/lib/cases/rules/party";
import type { Tx } from "@/lib/platform/database/db";
import { notFound } from "@/lib/platform/errors";
import type { Change } from "./change-by";

export type Found = {
  id: bigint;
  state: CaseState;
  version: number;
  owner: CaseOwner;
  /** Somebody has it. */
  assigned: boolean;
  waitingFor: CaseOwner | null;
  periodId: number;
  regionCode: string;
  bankCode: string;
  lastVerb: string | null;
  lastActor: bigint | null;
  lastName: string | null;
  lastNote: string | null;
  lastAt: Date | null;
};

/** The case inside the actor's scope, locked until the end of the transaction; out of scope is not found. */
export async function lockCase(tx: Tx, id: bigint): Promise<Found> {
  const [found] = await tx.$queryRaw<Omit<Found, `last${string}`>[]>`
    select id, state, version, owner, assignee_id is not null as assigned, waiting_for as "waitingFor", period_id::int as "periodId",
      region_code as "regionCode", bank_code as "bankCode"
    from cases where id = ${id} for update`;
  if (!found) throw notFound("Masalah");
  const [last] = await tx.$queryRaw<Pick<Found, `last${"Verb" | "Actor" | "Name" | "Note" | "At"}`>[]>`
    select verb as "lastVerb", actor_id as "lastActor", actor_name as "lastName", note as "lastNote", at as "lastAt"
    from case_events where case_id = ${id} order by id desc limit 1`;
  return { ...found, ...(last ?? { lastVerb: null, lastActor: null, lastName: null, lastNote: null, lastAt: null }) };
}

/** Moves the case unless somebody did meanwhile; how many rows changed. */
export const saveIfUnchanged = (tx: Tx, found: Found, next: CaseState, change: Change): Promise<number> =>
  tx.$executeRaw`
    update cases set state = ${next}, version = version + 1,
      assignee_id = coalesce(${change.assignee?.id ?? null}, assignee_id),
      assignee_name = coalesce(${change.assignee?.name ?? null}, assignee_name),
      answered_by = case when ${change.answered} then waiting_for else answered_by end,
      waiting_for = ${change.waitingFor},
      duplicate_of = ${change.duplicateOf},
      reopened = reopened + case when state = 'closed' then 1 else 0 end,
      reopened_at = case when state = 'closed' then now() else reopened_at end,
      closed_at = case when ${next} = 'closed' then now() end,
      closed_reason = case when ${next} = 'closed' then ${change.reason} end
    where id = ${found.id} and version = ${found.version}`;
