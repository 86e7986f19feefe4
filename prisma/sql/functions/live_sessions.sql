-- How many sessions are open by account: of all for an administrator, of one's own for anybody else.
create or replace function live_sessions() returns table (user_id bigint, sessions integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.user_id, count(*)::integer from sessions s
  where s.expires_at > now() and (s.user_id = acting() or acting_admin() is not null)
  group by 1
$$;
revoke all on function live_sessions from public;
grant execute on function live_sessions to salur_web;
