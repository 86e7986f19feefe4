import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import type { Reader } from "@/lib/platform/database/db";

/** readable: the line holds a number, but no family of the scope has it. */
export type PastedList = { asked: number; families: number; missing: { line: number; readable: boolean }[] };

/** What a pasted list found; null when it is gone or somebody else's. */
export async function findPastedList(actor: UserActor, id: string, outer?: Reader): Promise<PastedList | null> {
  if (id === "") return null;
  const [found] = await reading(
    actor,
    (tx) => tx.$queryRaw<PastedList[]>`
      select asked, cardinality(kpm_ids) as families, missing from kpm_lists where id = ${id}`,
    outer,
  );
  return found ?? null;
}
