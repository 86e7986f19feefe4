-- Comparing a million families took most of its time where one core counted while three waited, in the rows of a table that
-- no page reads, and in keys to tables that rows cannot lack (cases are opened only for periods that were just read).
alter function compared parallel safe;
alter function aged parallel safe;
drop table reconciliation_differences;
alter table cases drop constraint cases_period_id_fkey;

-- The figures of each desa and bank, from the rows themselves. Its columns are those of realisations.
create function counted(p_period smallint, p_prefix text) returns setof realisations
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
    max(d.as_of)
  from disbursements d
  left join (
    select kpm_id, bool_or(step = 'sp2d') as sp2d, bool_or(step = 'credited') as credited, bool_or(step = 'transacted') as transacted
    from cases
    where period_id = p_period and state <> 'closed' and kpm_id is not null and region_code >= p_prefix and region_code < p_prefix || ':'
    group by kpm_id
  ) c on c.kpm_id = d.kpm_id
  where d.period_id = p_period and d.region_code >= p_prefix and d.region_code < p_prefix || ':'
  group by d.region_code, d.bank_code
$$;
revoke all on function counted from public;

-- p_bulk: a whole kab/kota or province is counted on all cores, which only a select of its own may use.
drop function recount;
create function recount(p_period smallint, p_prefix text, p_bulk boolean default false) returns void
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
      sum(untransacted_kpm), sum(untransacted_explained_kpm), max(as_of)
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
revoke all on function recount from public;
grant execute on function recount to salur_web;
