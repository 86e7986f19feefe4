import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { joining } from "@/lib/auth/scope";
import type { Tx } from "@/lib/platform/db";

export type BankRow = { code: string; name: string };

/** All bank penyalur, by code. */
export async function listBanks(actor: Actor, outer?: Tx): Promise<BankRow[]> {
  return joining(actor, outer, (tx) => tx.$queryRaw<BankRow[]>`select code, name from banks order by code`);
}
