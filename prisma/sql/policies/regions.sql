alter table regions enable row level security;
create policy readable on regions for select to salur_web using (true);
grant select on regions to salur_web;

alter table directorates enable row level security;
create policy readable on directorates for select to salur_web using (true);
grant select on directorates to salur_web;

alter table directorate_provinces enable row level security;
create policy readable on directorate_provinces for select to salur_web using (true);
grant select on directorate_provinces to salur_web;
