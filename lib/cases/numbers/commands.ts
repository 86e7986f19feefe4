import "server-only";
import type { SystemActor } from "@/lib/auth/actor";
import { inBulk } from "@/lib/auth/scope";

const AT_ONCE = 20_000;

/** Folds some of what statements added to the numbers of cases into one row a key; false when there is nothing to fold. */
export const foldTalliesOnce = (actor: SystemActor): Promise<boolean> =>
  inBulk(actor, async (client) => {
    const { rows } = await client.query<{ folded: number }>("select fold_tallies($1) as folded", [AT_ONCE]);
    return (rows[0]?.folded ?? 0) > 0;
  });
