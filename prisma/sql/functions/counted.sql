-- The figures of each desa and bank, from the rows themselves. Its columns are those of realisations.
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
revoke all on function counted from public;
