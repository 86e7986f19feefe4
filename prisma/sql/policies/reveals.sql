alter table reveal_days enable row level security;
create policy readable on reveal_days for select to salur_web using (user_id = {actor} or {role} = 'admin');
grant select on reveal_days to salur_web;

alter table reveal_grants enable row level security;
create policy readable on reveal_grants for select to salur_web using (user_id = {actor} or {role} = 'admin');
grant select on reveal_grants to salur_web;

alter table unknown_numbers enable row level security;
create policy readable on unknown_numbers for select to salur_web using (false);
