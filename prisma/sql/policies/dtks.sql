-- DTKS is more than those who are paid; a bank has no business with the others.
alter table dtks_snapshots enable row level security;
create policy readable on dtks_snapshots for select to salur_web
  using ({inside:regency_code} and {bank} = '' and {role} <> 'dukcapil');
grant select on dtks_snapshots to salur_web;

alter table dtks_rows enable row level security;
create policy readable on dtks_rows for select to salur_web
  using ({inside:regency_code} and {bank} = '' and {by_name} and {role} <> 'dukcapil');
grant select on dtks_rows to salur_web;

alter table dtks_moves enable row level security;
create policy readable on dtks_moves for select to salur_web
  using ({inside:regency_code} and {bank} = '' and {by_name} and {role} <> 'dukcapil');
grant select on dtks_moves to salur_web;

alter table nik_answers enable row level security;
create policy readable on nik_answers for select to salur_web
  using ({inside:regency_code} and {bank} = '' and {by_name} and {role} <> 'dukcapil');
grant select on nik_answers to salur_web;
