import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import type { Reader } from "@/lib/platform/database/db";
import type { View } from "./view";

export type BankShare = { bank: string; name: string; sp2dKpm: number; creditedKpm: number; transactedKpm: number };

/** The families by name of a view at each bank, the largest first; those without a bank are not a bank's. */
export async function listBankShares(actor: Actor, { roots, period }: View, outer?: Reader): Promise<BankShare[]> {
  const codes = roots.map(({ code }) => code);
  return reading(
    actor,
    (tx) => tx.$queryRaw<BankShare[]>`
      select b.code as bank, b.name, sum(n.sp2d_kpm)::int as "sp2dKpm", sum(n.credited_kpm)::int as "creditedKpm",
        sum(n.transacted_kpm)::int as "transactedKpm"
      from realisations n join banks b on b.code = n.bank_code
      where n.period_id = ${period.id} and n.region_code = any (${codes})
      group by b.code, b.name order by sum(n.sp2d_kpm) desc, b.code`,
    outer,
  );
}
