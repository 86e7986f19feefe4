import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import type { Reader } from "@/lib/platform/database/db";
import type { Place } from "@/lib/realisation/rules/figures";
import { groupPlaces } from "@/lib/realisation/rules/figures";
import { displayName, pseudoName } from "@/lib/regions/rules";
import { type MaybeNames, NAMES_SUMS, namesOf } from "./figures-row";
import type { View } from "./view";

/** `basis` adds up to the view (kab/kota, or the one region below that level); `children` are one level below it. */
export type Figures = { basis: Place[]; children: Place[] };

type Asked = Pick<View, "region" | "name" | "roots" | "period" | "bank">;

/** Quota, by-name roll-ups and recaps behind a page: from one table a source, never from the rows themselves. */
export async function getFigures(actor: Actor, asked: Asked, outer?: Reader): Promise<Figures> {
  return reading(
    actor,
    async (tx) => {
      const basis = asked.region.length <= 4 ? await regencies(tx, asked) : await ownFigures(tx, asked);
      if (asked.region === "") return { basis, children: groupPlaces(basis, asked.roots) };
      if (asked.region.length === 2) return { basis, children: basis };
      return { basis, children: asked.region.length === 10 ? [] : await childFigures(tx, asked) };
    },
    outer,
  );
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

// Row-level policies hide their selectivity from the planner: it expects one row and would join in nested loops, half a
// second for the whole country. A full join it can only hash or merge; every side is cut to the same kab/kota first.
// The rows come as one JSON: 514 rows of 22 columns take the driver longer to cut up than the database to find.
async function regencies(tx: Reader, { roots, period, bank }: Asked): Promise<Place[]> {
  const codes = roots.map(({ code }) => code);
  // Quotas and recaps are not divided by bank.
  const whole = bank === "";
  const [found] = await tx.$queryRaw<{ rows: RegencyRow[] }[]>`
    with names as (
      select region_code, ${NAMES_SUMS} from realisations
      where period_id = ${period.id} and level = 2 and (left(region_code, 2) = any (${codes}) or region_code = any (${codes}))
        and (${whole} or bank_code = ${bank})
      group by region_code
    ), quota as (
      select distinct on (regency_code) regency_code, kpm from quotas
      where ${whole} and program_code = ${period.programCode} and ${period.startsOn}::date between from_on and to_on
        and (left(regency_code, 2) = any (${codes}) or regency_code = any (${codes}))
      order by regency_code, to_on - from_on, from_on desc
    ), unmet as (
      select region_code, sum(families)::int as kpm from case_counts
      where ${whole} and period_id = ${period.id} and level = 2 and type = 'KUOTA_BELUM_TERPENUHI'
        and (left(region_code, 2) = any (${codes}) or region_code = any (${codes}))
      group by region_code
    ), recap as (
      select regency_code, json_build_object('sp2dKpm', sp2d_kpm, 'sp2dRp', sp2d_rp, 'creditedKpm', credited_kpm,
        'creditedRp', credited_rp, 'transactedKpm', transacted_kpm, 'transactedRp', transacted_rp, 'asOf', as_of) as figures
      from recaps where ${whole} and period_id = ${period.id}
        and (left(regency_code, 2) = any (${codes}) or regency_code = any (${codes}))
    )
    select coalesce(json_agg(found order by found.code), '[]') as rows from (
      select r.code, r.name, q.kpm as quota_kpm, u.kpm as unmet_kpm, c.figures as recap, n.*
      from (select code, name from regions
        where level = 2 and (parent_code = any (${codes}) or code = any (${codes}))) r
      full join names n on n.region_code = r.code
      full join quota q on q.regency_code = r.code
      full join unmet u on u.region_code = r.code
      full join recap c on c.regency_code = r.code) found`;
  return (found?.rows ?? []).map((row) => ({
    code: row.code,
    name: displayName(row.name),
    quotaKpm: row.quota_kpm,
    unmetKpm: row.unmet_kpm ?? 0,
    names: namesOf(row),
    recap: row.recap && { ...row.recap, asOfFrom: row.recap.asOf, asOfTo: row.recap.asOf },
  }));
}

const withoutTotals = { quotaKpm: null, unmetKpm: 0, recap: null };

async function ownFigures(tx: Reader, { region, name, period, bank }: Asked): Promise<Place[]> {
  const [row] = await tx.$queryRaw<MaybeNames[]>`
    select ${NAMES_SUMS} from realisations
    where period_id = ${period.id} and region_code = ${region} and (${bank} = '' or bank_code = ${bank})`;
  return [{ ...withoutTotals, code: region, name, names: row ? namesOf(row) : null }];
}

async function childFigures(tx: Reader, { region, period, bank }: Asked): Promise<Place[]> {
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
