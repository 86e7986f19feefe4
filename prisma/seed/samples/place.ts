import type { UserActor } from "@/lib/auth/actor";
import { within } from "@/lib/auth/scope";
import { bankOf } from "@/prisma/seed/demo/calibration";

export type Village = { code: string; name: string; district: string };
export type RegencyTotals = {
  code: string;
  name: string;
  quota: number;
  sp2d: number;
  credited: number;
  transacted: number;
};

/** Where the samples play: one kab/kota for names, all kab/kota in scope for totals. */
export type SamplePlace = {
  regency: string;
  bank: string;
  villages: readonly Village[];
  totals: readonly RegencyTotals[];
};

const PREFERRED = "5103";

/** The actor's own kab/kota (or one of many), with the real desa that the invented families are put in. */
export async function readPlace(actor: UserActor): Promise<SamplePlace> {
  return within(actor, async (tx) => {
    const totals = await tx.$queryRaw<RegencyTotals[]>`
      select g.code, g.name, coalesce(q.kpm, 1000)::int as quota, coalesce(r.sp2d_kpm, 970)::int as sp2d,
        coalesce(r.credited_kpm, 800)::int as credited, coalesce(r.transacted_kpm, 600)::int as transacted
      from regions g
      left join quotas q on q.regency_code = g.code and q.program_code = 'SEMBAKO' and q.from_on = '2026-01-01'
      left join recaps r on r.regency_code = g.code
        and r.period_id = (select id from periods where program_code = 'SEMBAKO' and year = 2026 and first_month = 10)
      where g.level = 2 and g.code ^@ any (${[...actor.regions]}) order by g.code`;
    const regency = totals.find(({ code }) => code === PREFERRED)?.code ?? totals[0]?.code ?? PREFERRED;
    const villages = await tx.$queryRaw<Village[]>`
      select v.code, v.name, d.name as district from regions v join regions d on d.code = v.parent_code
      where v.level = 4 and v.code >= ${regency} and v.code < ${`${regency}:`} order by v.code`;
    return { regency, bank: actor.bank ?? bankOf(regency), villages, totals };
  });
}
