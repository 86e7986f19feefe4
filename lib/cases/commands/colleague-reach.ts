import "server-only";
import type { Condition } from "@/lib/cases/list/queries/conditions";
import { sql, type Tx } from "@/lib/platform/database/db";
import { refused } from "@/lib/platform/errors";

/** Where a colleague works. */
export type Reach = { id: bigint; name: string; role: string; bankCode: string | null; regions: string[] };

/** The colleague to whom cases are given, or a refusal when nobody such works in the actor's regions. */
export async function findReach(tx: Tx, id: bigint): Promise<Reach> {
  const [found] = await tx.$queryRaw<Omit<Reach, "id">[]>`
    select name, role, bank_code as "bankCode", regions from colleague_reach(${id})`;
  if (!found) throw refused("Pilih petugas yang bekerja di wilayah masalah ini.");
  return { id, ...found };
}

/** Whether a case c is where the colleague does not work. */
export function misfit(reach: Reach | null): Condition {
  if (!reach) return sql`false`;
  const bank = reach.role === "bank" ? sql`c.bank_code = ${reach.bankCode}` : sql`true`;
  return sql`not (c.region_code ^@ any (${reach.regions}::text[]) and ${bank})`;
}
