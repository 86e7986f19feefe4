-- How someone looks at the list: named views, alone or with those who work in the same region, the view left last, and lists
-- of families pasted by their NIK. A pasted list keeps the numbers of the families it found, never the NIK.
create table case_views (
  id bigint generated always as identity primary key,
  owner_id bigint not null,
  owner_name text not null,
  region_code text collate "C" not null,
  bank_code text not null default '',
  name text not null check (name <> ''),
  sharing text not null check (sharing in ('private', 'shared', 'locked')),
  query text not null,
  changed_at timestamptz not null default now(),
  unique (owner_id, name)
);
create table case_last_views (
  user_id bigint primary key,
  query text not null,
  at timestamptz not null default now()
);
create table kpm_lists (
  id text primary key,
  user_id bigint not null,
  kpm_ids bigint[] not null,
  asked integer not null,
  -- lines of what was pasted that no family of the scope has, with the number masked
  missing jsonb not null default '[]',
  at timestamptz not null default now()
);
create index kpm_lists_by_user on kpm_lists (user_id, at);

do $$
declare
  actor constant text := $p$ (select nullif(current_setting('salur.actor', true), '')::bigint) $p$;
  -- shared with those who work in the region of the view, or inside it, and see the same bank
  among constant text := $p$ (select current_setting('salur.bank', true)) = bank_code
    and exists (select 1 from unnest((select current_setting('salur.regions', true)::text[])::text[]) r (code) where r.code ^@ region_code) $p$;
  tab text;
begin
  alter table case_views enable row level security;
  execute format('create policy readable on case_views for select to salur_web using (owner_id = %s or (sharing <> ''private'' and %s))', actor, among);
  execute format('create policy insertable on case_views for insert to salur_web with check (owner_id = %s and %s)', actor, among);
  execute format('create policy changeable on case_views for update to salur_web using (owner_id = %1$s or (sharing = ''shared'' and %2$s)) with check (owner_id = %1$s or (sharing = ''shared'' and %2$s))', actor, among);
  execute format('create policy removable on case_views for delete to salur_web using (owner_id = %s)', actor);
  foreach tab in array array['case_last_views', 'kpm_lists'] loop
    execute format('alter table %I enable row level security', tab);
    execute format('create policy own on %1$I for all to salur_web using (user_id = %2$s) with check (user_id = %2$s)', tab, actor);
  end loop;
end $$;
grant select, insert, delete on case_views, kpm_lists to salur_web;
grant update (name, sharing, query, changed_at) on case_views to salur_web;
grant select, insert, update on case_last_views to salur_web;

-- How many cases a step that was taken back left alone, because somebody had touched them since.
alter table case_batches add kept integer not null default 0;
grant update (kept) on case_batches to salur_web;

-- Whom many cases of a place can be given to: also those who work in a part of it.
create function colleagues_in(place text) returns table (id bigint, name text, role text)
language sql stable security definer set search_path = public as $$
  select u.id, u.name, u.role from users u
  -- only Dinsos gives cases to somebody
  where (select current_setting('salur.role', true)) like 'dinsos-%' and u.disabled_at is null and u.role in ('dinsos-kabkota', 'dinsos-provinsi', 'pendamping', 'bank', 'dukcapil')
    and exists (select 1 from user_scopes s, unnest(current_setting('salur.regions', true)::text[]) r (code)
      where s.user_id = u.id and (s.region_code ^@ r.code or r.code ^@ s.region_code)
        and (s.region_code ^@ place or place ^@ s.region_code))
  order by u.role, u.name limit 500
$$;
revoke all on function colleagues_in from public;
grant execute on function colleagues_in to salur_web;
