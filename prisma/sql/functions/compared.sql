-- The families of a place, each source side by side. Where a bank has no order file for the kab/kota, the DPM at the
-- monthly rate is the order; where it has sent no report, nobody is missing from it and no term is given. Money that came
-- back to the treasury from an account into which none ever came is a contradiction, which somebody must settle.
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
revoke all on function compared from public;
grant execute on function compared to salur_web;
