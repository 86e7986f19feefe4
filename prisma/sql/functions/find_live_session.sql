-- Who asks, by a session that still counts.
create or replace function find_live_session(p_user bigint, p_session text)
returns table (id bigint, name text, role text, bank_code text, session_version integer, regions text[])
language sql stable security definer set search_path = public, pg_temp as $$
  select f.id, f.name, f.role, f.bank_code, f.session_version, f.regions from find_session(p_user) f
  where exists (select 1 from sessions s where s.id = p_session and s.user_id = p_user and s.expires_at > now())
$$;
revoke all on function find_live_session from public;
grant execute on function find_live_session to salur_web;
