-- Signing out: the session no longer counts, whoever still holds its cookie.
create or replace function end_session(p_session text)
returns void language sql security definer set search_path = public, pg_temp as $$
  delete from sessions where id = p_session
$$;
revoke all on function end_session from public;
grant execute on function end_session to salur_web;
