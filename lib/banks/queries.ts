import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import type { Reader } from "@/lib/platform/database/db";

export type BankRow = { code: string; name: string };

/** All bank penyalur, by code. */
export async function listBanks(actor: Actor, outer?: Reader): Promise<BankRow[]> {
  return reading(actor, (tx) => tx.$queryRaw<BankRow[]>`select code, name from banks order by code`, outer);
}
