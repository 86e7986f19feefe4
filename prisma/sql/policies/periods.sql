alter table programs enable row level security;
create policy readable on programs for select to salur_web using (true);
grant select on programs to salur_web;

alter table benefit_rates enable row level security;
create policy readable on benefit_rates for select to salur_web using (true);
grant select on benefit_rates to salur_web;

alter table periods enable row level security;
create policy readable on periods for select to salur_web using (true);
grant select on periods to salur_web;

alter table period_locks enable row level security;
create policy readable on period_locks for select to salur_web using ({inside:regency_code});
create policy insertable on period_locks for insert to salur_web
  with check ({inside:regency_code} and {own_bank} and {role} in ('dinsos-kabkota', 'bank'));
create policy removable on period_locks for delete to salur_web
  using ({inside:regency_code} and {role} in ('dinsos-provinsi', 'pfm'));
grant select, insert, delete on period_locks to salur_web;
