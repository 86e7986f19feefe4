import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import type { Reader } from "@/lib/platform/database/db";
import type { Sharing } from "./rules";

export type NamedView = { id: bigint; name: string; sharing: Sharing; query: string; mine: boolean; ownerName: string };

/** The actor's own views and those shared where the actor works. */
export async function listViews(actor: UserActor, outer?: Reader): Promise<NamedView[]> {
  return reading(
    actor,
    (tx) => tx.$queryRaw<NamedView[]>`
      select id, name, sharing, query, owner_id = ${actor.id} as mine, owner_name as "ownerName"
      from case_views order by owner_id <> ${actor.id}, name limit 50`,
    outer,
  );
}

/** The view that the actor left last; null when there is none, or it was everything. */
export async function findLastView(actor: UserActor): Promise<string | null> {
  const [found] = await reading(
    actor,
    (tx) => tx.$queryRaw<{ query: string }[]>`select query from case_last_views where user_id = ${actor.id}`,
  );
  return found && found.query !== "view=all" ? found.query : null;
}
