-- Dispendukcapil sees the cases that lie or lay with it, and nothing else by name.
{seen_by_dukcapil} = ({role} <> 'dukcapil' or 'dukcapil' in (owner, waiting_for, answered_by));
{place} = {inside:region_code} and {own_bank} and (kpm_id is null or {by_name});
-- The actor's party: a view is shared among those who do the same work.
{party} = (select regexp_replace(current_setting('salur.role', true), '^dinsos-.*', 'dinsos'));
-- Shared with those who work in the region of the view, or inside it, and see the same bank.
{among} = party = {party} and {bank} = bank_code and {above:region_code};

alter table cases enable row level security;
create policy readable on cases for select to salur_web using ({place} and {seen_by_dukcapil});
create policy insertable on cases for insert to salur_web with check ({place});
-- Families that nobody can explain become cases that a person opens: only of this type, and only by Dinsos.
create policy opened_by_a_person on cases as restrictive for insert to salur_web
  with check (type = 'PERLU_DITELUSURI' and kpm_id is not null
    and {role} in ('dinsos-kabkota', 'dinsos-provinsi'));
create policy changeable on cases for update to salur_web using ({place} and {seen_by_dukcapil}) with check ({place});
-- Whoever opens a case again gives it a new deadline; otherwise it would be late, and risen, from its first day.
grant select, insert (type, step, period_id, kpm_id, regency_code, region_code, bank_code, owner, families, amount_rp,
  detail, due_on, intake_id, due_from), update (step, state, owner, assignee_id, assignee_name, amount_rp, detail,
  due_on, closed_at, closed_reason, version, waiting_for, answered_by, duplicate_of, reopened, escalation, due_from,
  reopened_at) on cases to salur_web;

alter table case_events enable row level security;
create policy readable on case_events for select to salur_web
  using (exists (select 1 from cases c where c.id = case_id));
create policy insertable on case_events for insert to salur_web
  with check (exists (select 1 from cases c where c.id = case_id));
-- Who did something is whoever asks: a request writes no row in the name of somebody else.
create policy own_name on case_events as restrictive for insert to salur_web with check (actor_id = (select acting()));
create policy changeable on case_events for update to salur_web
  using (exists (select 1 from cases c where c.id = case_id))
  with check (exists (select 1 from cases c where c.id = case_id));
-- People tell what they did; that a file did something is for the worker to say.
grant select, insert (case_id, actor_id, actor_name, verb, from_state, to_state, note) on case_events to salur_web;

alter table case_batches enable row level security;
create policy readable on case_batches for select to salur_web using (actor_id = {actor});
create policy insertable on case_batches for insert to salur_web with check (actor_id = {actor});
create policy changeable on case_batches for update to salur_web
  using (actor_id = {actor})
  with check (actor_id = {actor});
grant select, insert, update (done, failed, undone_at, kept) on case_batches to salur_web;

alter table case_batch_rows enable row level security;
create policy readable on case_batch_rows for select to salur_web using (actor_id = {actor});
create policy insertable on case_batch_rows for insert to salur_web with check (actor_id = {actor});
grant select, insert on case_batch_rows to salur_web;

alter table case_views enable row level security;
create policy readable on case_views for select to salur_web
  using (owner_id = {actor} or (sharing <> 'private' and {among}));
create policy insertable on case_views for insert to salur_web with check (owner_id = {actor} and {among});
create policy changeable on case_views for update to salur_web
  using (owner_id = {actor} or (sharing = 'shared' and {among}))
  with check (owner_id = {actor} or (sharing = 'shared' and {among}));
create policy removable on case_views for delete to salur_web using (owner_id = {actor});
grant select, insert, delete, update (name, sharing, query, changed_at) on case_views to salur_web;

alter table case_last_views enable row level security;
create policy own on case_last_views for all to salur_web using (user_id = {actor}) with check (user_id = {actor});
grant select, insert, update on case_last_views to salur_web;

alter table kpm_lists enable row level security;
create policy own on kpm_lists for all to salur_web using (user_id = {actor}) with check (user_id = {actor});
grant select, insert, delete on kpm_lists to salur_web;

-- Dispendukcapil counts what it sees: the cases whose turn is its own.
alter table case_tallies enable row level security;
create policy readable on case_tallies for select to salur_web
  using ({inside:region_code} and {own_bank} and ({role} <> 'dukcapil' or owner = 'dukcapil'));
grant select on case_tallies to salur_web;
