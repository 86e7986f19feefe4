import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { within } from "@/lib/auth/scope";
import { ENDED_STATES } from "@/lib/intake/rules/lifecycle";

/** Takes the notice of the actor's own ended files away: of one, or of all (null). */
export async function markSeen(actor: UserActor, id: bigint | null): Promise<number> {
  return within(
    actor,
    (tx) => tx.$executeRaw`update intakes set seen_at = now() where uploaded_by = ${actor.id} and seen_at is null
      and (${id}::bigint is null or id = ${id}::bigint) and state = any (${[...ENDED_STATES]})`,
  );
}
