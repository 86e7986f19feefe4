-- Roll-ups: a row for each period x region (desa, kecamatan, kab/kota, provinsi) x bank, written in the same
-- transaction as the rows they count. Wilayah PFM and nasional are sums of at most 38 province rows, taken when read.
create table realisations (
  period_id smallint not null,
  region_code text collate "C" not null,
  level smallint not null,
  parent_code text collate "C" not null,
  bank_code text not null,
  dpm_kpm integer not null,
  sp2d_kpm integer not null,
  sp2d_rp bigint not null,
  credited_kpm integer not null,
  credited_rp bigint not null,
  transacted_kpm integer not null,
  transacted_rp bigint not null,
  balance_rp bigint not null,
  -- families that stand in a gap, and those of them that an open case explains
  unordered_kpm integer not null,
  unordered_explained_kpm integer not null,
  uncredited_kpm integer not null,
  uncredited_explained_kpm integer not null,
  untransacted_kpm integer not null,
  untransacted_explained_kpm integer not null,
  as_of date not null,
  primary key (period_id, region_code, bank_code)
);
create index realisations_by_parent on realisations (period_id, parent_code);
create index realisations_by_region on realisations (region_code, period_id);
-- A page of a province or the whole country reads kab/kota only: a few hundred rows among all the desa.
create index realisations_of_regencies on realisations (period_id, level, region_code) where level <= 2;

create table case_counts (
  period_id smallint not null,
  region_code text collate "C" not null,
  level smallint not null,
  parent_code text collate "C" not null,
  bank_code text not null,
  type text not null,
  live_cases integer not null,
  families integer not null,
  amount_rp bigint not null,
  closed_cases integer not null,
  primary key (period_id, region_code, bank_code, type)
);
create index case_counts_by_parent on case_counts (period_id, parent_code);
create index case_counts_by_region on case_counts (region_code, period_id);
create index case_counts_of_regencies on case_counts (period_id, level, type, region_code) where level <= 2;

-- Counts one period again inside a region (any level), from the rows up, and carries the sums to its ancestors.
-- One kab/kota or one desa at a time: neighbours in the same province wait for each other, nobody else does.
create function recount(p_period smallint, p_prefix text) returns void
language plpgsql security definer set search_path = public as $$
declare size integer; inside text collate "C"; beyond text collate "C";
begin
  perform pg_advisory_xact_lock(hashtextextended(p_period || ':' || left(p_prefix, 2), 72707369));

  inside := p_prefix; beyond := p_prefix || ':';
  delete from realisations where period_id = p_period and level = 4 and region_code >= inside and region_code < beyond;
  insert into realisations
  select p_period, d.region_code, 4, left(d.region_code, 6), d.bank_code,
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
    where period_id = p_period and state <> 'closed' and kpm_id is not null and region_code >= inside and region_code < beyond
    group by kpm_id
  ) c on c.kpm_id = d.kpm_id
  where d.period_id = p_period and d.region_code >= inside and d.region_code < beyond
  group by d.region_code, d.bank_code;

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
