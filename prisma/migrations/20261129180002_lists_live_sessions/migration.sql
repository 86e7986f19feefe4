-- A session that no longer counts is gone, so that whoever ends sessions reads how many there are.
create function drop_ended_sessions() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from sessions where user_id = new.id;
  return null;
end $$;
create trigger drop_ended_sessions after update of session_version on users for each row
  when (new.session_version is distinct from old.session_version) execute function drop_ended_sessions();

-- How many sessions are open by account: of all for an administrator, of one's own for anybody else.
create function live_sessions() returns table (user_id bigint, sessions integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.user_id, count(*)::integer from sessions s
  where s.expires_at > now() and (s.user_id = acting() or acting_admin() is not null)
  group by 1
$$;
revoke all on function drop_ended_sessions, live_sessions from public;
grant execute on function live_sessions to salur_web;
