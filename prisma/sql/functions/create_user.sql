-- A new account, made by an administrator. null when it was made, else the word for why not.
create or replace function create_user(p_email text, p_name text, p_role text, p_bank text, p_directorate text,
  p_regions text[], p_password text)
returns text language plpgsql security definer set search_path = public, pg_temp as $$
declare made bigint;
begin
  if acting_admin() is null then return 'not-found'; end if;
  if p_role <> 'admin' and unknown_region(p_regions) then return 'region'; end if;
  insert into users (email, name, role, bank_code, directorate_code, password_hash)
  values (lower(p_email), p_name, p_role, p_bank, p_directorate, p_password) on conflict (email) do nothing returning id into made;
  if made is null then return 'email'; end if;
  perform replace_scope(made, p_role, p_regions);
  perform record_acting('user.created', 'user ' || made, '', jsonb_build_object('role', p_role));
  return null;
end $$;
revoke all on function create_user from public;
grant execute on function create_user to salur_web;
