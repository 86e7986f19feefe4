import "server-only";
import type { PoolClient } from "pg";
import type { Reader } from "@/lib/platform/database/db";

/** Counts one period again inside a region prefix (any level). many: what came is a whole file, not single rows. */
export async function recount(tx: Reader, periodId: number, prefix: string, { many = false } = {}): Promise<void> {
  if (!many) {
    await tx.$executeRaw`select recount(${periodId}::smallint, ${prefix})`;
    return;
  }
  // Cases that came in the same transaction have no statistics yet: joined row by row they would take minutes.
  await tx.$executeRaw`set local enable_nestloop = off`;
  await tx.$executeRaw`select recount(${periodId}::smallint, ${prefix}, true)`;
  await tx.$executeRaw`set local enable_nestloop = on`;
}

export type RollupDifference = {
  periodId: number;
  regionCode: string;
  bankCode: string;
  stored: string;
  counted: string;
};

/** Compares every roll-up with the rows, counted in another way (each level straight from the rows). [] = they agree. */
export async function compareRollups(client: PoolClient): Promise<RollupDifference[]> {
  const { rows } = await client.query<RollupDifference>(`
    with explained as (
      select period_id, kpm_id, bool_or(step = 'sp2d') as sp2d, bool_or(step in ('sp2d', 'credited')) as credited,
        bool_or(step in ('credited', 'transacted')) as transacted
      from cases where state <> 'closed' and kpm_id is not null group by 1, 2
    ), counted as (
      select d.period_id, left(d.region_code, l.size) as region_code, d.bank_code, concat_ws(' ',
        sum(d.listed::int), count(d.ordered_rp), coalesce(sum(d.ordered_rp), 0),
        sum((coalesce(d.credited_rp, 0) > 0)::int), coalesce(sum(d.credited_rp), 0),
        sum((coalesce(d.transacted_rp, 0) > 0)::int), coalesce(sum(d.transacted_rp), 0), coalesce(sum(d.balance_rp), 0),
        sum((d.ordered_rp is null)::int), sum((d.ordered_rp is null and coalesce(e.sp2d, false))::int),
        sum((d.ordered_rp is not null and coalesce(d.credited_rp, 0) = 0)::int),
        sum((d.ordered_rp is not null and coalesce(d.credited_rp, 0) = 0 and coalesce(e.credited, false))::int),
        sum((coalesce(d.credited_rp, 0) > 0 and coalesce(d.transacted_rp, 0) = 0)::int),
        sum((coalesce(d.credited_rp, 0) > 0 and coalesce(d.transacted_rp, 0) = 0 and coalesce(e.transacted, false))::int)) as figures
      from disbursements d cross join (values (2), (4), (6), (10)) as l(size)
      left join explained e on e.period_id = d.period_id and e.kpm_id = d.kpm_id
      group by 1, 2, 3
    ), stored as (
      select period_id, region_code, bank_code, concat_ws(' ', dpm_kpm, sp2d_kpm, sp2d_rp, credited_kpm, credited_rp,
        transacted_kpm, transacted_rp, balance_rp, unordered_kpm, unordered_explained_kpm, uncredited_kpm,
        uncredited_explained_kpm, untransacted_kpm, untransacted_explained_kpm) as figures
      from realisations
    ), counted_cases as (
      select period_id, left(rpad(region_code, 10, '0'), l.size) as region_code, bank_code, type, concat_ws(' ',
        sum((state <> 'closed')::int), sum(case when state <> 'closed' then families else 0 end),
        sum(case when state <> 'closed' then amount_rp else 0 end), sum((state = 'closed')::int)) as figures
      from cases cross join (values (2), (4), (6), (10)) as l(size) group by 1, 2, 3, 4
    ), stored_cases as (
      select period_id, region_code, bank_code, type, concat_ws(' ', live_cases, families, amount_rp, closed_cases) as figures
      from case_counts
    )
    select period_id as "periodId", region_code as "regionCode", bank_code as "bankCode",
      coalesce(s.figures, '-') as stored, coalesce(c.figures, '-') as counted
    from stored s full join counted c using (period_id, region_code, bank_code) where s.figures is distinct from c.figures
    union all
    select period_id, region_code, bank_code || ' ' || type, coalesce(s.figures, '-'), coalesce(c.figures, '-')
    from stored_cases s full join counted_cases c using (period_id, region_code, bank_code, type)
    where s.figures is distinct from c.figures
    order by 1, 2, 3`);
  return rows;
}

export type TallyDifference = { regionCode: string; what: string; onDate: string; stored: number; counted: number };

/** Compares the numbers of cases with the cases, each level straight from them. [] = they agree. */
export async function compareTallies(client: PoolClient): Promise<TallyDifference[]> {
  const { rows } = await client.query<TallyDifference>(`
    with days as (
      select rpad(region_code, 6, '0') as district, type, coalesce(waiting_for, owner) as owner, bank_code, due_on, reopened_at is not null as again,
        (opened_at at time zone 'Asia/Jakarta')::date as opened_on, (reopened_at at time zone 'Asia/Jakarta')::date as reopened_on,
        state = 'closed' as closed, (coalesce(closed_at, opened_at) at time zone 'Asia/Jakarta')::date as closed_on
      from cases
    ), counted as (
      select substr(district, 1, size) as region_code, what, on_date, type, owner, bank_code, days, count(*)::int as n
      from days cross join generate_series(0, 6, 2) as size
      cross join lateral (values ('opened', opened_on, 0, true), ('reopened', reopened_on, 0, again),
        ('live', opened_on, due_on - opened_on, not closed),
        ('closed-week', closed_on - (extract(isodow from closed_on)::int - 1), greatest(closed_on - opened_on, 0), closed),
        ('closed-month', closed_on - (extract(day from closed_on)::int - 1), greatest(closed_on - opened_on, 0), closed)
      ) as w (what, on_date, days, holds)
      where holds group by 1, 2, 3, 4, 5, 6, 7
    ), stored as (
      select region_code, what, on_date, type, owner, bank_code, days, sum(n)::int as n from case_tallies
      group by 1, 2, 3, 4, 5, 6, 7 having sum(n) <> 0
    )
    select region_code as "regionCode", what, on_date::text as "onDate", coalesce(s.n, 0) as stored, coalesce(c.n, 0) as counted
    from stored s full join counted c using (region_code, what, on_date, type, owner, bank_code, days)
    where s.n is distinct from c.n order by 1, 2, 3`);
  return rows;
}

/** Counts the numbers of cases again from the cases; nobody changes a case meanwhile. */
export const recountTallies = (client: PoolClient): Promise<unknown> => client.query("select recount_tallies()");
