import "server-only";
import type { SystemActor } from "@/lib/auth/actor";
import { inBulk } from "@/lib/auth/scope";
import { logEvent } from "@/lib/platform/log";
import { reconcile } from "./commands/reconcile";

/** A kab/kota and period, and the file that ended last there. */
type Waiting = {
  periodId: number;
  regency: string;
  endedAt: string;
  intakeId: string;
  alone: boolean;
  undone: boolean;
};

/** Compares one kab/kota and period whose files changed since the last time; false when there is none. */
export async function reconcileOnce(actor: SystemActor): Promise<boolean> {
  return inBulk(actor, async (client) => {
    const { rows } = await client.query<Waiting>(
      `select i.period_id as "periodId", i.region_code as regency,
         max(greatest(i.finished_at, i.undone_at))::text as "endedAt",
         (array_agg(i.id::text order by greatest(i.finished_at, i.undone_at) desc, i.id desc))[1] as "intakeId",
         count(*) filter (where greatest(i.finished_at, i.undone_at) > coalesce(r.at, '-infinity')) = 1 as alone,
         (array_agg(i.state = 'undone' order by greatest(i.finished_at, i.undone_at) desc, i.id desc))[1] as undone
       from intakes i left join reconciliation_runs r on r.period_id = i.period_id and r.regency_code = i.region_code
       where i.period_id is not null and length(i.region_code) = 4 and i.state in ('done', 'undone')
       group by i.period_id, i.region_code, r.at having max(greatest(i.finished_at, i.undone_at)) > coalesce(r.at, '-infinity')
       order by 1, 2 limit 1`,
    );
    const [place] = rows;
    if (!place) return false;
    const began = performance.now();
    await client.query("set local work_mem = '128MB'; set local max_parallel_workers_per_gather = 3");
    const { periodId, regency, intakeId, alone, undone, endedAt } = place;
    await client.query(
      `insert into reconciliation_runs values ($1, $2, $3)
       on conflict (period_id, regency_code) do update set at = excluded.at`,
      [periodId, regency, endedAt],
    );
    const cases = await reconcile(client, { periodId, prefix: regency, intakeId, alone, undone });
    logEvent("reconciliation", {
      periodId,
      regency,
      opened: cases.opened,
      closed: cases.closed,
      ms: Math.round(performance.now() - began),
    });
    return true;
  });
}
