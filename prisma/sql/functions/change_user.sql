-- Nobody changes their own role.
create or replace function change_user(p_user bigint, p_name text, p_role text, p_bank text, p_directorate text,
  p_regions text[])
returns text language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if acting_admin() is null then return 'not-found'; end if;
  if p_user = acting() and p_role <> 'admin' then return 'own'; end if;
  if p_role <> 'admin' and unknown_region(p_regions) then return 'region'; end if;
  update users set name = p_name, role = p_role, bank_code = p_bank, directorate_code = p_directorate where id = p_user;
  if not found then return 'not-found'; end if;
  perform replace_scope(p_user, p_role, p_regions);
  perform record_acting('user.changed', 'user ' || p_user, '',
    jsonb_build_object('role', p_role, 'regions', array_to_string(p_regions, ' ')));
  return null;
end $$;
revoke all on function change_user from public;
grant execute on function change_user to salur_web;
