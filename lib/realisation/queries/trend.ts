import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import type { Reader } from "@/lib/platform/database/db";
import { type TrendPoint, trendPeriods } from "@/lib/realisation/rules/trend";
import type { View } from "./view";

/** The totals of the view in each period of its program, from both sources. */
export async function listTrend(actor: Actor, view: View, outer?: Reader): Promise<TrendPoint[]> {
  const ids = trendPeriods(view.periods, view.period).map(({ id }) => id);
  const codes = view.roots.map(({ code }) => code);
  const { bank } = view;
  return reading(
    actor,
    (tx) => tx.$queryRaw<TrendPoint[]>`
      select period_id::int as "periodId", 'names' as source, sum(sp2d_kpm)::int as "sp2dKpm",
        sum(credited_kpm)::int as "creditedKpm", sum(transacted_kpm)::int as "transactedKpm"
      from realisations where region_code = any (${codes}) and period_id = any (${ids})
        and (${bank} = '' or bank_code = ${bank})
      group by period_id
      union all
      select c.period_id::int, 'recap', sum(c.sp2d_kpm)::int, sum(c.credited_kpm)::int, sum(c.transacted_kpm)::int
      from recaps c
      where ${bank} = '' and c.period_id = any (${ids})
        and (left(c.regency_code, 2) = any (${codes}) or c.regency_code = any (${codes}))
      group by c.period_id
      order by 1`,
    outer,
  );
}
