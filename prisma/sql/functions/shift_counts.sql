-- Carries cases that were closed or opened again, and nothing else, into the roll-ups: recount() reads every family of a
-- place, this only those of the cases. Counts what the current transaction itself changed; takes recount()'s locks.
create or replace function shift_counts(p_cases bigint[], p_live boolean) returns void
language plpgsql security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
declare sign integer := case when p_live then 1 else -1 end; area record;
begin
  for area in
    select distinct period_id, left(region_code, 2) as province from cases where id = any (p_cases) order by 1, 2
  loop
    perform pg_advisory_xact_lock(hashtextextended(area.period_id || ':' || area.province, 72707369));
  end loop;

  insert into case_counts as k
  select c.period_id, left(rpad(c.region_code, 10, '0'), s.size), s.level, left(rpad(c.region_code, 10, '0'), s.above),
    c.bank_code, c.type, sign * count(*), sign * sum(c.families), sign * sum(c.amount_rp), -sign * count(*)
  from cases c cross join (values (10, 4, 6), (6, 3, 4), (4, 2, 2), (2, 1, 0)) as s (size, level, above)
  where c.id = any (p_cases) and c.xmin = pg_current_xact_id()::xid and (c.state <> 'closed') = p_live
  group by 1, 2, 3, 4, 5, 6
  on conflict (period_id, region_code, bank_code, type) do update set live_cases = k.live_cases + excluded.live_cases,
    families = k.families + excluded.families, amount_rp = k.amount_rp + excluded.amount_rp,
    closed_cases = k.closed_cases + excluded.closed_cases;

  with touched as (
    select distinct period_id, kpm_id from cases where id = any (p_cases) and kpm_id is not null
  ), family as (
    -- with: by its live cases and those that turned; alone: by the others only
    select c.period_id, c.kpm_id,
      bool_or(explains(c.step, 'sp2d')) as s_with, bool_or(explains(c.step, 'sp2d') and not t.turned) as s_alone,
      bool_or(explains(c.step, 'credited')) as c_with, bool_or(explains(c.step, 'credited') and not t.turned) as c_alone,
      bool_or(explains(c.step, 'transacted')) as t_with,
      bool_or(explains(c.step, 'transacted') and not t.turned) as t_alone
    from touched f
    join cases c on c.kpm_id = f.kpm_id and c.period_id = f.period_id
    cross join lateral (select c.xmin = pg_current_xact_id()::xid and (c.state <> 'closed') = p_live as turned) t
    where c.state <> 'closed' or t.turned
    group by 1, 2
  ), shift as (
    select d.period_id, d.region_code, d.bank_code,
      count(*) filter (where stands_before(d, 'sp2d') and f.s_with and not f.s_alone) as unordered,
      count(*) filter (where stands_before(d, 'credited') and f.c_with and not f.c_alone) as uncredited,
      count(*) filter (where stands_before(d, 'transacted') and f.t_with and not f.t_alone) as untransacted
    from family f join disbursements d on d.period_id = f.period_id and d.kpm_id = f.kpm_id
    group by 1, 2, 3
  ), area_shift as (
    select period_id, left(region_code, s.size) as region_code, bank_code, sum(unordered) as unordered,
      sum(uncredited) as uncredited, sum(untransacted) as untransacted
    from shift cross join (values (10), (6), (4), (2)) as s (size)
    group by 1, 2, 3
  )
  update realisations r set unordered_explained_kpm = r.unordered_explained_kpm + sign * a.unordered,
    uncredited_explained_kpm = r.uncredited_explained_kpm + sign * a.uncredited,
    untransacted_explained_kpm = r.untransacted_explained_kpm + sign * a.untransacted
  from area_shift a
  where r.period_id = a.period_id and r.region_code = a.region_code and r.bank_code = a.bank_code
    and a.unordered + a.uncredited + a.untransacted > 0;
end $$;
revoke all on function shift_counts from public;
grant execute on function shift_counts to salur_web;
