-- A session ends on the server: the cookie carries its id, and counts while its row is here. A shift long, never longer;
-- without a foreign key, because a session of an account that is gone finds nobody and is swept like any other.
create table sessions (
  id text primary key default gen_random_uuid()::text,
  user_id bigint not null,
  expires_at timestamptz not null default now() + interval '8 hours'
);
create index sessions_by_end on sessions (expires_at);
alter table sessions enable row level security;
create policy nobody on sessions using (false);

-- Sessions are opened and ended where there is no actor yet or any more; the table itself stays closed to the web role.
-- Who signs in sweeps what has ended.
create function open_session(p_user bigint) returns text language sql security definer set search_path = public as $$
  delete from sessions where expires_at <= now();
  insert into sessions (user_id) values (p_user) returning id
$$;
create function end_session(p_session text) returns void language sql security definer set search_path = public as $$
  delete from sessions where id = p_session
$$;
create function find_live_session(p_user bigint, p_session text)
returns table (id bigint, name text, role text, bank_code text, session_version integer, regions text[])
language sql stable security definer set search_path = public as $$
  select f.id, f.name, f.role, f.bank_code, f.session_version, f.regions from find_session(p_user) f
  where exists (select 1 from sessions s where s.id = p_session and s.user_id = p_user and s.expires_at > now())
$$;
revoke all on function open_session, end_session, find_live_session from public;
grant execute on function open_session, end_session, find_live_session to salur_web;
