alter table notices enable row level security;
create policy readable on notices for select to salur_web using (user_id = {actor});
create policy changeable on notices for update to salur_web using (user_id = {actor}) with check (user_id = {actor});
grant select, update (read_at) on notices to salur_web;

alter table reminder_days enable row level security;
create policy readable on reminder_days for select to salur_web using ({role} = 'admin');
grant select on reminder_days to salur_web;
