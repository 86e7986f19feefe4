-- Berita Acara: the totals that district and bank sign, two people of two parties. Signed by both, the period of the kab/kota
-- and bank is locked; unlocking is a right of its own and leaves the minutes with its reason.
create table minutes (
  id bigint generated always as identity primary key,
  period_id smallint not null references periods,
  regency_code text collate "C" not null,
  bank_code text not null,
  totals jsonb not null,
  district_by bigint,
  district_name text,
  district_at timestamptz,
  bank_by bigint,
  bank_name text,
  bank_at timestamptz,
  locked_at timestamptz,
  voided_at timestamptz,
  voided_by_name text,
  voided_reason text,
  check (district_by is distinct from bank_by or district_by is null)
);
create unique index minutes_one_valid on minutes (period_id, regency_code, bank_code) where voided_at is null;

do $$
declare
  inside_regency constant text := $p$ regency_code >= (select current_setting('salur.from', true))
    and regency_code < (select current_setting('salur.to', true))
    and ((select current_setting('salur.one_region', true)) = 'on'
      or regency_code ^@ any ((select current_setting('salur.regions', true)::text[])::text[])) $p$;
  of_bank constant text := $p$ ((select current_setting('salur.bank', true)) = '' or bank_code = (select current_setting('salur.bank', true))) $p$;
  signer constant text := $p$ (select current_setting('salur.role', true)) in ('dinsos-kabkota', 'bank') $p$;
  chief constant text := $p$ (select current_setting('salur.role', true)) in ('dinsos-provinsi', 'pfm') $p$;
begin
  alter table minutes enable row level security;
  execute format('create policy readable on minutes for select to salur_web using (%s and %s)', inside_regency, of_bank);
  execute format('create policy insertable on minutes for insert to salur_web with check (%s and %s and %s)', inside_regency, of_bank, signer);
  execute format('create policy changeable on minutes for update to salur_web using (%1$s and %2$s and (%3$s or %4$s)) with check (%1$s and %2$s and (%3$s or %4$s))',
    inside_regency, of_bank, signer, chief);
  execute format('create policy insertable on period_locks for insert to salur_web with check (%s and %s and %s)', inside_regency, of_bank, signer);
  execute format('create policy removable on period_locks for delete to salur_web using (%s and %s)', inside_regency, chief);
end $$;
grant select, insert on minutes to salur_web;
grant update (district_by, district_name, district_at, bank_by, bank_name, bank_at, locked_at, voided_at, voided_by_name, voided_reason) on minutes to salur_web;
grant insert, delete on period_locks to salur_web;
