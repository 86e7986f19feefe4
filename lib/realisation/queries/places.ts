import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { within } from "@/lib/auth/scope";
import type { Tx } from "@/lib/platform/db";
import type { Place } from "@/lib/realisation/rules/figures";
import { groupPlaces } from "@/lib/realisation/rules/figures";
import { displayName, pseudoName } from "@/lib/regions/rules";
import { type MaybeNames, NAMES_SUMS, namesOf } from "./figures-row";
import type { View } from "./view";

/** `basis` adds up to the view (kab/kota, or the one region below that level); `children` are one level below it. */
export type Figures = { basis: Place[]; children: Place[] };

type Asked = Pick<View, "region" | "name" | "roots" | "period" | "bank">;

/** Quota, by-name roll-ups and recaps behind a page: from one table a source, never from the rows themselves. */
export async function getFigures(actor: Actor, asked: Asked): Promise<Figures> {
  return within(actor, async (tx) => {
    const basis = asked.region.length <= 4 ? await regencies(tx, asked) : await ownFigures(tx, asked);
    if (asked.region === "") return { basis, children: groupPlaces(basis, asked.roots) };
    if (asked.region.length === 2) return { basis, children: basis };
    return { basis, children: asked.region.length === 10 ? [] : await childFigures(tx, asked) };
  });
}

type RegencyRow = MaybeNames & {
  code: string;
  name: string;
  quota_kpm: number | null;
  unmet_kpm: number | null;
  recap: {
    sp2dKpm: number;
    sp2dRp: number;
    creditedKpm: number;
    creditedRp: number;
    transactedKpm: number;
    transactedRp: number;
    asOf: string;
  } | null;
};

async function regencies(tx: Tx, { roots, period, bank }: Asked): Promise<Place[]> {
  const codes = roots.map(({ code }) => code);
  // Quotas and recaps are not divided by bank.
  const whole = bank === "";
  const rows = await tx.$queryRaw<RegencyRow[]>`
    with names as (
      select region_code, ${NAMES_SUMS} from realisations
      where period_id = ${period.id} and level = 2 and (parent_code = any (${codes}) or region_code = any (${codes}))
        and (${whole} or bank_code = ${bank})
      group by region_code
    ), quota as (
      select distinct on (regency_code) regency_code, kpm from quotas
      where ${whole} and program_code = ${period.programCode} and ${period.startsOn}::date between from_on and to_on
      order by regency_code, to_on - from_on, from_on desc
    ), unmet as (
      select region_code, sum(families)::int as kpm from case_counts
      where ${whole} and period_id = ${period.id} and level = 2 and type = 'KUOTA_BELUM_TERPENUHI'
        and (parent_code = any (${codes}) or region_code = any (${codes}))
      group by region_code
    )
    select r.code, r.name, q.kpm as quota_kpm, u.kpm as unmet_kpm, n.*,
      case when c.regency_code is not null then json_build_object('sp2dKpm', c.sp2d_kpm, 'sp2dRp', c.sp2d_rp,
        'creditedKpm', c.credited_kpm, 'creditedRp', c.credited_rp, 'transactedKpm', c.transacted_kpm,
        'transactedRp', c.transacted_rp, 'asOf', c.as_of) end as recap
    from regions r
    left join names n on n.region_code = r.code
    left join quota q on q.regency_code = r.code
    left join unmet u on u.region_code = r.code
    left join recaps c on ${whole} and c.period_id = ${period.id} and c.regency_code = r.code
    where r.level = 2 and (r.parent_code = any (${codes}) or r.code = any (${codes}))
    order by r.code`;
  return rows.map((row) => ({
    code: row.code,
    name: displayName(row.name),
    quotaKpm: row.quota_kpm,
    unmetKpm: row.unmet_kpm ?? 0,
    names: namesOf(row),
    recap: row.recap && { ...row.recap, asOfFrom: row.recap.asOf, asOfTo: row.recap.asOf },
  }));
}

const withoutTotals = { quotaKpm: null, unmetKpm: 0, recap: null };

async function ownFigures(tx: Tx, { region, name, period, bank }: Asked): Promise<Place[]> {
  const [row] = await tx.$queryRaw<MaybeNames[]>`
    select ${NAMES_SUMS} from realisations
    where period_id = ${period.id} and region_code = ${region} and (${bank} = '' or bank_code = ${bank})`;
  return [{ ...withoutTotals, code: region, name, names: row ? namesOf(row) : null }];
}

async function childFigures(tx: Tx, { region, period, bank }: Asked): Promise<Place[]> {
  const rows = await tx.$queryRaw<(MaybeNames & { code: string; name: string | null })[]>`
    with names as (
      select region_code, ${NAMES_SUMS} from realisations
      where period_id = ${period.id} and parent_code = ${region} and (${bank} = '' or bank_code = ${bank})
      group by region_code
    )
    select coalesce(r.code, n.region_code) as code, r.name, n.*
    from (select code, name from regions where parent_code = ${region}) r
    full join names n on n.region_code = r.code
    order by 1`;
  return rows.map((row) => ({
    ...withoutTotals,
    code: row.code,
    name: row.name === null ? pseudoName(row.code) : displayName(row.name),
    names: namesOf(row),
  }));
}
