-- Who holds meetings.
{host} = {role} in ('pfm', 'dinsos-provinsi', 'dinsos-kabkota', 'presenter');
-- Who looks at them.
{looks} = {role} in ('admin', 'pfm', 'dinsos-provinsi', 'dinsos-kabkota', 'presenter');
-- Every region of the meeting lies in those of the actor.
{covered} = not exists (select 1 from unnest(region_codes) r (code) where not r.code ^@ any ({regions}));
-- The part of the actor's own party.
{own} = (owner = {role} or (owner = 'dinsos' and {role} like 'dinsos-%'));
-- The policies of meetings hold inside: a meeting that the actor does not see is not there.
{held} = exists (select 1 from meetings m where m.id = meeting_id);
{listed} = exists (select 1 from action_items i where i.id = item_id);

alter table meetings enable row level security;
create policy readable on meetings for select to salur_web using ({looks} and {covered});
create policy insertable on meetings for insert to salur_web with check ({host} and {covered});
create policy own_name on meetings as restrictive for insert to salur_web with check (created_by = (select acting()));
create policy changeable on meetings for update to salur_web
  using ({host} and {covered})
  with check ({host} and {covered});
grant select, insert, update (title, place, starts_on, ends_on, agenda, follows_id, slide_order, version) on meetings
  to salur_web;

alter table meeting_snapshots enable row level security;
create policy readable on meeting_snapshots for select to salur_web using ({held});
create policy insertable on meeting_snapshots for insert to salur_web with check ({host} and {held});
grant select, insert on meeting_snapshots to salur_web;

alter table meeting_slides enable row level security;
create policy readable on meeting_slides for select to salur_web using ({held});
create policy insertable on meeting_slides for insert to salur_web with check ({host} and {held});
create policy changeable on meeting_slides for update to salur_web
  using ({host} and {held})
  with check ({host} and {held});
create policy removable on meeting_slides for delete to salur_web using ({host} and {held});
grant select, insert, delete, update (hidden, title, body, remark, note) on meeting_slides to salur_web;

alter table meeting_delegations enable row level security;
create policy readable on meeting_delegations for select to salur_web using ({held});
create policy insertable on meeting_delegations for insert to salur_web with check ({host} and {held});
create policy removable on meeting_delegations for delete to salur_web using ({host} and {held});
grant select, insert, delete on meeting_delegations to salur_web;

-- Whoever works in a part of the region that a decision is about reads what their own party has to do.
alter table action_items enable row level security;
create policy readable on action_items for select to salur_web
  using ((region_code ^@ any ({regions}) and ({looks} or {own})) or ({above:region_code} and {own}));
create policy insertable on action_items for insert to salur_web
  with check ({host} and region_code ^@ any ({regions}) and {held});
create policy own_name on action_items as restrictive for insert to salur_web
  with check (created_by = (select acting()));
create policy changeable on action_items for update to salur_web
  using ((region_code ^@ any ({regions}) and ({host} or {own})) or ({above:region_code} and {own}))
  with check ((region_code ^@ any ({regions}) and ({host} or {own})) or ({above:region_code} and {own}));
grant select, insert, update (owner_name, due_on, state, closed_at, version) on action_items to salur_web;

alter table action_item_events enable row level security;
create policy readable on action_item_events for select to salur_web using ({listed});
create policy insertable on action_item_events for insert to salur_web with check ({listed});
create policy own_name on action_item_events as restrictive for insert to salur_web
  with check (actor_id = (select acting()));
grant select, insert on action_item_events to salur_web;
