alter table answer_files enable row level security;
create policy readable on answer_files for select to salur_web using (actor_id = {actor});
create policy insertable on answer_files for insert to salur_web with check (actor_id = {actor});
create policy changeable on answer_files for update to salur_web
  using (actor_id = {actor})
  with check (actor_id = {actor});
grant select, insert, update (state, accepted, refused, applied_at, batches, undone_at, reversed, kept) on
  answer_files to salur_web;

alter table answer_rows enable row level security;
create policy readable on answer_rows for select to salur_web using (actor_id = {actor});
create policy insertable on answer_rows for insert to salur_web with check (actor_id = {actor});
create policy changeable on answer_rows for update to salur_web
  using (actor_id = {actor})
  with check (actor_id = {actor});
create policy removable on answer_rows for delete to salur_web using (actor_id = {actor});
grant select, insert, delete, update (verb, party, refusal, other_row) on answer_rows to salur_web;
