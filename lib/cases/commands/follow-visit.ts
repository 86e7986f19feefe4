import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { joining } from "@/lib/auth/scope";
import type { CaseOwner } from "@/lib/cases/rules/party";
import type { MovingVerb } from "@/lib/cases/rules/verbs";
import { verbAfterVisit } from "@/lib/cases/rules/visit";
import type { Tx } from "@/lib/platform/database/db";
import { lockCase } from "./locked-case";
import { workCase } from "./work-case";

/** told: what the visit found, in words; next: whom the result calls for. */
type Visit = { kpmId: bigint; told: string; next: CaseOwner | null };
export type VisitedCase = { caseId: bigint; verb: MovingVerb | null };

/** Tells every live case of the family what a visit found, and moves those that waited for it. */
export async function followVisit(actor: UserActor, visit: Visit, outer?: Tx): Promise<VisitedCase[]> {
  return joining(actor, outer, async (tx) => {
    const live = await tx.$queryRaw<{ id: bigint }[]>`
      select id from cases where kpm_id = ${visit.kpmId} and state <> 'closed' order by id`;
    const visited: VisitedCase[] = [];
    for (const { id } of live) visited.push({ caseId: id, verb: await tell(tx, actor, id, visit) });
    return visited;
  });
}

async function tell(tx: Tx, actor: UserActor, caseId: bigint, { told, next }: Visit): Promise<MovingVerb | null> {
  const found = await lockCase(tx, caseId);
  const verb = verbAfterVisit(actor.role, found, next);
  if (verb) await workCase(actor, { caseId, version: found.version, verb, note: told, reason: null, party: next }, tx);
  else
    await tx.$executeRaw`insert into case_events (case_id, actor_id, actor_name, verb, from_state, to_state, note)
      values (${caseId}, ${actor.id}, ${actor.name}, 'visit', ${found.state}, ${found.state}, ${told})`;
  return verb;
}
