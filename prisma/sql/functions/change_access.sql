-- p_verb: disabled, enabled, sessions-ended. Nobody disables their own account; everybody ends their own sessions.
create or replace function change_access(p_user bigint, p_verb text) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if p_verb not in ('disabled', 'enabled', 'sessions-ended') then raise exception 'change_access: no %', p_verb; end if;
  if acting_admin() is null and (p_user is distinct from acting() or p_verb <> 'sessions-ended') then return 'not-found'; end if;
  if p_user = acting() and p_verb = 'disabled' then return 'own'; end if;
  update users set session_version = session_version + case p_verb when 'enabled' then 0 else 1 end,
    disabled_at = case p_verb when 'disabled' then now() when 'enabled' then null else disabled_at end
  where id = p_user;
  if not found then return 'not-found'; end if;
  perform record_acting('user.' || p_verb, 'user ' || p_user, '', '{}');
  return null;
end $$;
revoke all on function change_access from public;
grant execute on function change_access to salur_web;
