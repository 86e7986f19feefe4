alter table form_keys enable row level security;
create policy readable on form_keys for select to salur_web using (user_id = {actor});
create policy insertable on form_keys for insert to salur_web with check (user_id = {actor});
create policy changeable on form_keys for update to salur_web using (user_id = {actor}) with check (user_id = {actor});
grant select, insert (user_id, key, content, answer), update (doubted) on form_keys to salur_web;
