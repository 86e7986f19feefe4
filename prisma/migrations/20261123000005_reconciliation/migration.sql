-- Three-way comparison: what Kemensos ordered, what the bank reports, what the district found. Every family falls in one
-- term of each equation; the words for the terms are in lib/reconciliation/rules/terms.ts.
alter table unmatched_rows
  add reason text not null default 'unknown' check (reason in ('unknown', 'double')),
  add kpm_id bigint,
  -- a later file of the same source names this number again and speaks for it
  add superseded_by bigint;

-- The families of a place, each source side by side. Where a bank has no order file for the kab/kota, the DPM at the
-- monthly rate is the order; where it has sent no report, nobody is missing from it and no term is given.
create function compared(p_period smallint, p_prefix text) returns table (
  kpm_id bigint, regency_code text, region_code text, bank_code text, order_rp integer, credited_rp integer,
  transacted_rp integer, balance_rp integer, returned_rp integer, field_status text, order_key text, bank_key text,
  intake_id bigint, as_of date, term text, settled text, rest_rp integer, contradicts boolean)
language sql stable as $$
  with sent as (
    select d.regency_code, d.bank_code, bool_or(d.order_intake_id is not null) as ordered
    from disbursements d where d.period_id = p_period and d.region_code >= p_prefix and d.region_code < p_prefix || ':'
    group by 1, 2 having bool_or(d.bank_intake_id is not null)
  ), sides as (
    select d.*, case when s.ordered then case when d.order_intake_id is not null then d.ordered_rp end
        when d.listed then (
          select (b.monthly_rp * p.months)::integer from periods p
          join benefit_rates b on b.program_code = p.program_code and b.from_on <= p.starts_on
          where p.id = p_period order by b.from_on desc limit 1) end as side_rp,
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
      or (bank_intake_id is not null and c = 0 and field_status = 'sukses'), false)
  from sides
$$;
revoke all on function compared from public;
grant execute on function compared to salur_web;

create table reconciliations (
  id bigint generated always as identity primary key,
  period_id smallint not null references periods,
  regency_code text collate "C" not null,
  bank_code text not null,
  computed_at timestamptz not null,
  as_of date not null,
  -- term -> {families, kpm, rp}: see lib/reconciliation/rules/control-total.ts
  totals jsonb not null,
  ordered_kpm integer not null,
  ordered_rp bigint not null,
  credited_kpm integer not null,
  credited_rp bigint not null,
  difference_kpm integer not null,
  difference_rp bigint not null,
  has_order boolean not null,
  has_field boolean not null,
  unique (period_id, regency_code, bank_code)
);
create index reconciliations_by_regency on reconciliations (regency_code, period_id);

create table reconciliation_differences (
  reconciliation_id bigint not null references reconciliations on delete cascade,
  kind text not null,
  seq integer not null,
  kpm_id bigint,
  -- the row of the file, where it names nobody here
  intake_id bigint,
  row_no integer,
  order_rp integer,
  bank_rp integer,
  field_status text,
  primary key (reconciliation_id, kind, seq)
);

do $$
declare
  inside_regency constant text := $p$ regency_code >= (select current_setting('salur.from', true))
    and regency_code < (select current_setting('salur.to', true))
    and ((select current_setting('salur.one_region', true)) = 'on'
      or regency_code ^@ any ((select current_setting('salur.regions', true))::text[])) $p$;
  of_bank constant text := $p$ ((select current_setting('salur.bank', true)) = '' or bank_code = (select current_setting('salur.bank', true))) $p$;
begin
  alter table reconciliations enable row level security;
  alter table reconciliation_differences enable row level security;
  execute format('create policy readable on reconciliations for select to salur_web using (%s and %s)', inside_regency, of_bank);
  create policy readable on reconciliation_differences for select to salur_web using (
    (select current_setting('salur.by_name', true)) = 'on' and exists (select 1 from reconciliations r where r.id = reconciliation_id));
end $$;
grant select on reconciliations, reconciliation_differences to salur_web;

-- When the sources of a kab/kota and period were last compared; a file that ended later asks for it again.
create table reconciliation_runs (
  period_id smallint not null references periods,
  regency_code text collate "C" not null,
  at timestamptz not null,
  primary key (period_id, regency_code)
);
alter table reconciliation_runs enable row level security;
create policy readable on reconciliation_runs for select to salur_web using (false);
