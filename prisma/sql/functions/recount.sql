-- Counts one period again inside a region (any level), from the rows up, and carries the sums to its ancestors.
-- One kab/kota or one desa at a time: neighbours in the same province wait for each other, nobody else does.
create or replace function recount(p_period smallint, p_prefix text, p_bulk boolean default false) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
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
revoke all on function recount from public;
grant execute on function recount to salur_web;
