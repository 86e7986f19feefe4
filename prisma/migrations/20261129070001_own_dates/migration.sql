-- Each source has its own data date: a row that the bank reports carries the date of that report, whatever other file came
-- later, and the figures of a place carry the date of its bank reports and that of its lists beside each other.
do $$
declare period smallint;
begin
  for period in select id from periods loop
    if to_regclass('disbursements_p' || period) is not null then
      execute format('update disbursements_p%s d set as_of = i.as_of from intakes i
        where i.id = d.bank_intake_id and i.as_of <> d.as_of', period);
    end if;
  end loop;
end $$;

alter table realisations add column listed_on date;

create or replace function counted(p_period smallint, p_prefix text) returns setof realisations
language sql stable parallel safe as $$
  select p_period, d.region_code, 4::smallint, left(d.region_code, 6), d.bank_code,
    count(*) filter (where d.listed),
    count(d.ordered_rp), coalesce(sum(d.ordered_rp), 0),
    count(*) filter (where d.credited_rp > 0), coalesce(sum(d.credited_rp), 0),
    count(*) filter (where d.transacted_rp > 0), coalesce(sum(d.transacted_rp), 0),
    coalesce(sum(d.balance_rp), 0),
    count(*) filter (where d.ordered_rp is null),
    count(*) filter (where d.ordered_rp is null and c.sp2d),
    count(*) filter (where d.ordered_rp is not null and coalesce(d.credited_rp, 0) = 0),
    count(*) filter (where d.ordered_rp is not null and coalesce(d.credited_rp, 0) = 0 and (c.credited or c.sp2d)),
    count(*) filter (where d.credited_rp > 0 and coalesce(d.transacted_rp, 0) = 0),
    count(*) filter (where d.credited_rp > 0 and coalesce(d.transacted_rp, 0) = 0 and (c.transacted or c.credited)),
    coalesce(max(d.as_of) filter (where d.bank_intake_id is not null), max(d.as_of)), max(l.as_of)
  from disbursements d
  left join (
    select kpm_id, bool_or(step = 'sp2d') as sp2d, bool_or(step = 'credited') as credited, bool_or(step = 'transacted') as transacted
    from cases
    where period_id = p_period and state <> 'closed' and kpm_id is not null and region_code >= p_prefix and region_code < p_prefix || ':'
    group by kpm_id
  ) c on c.kpm_id = d.kpm_id
  left join intakes l on l.id = d.dpm_intake_id
  where d.period_id = p_period and d.region_code >= p_prefix and d.region_code < p_prefix || ':'
  group by d.region_code, d.bank_code
$$;

create or replace function recount(p_period smallint, p_prefix text, p_bulk boolean default false) returns void
language plpgsql security definer set search_path = public as $$
declare size integer; inside text collate "C"; beyond text collate "C";
begin
  perform pg_advisory_xact_lock(hashtextextended(p_period || ':' || left(p_prefix, 2), 72707369));

  inside := p_prefix; beyond := p_prefix || ':';
  delete from realisations where period_id = p_period and level = 4 and region_code >= inside and region_code < beyond;
  if p_bulk then
    execute 'create temp table counted_now on commit drop as select * from counted($1, $2)' using p_period, p_prefix;
    insert into realisations select * from pg_temp.counted_now;
    drop table pg_temp.counted_now;
  else
    insert into realisations select * from counted(p_period, p_prefix);
  end if;

  delete from case_counts where period_id = p_period and level = 4 and region_code >= inside and region_code < beyond;
  insert into case_counts
  select p_period, rpad(region_code, 10, '0'), 4, rpad(left(region_code, 6), 6, '0'), bank_code, type,
    count(*) filter (where state <> 'closed'),
    coalesce(sum(families) filter (where state <> 'closed'), 0),
    coalesce(sum(amount_rp) filter (where state <> 'closed'), 0),
    count(*) filter (where state = 'closed')
  from cases
  where period_id = p_period and region_code >= inside and region_code < beyond
  group by 2, 4, bank_code, type;

  foreach size in array array[6, 4, 2] loop
    inside := left(p_prefix, size); beyond := inside || ':';
    delete from realisations where period_id = p_period and level = size / 2
      and region_code >= inside and region_code < beyond;
    insert into realisations
    select p_period, left(region_code, size), size / 2, left(region_code, size - 2), bank_code,
      sum(dpm_kpm), sum(sp2d_kpm), sum(sp2d_rp), sum(credited_kpm), sum(credited_rp), sum(transacted_kpm), sum(transacted_rp),
      sum(balance_rp), sum(unordered_kpm), sum(unordered_explained_kpm), sum(uncredited_kpm), sum(uncredited_explained_kpm),
      sum(untransacted_kpm), sum(untransacted_explained_kpm), max(as_of), max(listed_on)
    from realisations
    where period_id = p_period and level = size / 2 + 1 and region_code >= inside and region_code < beyond
    group by left(region_code, size), left(region_code, size - 2), bank_code;

    delete from case_counts where period_id = p_period and level = size / 2
      and region_code >= inside and region_code < beyond;
    insert into case_counts
    select p_period, left(region_code, size), size / 2, left(region_code, size - 2), bank_code, type,
      sum(live_cases), sum(families), sum(amount_rp), sum(closed_cases)
    from case_counts
    where period_id = p_period and level = size / 2 + 1 and region_code >= inside and region_code < beyond
    group by left(region_code, size), left(region_code, size - 2), bank_code, type;
  end loop;
end $$;

update realisations r set listed_on = x.listed_on, as_of = x.as_of from (
  select n.period_id, n.region_code, n.bank_code, max(l.as_of) as listed_on,
    coalesce(max(d.as_of) filter (where d.bank_intake_id is not null), max(d.as_of)) as as_of
  from disbursements d cross join (values (2), (4), (6), (10)) as s(size)
  join realisations n on n.period_id = d.period_id and n.region_code = left(d.region_code, s.size) and n.bank_code = d.bank_code
  left join intakes l on l.id = d.dpm_intake_id group by 1, 2, 3) x
where (r.period_id, r.region_code, r.bank_code) = (x.period_id, x.region_code, x.bank_code);
