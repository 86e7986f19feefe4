import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { within } from "@/lib/auth/scope";

/** Marks the actor's own reminders as read; how many there were. */
export const readNotices = (actor: UserActor): Promise<number> =>
  within(
    actor,
    (tx) => tx.$executeRaw`update notices set read_at = now() where user_id = ${actor.id} and read_at is null`,
  );
