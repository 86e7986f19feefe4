alter table kpm enable row level security;
create policy readable on kpm for select to salur_web
  using ({inside:region_code} and {own_bank} and {by_name} and ({role} <> 'dukcapil' or lies_with_dukcapil(id)));
grant select on kpm to salur_web;

alter table cards enable row level security;
create policy readable on cards for select to salur_web
  using ({inside:region_code} and {own_bank} and {by_name} and {role} <> 'dukcapil');
grant select on cards to salur_web;

alter table shared_numbers enable row level security;
create policy readable on shared_numbers for select to salur_web using (false);

alter table shared_numbers_stale enable row level security;
create policy readable on shared_numbers_stale for select to salur_web using (false);
