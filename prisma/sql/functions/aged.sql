-- How long money lies without a transaction, and cards without their family: what lies there, and since when. The words and
-- bands are in lib/reconciliation/rules/ageing.ts. p_card_days = days that a card may take, as its cases count them.
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
revoke all on function aged from public;
grant execute on function aged to salur_web;
