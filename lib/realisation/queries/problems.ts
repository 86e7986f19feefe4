import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import type { Reader } from "@/lib/platform/database/db";
import type { View } from "./view";

export type ProblemCount = { type: string; liveCases: number; families: number; amountRp: number; closedCases: number };

/** Problems of a view by type, those with the most families first. */
export async function countProblems(actor: Actor, view: View, outer?: Reader): Promise<ProblemCount[]> {
  const codes = view.roots.map(({ code }) => code);
  const { bank, period } = view;
  return reading(
    actor,
    (tx) => tx.$queryRaw<ProblemCount[]>`
      select type, sum(live_cases)::int as "liveCases", sum(families)::int as families,
        sum(amount_rp)::float8 as "amountRp", sum(closed_cases)::int as "closedCases"
      from case_counts
      where period_id = ${period.id} and region_code = any (${codes}) and (${bank} = '' or bank_code = ${bank})
      group by type order by sum(families) desc, type`,
    outer,
  );
}
