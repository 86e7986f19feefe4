-- The first administrator, once, by the token that the launcher printed; false when the token is not (or no longer) good.
create or replace function complete_setup(p_token_hash text, p_email text, p_name text, p_password_hash text)
returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare admin bigint;
begin
  update setup_tokens set used_at = now() where hash = p_token_hash and used_at is null and expires_at > now();
  if not found or exists (select 1 from users) then return false; end if;
  insert into users (email, name, role, password_hash) values (lower(p_email), p_name, 'admin', p_password_hash) returning id into admin;
  insert into user_scopes values (admin, '');
  perform record_audit(admin, p_name, 'user.first-admin-created', 'user ' || admin, '', '{}');
  return true;
end $$;
revoke all on function complete_setup from public;
grant execute on function complete_setup to salur_web;
