alter table quotas enable row level security;
create policy readable on quotas for select to salur_web
  using ({inside:regency_code} and {bank} = '' and {role} <> 'dukcapil');
grant select on quotas to salur_web;
