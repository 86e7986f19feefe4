-- Rules that stood in several statements, each once.

-- What one family is due in a period: the monthly rate (indeks) in force on its first day, for each month that the payment
-- covers. Null for a program without a rate (Rastra is rice). As a scalar subquery it is looked up once a statement.
create function entitled_rp(p_period smallint) returns integer language sql stable parallel safe as $$
  select b.monthly_rp * p.months from periods p
  join benefit_rates b on b.program_code = p.program_code and b.from_on <= p.starts_on
  where p.id = p_period order by b.from_on desc limit 1
$$;
revoke all on function entitled_rp from public;
grant execute on function entitled_rp to salur_web;

create or replace function compared(p_period smallint, p_prefix text) returns table (
  kpm_id bigint, regency_code text, region_code text, bank_code text, order_rp integer, credited_rp integer,
  transacted_rp integer, balance_rp integer, returned_rp integer, field_status text, order_key text, bank_key text,
  intake_id bigint, as_of date, term text, settled text, rest_rp integer, contradicts boolean)
language sql stable parallel safe as $$
  with sent as (
    select d.regency_code, d.bank_code, bool_or(d.order_intake_id is not null) as ordered
    from disbursements d where d.period_id = p_period and d.region_code >= p_prefix and d.region_code < p_prefix || ':'
    group by 1, 2 having bool_or(d.bank_intake_id is not null)
  ), sides as (
    select d.*, case when s.ordered then case when d.order_intake_id is not null then d.ordered_rp end
        when d.listed then (select entitled_rp(p_period)) end as side_rp,
      coalesce(d.credited_rp, 0) as c, coalesce(d.transacted_rp, 0) as t, coalesce(d.balance_rp, 0) as b,
      coalesce(d.returned_rp, 0) as r
    from disbursements d join sent s on s.regency_code = d.regency_code and s.bank_code = d.bank_code
    where d.period_id = p_period and d.region_code >= p_prefix and d.region_code < p_prefix || ':'
  )
  select kpm_id, regency_code, region_code, bank_code, side_rp, c, t, b, r, field_status, order_key, bank_key,
    coalesce(bank_intake_id, order_intake_id, dpm_intake_id), as_of,
    case when side_rp is null then case when c > 0 then 'not-ordered' end
      when bank_intake_id is null then 'missing'
      when c = 0 then 'uncredited'
      when c <> side_rp then 'amount'
      else 'same' end,
    case when c = 0 then null when t > 0 then 'transacted' when r > 0 then 'returned' when b > 0 then 'balance' else 'rest' end,
    case when c > 0 then c - t - b - r else 0 end,
    coalesce((t > 0 and (c = 0 or field_status in ('saldo-kosong', 'meninggal', 'pindah-tidak-ditemukan', 'kks-rusak-hilang')))
      or (c > 0 and t = 0 and status = 'sukses' and field_status = 'saldo-kosong')
      or (bank_intake_id is not null and c = 0 and field_status = 'sukses')
      or (c = 0 and r > 0), false)
  from sides
$$;

-- The gap that a family stands in: it passed the step before this one and not this one. Given a row of disbursements it is
-- written into the statement that asks, as if it stood there.
create function stands_before(d disbursements, p_step text) returns boolean language sql immutable parallel safe as $$
  select case p_step
    when 'sp2d' then d.ordered_rp is null
    when 'credited' then d.ordered_rp is not null and coalesce(d.credited_rp, 0) = 0
    when 'transacted' then d.credited_rp > 0 and coalesce(d.transacted_rp, 0) = 0
    else false end
$$;

-- Whether a live case at this step tells why its family stands in the gap before another.
create function explains(p_case_step text, p_gap text) returns boolean language sql immutable parallel safe as $$
  select case p_gap
    when 'sp2d' then p_case_step = 'sp2d'
    when 'credited' then p_case_step in ('sp2d', 'credited')
    when 'transacted' then p_case_step in ('credited', 'transacted')
    else false end
$$;
revoke all on function stands_before, explains from public;
grant execute on function stands_before, explains to salur_web;

create or replace function counted(p_period smallint, p_prefix text) returns setof realisations
language sql stable parallel safe as $$
  select p_period, d.region_code, 4::smallint, left(d.region_code, 6), d.bank_code,
    count(*) filter (where d.listed),
    count(d.ordered_rp), coalesce(sum(d.ordered_rp), 0),
    count(*) filter (where d.credited_rp > 0), coalesce(sum(d.credited_rp), 0),
    count(*) filter (where d.transacted_rp > 0), coalesce(sum(d.transacted_rp), 0),
    coalesce(sum(d.balance_rp), 0),
    count(*) filter (where stands_before(d, 'sp2d')),
    count(*) filter (where stands_before(d, 'sp2d') and c.sp2d),
    count(*) filter (where stands_before(d, 'credited')),
    count(*) filter (where stands_before(d, 'credited') and c.credited),
    count(*) filter (where stands_before(d, 'transacted')),
    count(*) filter (where stands_before(d, 'transacted') and c.transacted),
    coalesce(max(d.as_of) filter (where d.bank_intake_id is not null), max(d.as_of)), max(l.as_of)
  from disbursements d
  left join (
    select kpm_id, bool_or(explains(step, 'sp2d')) as sp2d, bool_or(explains(step, 'credited')) as credited,
      bool_or(explains(step, 'transacted')) as transacted
    from cases
    where period_id = p_period and state <> 'closed' and kpm_id is not null and region_code >= p_prefix and region_code < p_prefix || ':'
    group by kpm_id
  ) c on c.kpm_id = d.kpm_id
  left join intakes l on l.id = d.dpm_intake_id
  where d.period_id = p_period and d.region_code >= p_prefix and d.region_code < p_prefix || ':'
  group by d.region_code, d.bank_code
$$;

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

create or replace function aged(p_period smallint, p_prefix text) returns table (
  what text, kpm_id bigint, regency_code text, region_code text, bank_code text, since_on date, rp integer, back_rp integer)
language sql stable as $$
  select 'untouched', d.kpm_id, d.regency_code, d.region_code, d.bank_code, d.credited_on, d.credited_rp,
    least(coalesce(d.returned_rp, 0), d.credited_rp)
  from disbursements d
  where d.period_id = p_period and d.region_code >= p_prefix and d.region_code < p_prefix || ':'
    and stands_before(d, 'transacted')
  union all
  select 'card', d.kpm_id, d.regency_code, d.region_code, d.bank_code,
    coalesce((select min(c.due_from) from cases c
      where c.period_id = p_period and c.type = 'KKS_TIDAK_TERDISTRIBUSI' and c.kpm_id = d.kpm_id), d.as_of),
    coalesce(nullif(d.credited_rp, 0), d.ordered_rp, 0), 0
  from disbursements d
  where d.period_id = p_period and d.region_code >= p_prefix and d.region_code < p_prefix || ':'
    and d.status = 'kks-tidak-terdistribusi' and coalesce(d.transacted_rp, 0) = 0
$$;

-- What signed minutes keep closed of a period in a place: a kab/kota, a part of one or all below it ('' = the country), and a
-- bank ('' = all of them).
create function locks_of(p_period smallint, p_region text, p_bank text) returns setof period_locks
language sql stable parallel safe as $$
  select * from period_locks l
  where l.period_id = p_period and l.regency_code >= left(p_region, 4) and l.regency_code < left(p_region, 4) || ':'
    and (l.bank_code = '' or p_bank = '' or l.bank_code = p_bank)
$$;
revoke all on function locks_of from public;
grant execute on function locks_of to salur_web;
