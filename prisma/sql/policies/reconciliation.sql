alter table reconciliations enable row level security;
create policy readable on reconciliations for select to salur_web
  using ({inside:regency_code} and {own_bank} and {role} <> 'dukcapil');
grant select on reconciliations to salur_web;

alter table reconciliation_runs enable row level security;
create policy readable on reconciliation_runs for select to salur_web using (false);

alter table minutes enable row level security;
create policy readable on minutes for select to salur_web
  using ({inside:regency_code} and {own_bank} and {role} <> 'dukcapil');
create policy insertable on minutes for insert to salur_web
  with check ({inside:regency_code} and {own_bank} and {role} in ('dinsos-kabkota', 'bank'));
create policy changeable on minutes for update to salur_web
  using ({inside:regency_code} and {own_bank} and ({role} in ('dinsos-kabkota', 'bank')
    or {role} in ('dinsos-provinsi', 'pfm')) and {role} <> 'dukcapil')
  with check ({inside:regency_code} and {own_bank} and ({role} in ('dinsos-kabkota', 'bank')
    or {role} in ('dinsos-provinsi', 'pfm')));
grant select, insert, update (district_by, district_name, district_at, bank_by, bank_name, bank_at, locked_at,
  voided_at, voided_by_name, voided_reason) on minutes to salur_web;

alter table reconciliation_ages enable row level security;
create policy readable on reconciliation_ages for select to salur_web
  using (exists (select 1 from reconciliations r where r.id = reconciliation_id));
grant select on reconciliation_ages to salur_web;
