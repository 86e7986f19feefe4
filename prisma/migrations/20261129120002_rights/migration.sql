-- Accounts, their rights and their limits change through these functions alone. Each asks the accounts who it is that asks,
-- not what the request says of itself, and writes the audit entry in the same transaction.
-- A function answers null when it is done, else why not: 'not-found', 'own', 'email', 'region', 'past', 'usual'.

-- Whoever asks, when that account is an administrator's and still open.
create function acting_admin() returns bigint language sql stable security definer set search_path = public, pg_temp as $$
  select id from users where id = acting() and role = 'admin' and disabled_at is null
$$;

create function record_acting(p_action text, p_subject text, p_region text, p_detail jsonb) returns void
language sql security definer set search_path = public, pg_temp as $$
  select record_audit(id, name, p_action, p_subject, p_region, p_detail) from users where id = acting()
$$;

create function unknown_region(p_regions text[]) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from unnest(p_regions) r (code) where not exists (select 1 from regions g where g.code = r.code))
$$;

-- An administrator works in the whole country, anybody else in the regions given.
create function replace_scope(p_user bigint, p_role text, p_regions text[]) returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from user_scopes where user_id = p_user;
  insert into user_scopes select p_user, unnest(case when p_role = 'admin' then '{""}' else p_regions end)
$$;

create function create_user(p_email text, p_name text, p_role text, p_bank text, p_directorate text, p_regions text[], p_password text)
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

-- Nobody changes their own role.
create function change_user(p_user bigint, p_name text, p_role text, p_bank text, p_directorate text, p_regions text[])
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

-- p_verb: disabled, enabled, sessions-ended. Nobody disables their own account; everybody ends their own sessions.
create function change_access(p_user bigint, p_verb text) returns text
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

create function move_province(p_province text, p_directorate text) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if acting_admin() is null then return 'not-found'; end if;
  update directorate_provinces set directorate_code = p_directorate where province_code = p_province;
  if not found then return 'not-found'; end if;
  perform record_acting('directorate.province-moved', 'provinsi ' || p_province, p_province,
    jsonb_build_object('directorate', p_directorate));
  return null;
end $$;

create function grant_reveals(p_user bigint, p_purpose text, p_a_day integer, p_last_day date, p_reason text) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if acting_admin() is null
    or not exists (select 1 from users where id = p_user and disabled_at is null and role like 'dinsos-%') then return 'not-found'; end if;
  if p_last_day < day_of_actor() then return 'past'; end if;
  if p_a_day <= reveals_a_day() then return 'usual'; end if;
  insert into reveal_grants (user_id, purpose, a_day, last_day, reason, granted_by, granted_by_name)
  select p_user, p_purpose, p_a_day, p_last_day, p_reason, id, name from users where id = acting();
  perform record_acting('reveals.granted', 'user ' || p_user, '',
    jsonb_build_object('purpose', p_purpose, 'reason', p_reason, 'numbers', p_a_day, 'until', p_last_day));
  return null;
end $$;

create function withdraw_reveals(p_grant bigint) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare taken record;
begin
  if acting_admin() is null then return 'not-found'; end if;
  update reveal_grants set withdrawn_at = now(), withdrawn_by_name = (select name from users where id = acting())
  where id = p_grant and withdrawn_at is null returning user_id, purpose into taken;
  if not found then return 'not-found'; end if;
  perform record_acting('reveals.grant-withdrawn', 'user ' || taken.user_id, '', jsonb_build_object('purpose', taken.purpose));
  return null;
end $$;

revoke all on function acting_admin, record_acting, unknown_region, replace_scope, create_user, change_user, change_access,
  move_province, grant_reveals, withdraw_reveals from public;
grant execute on function create_user, change_user, change_access, move_province, grant_reveals, withdraw_reveals to salur_web;

revoke insert, update, delete on users, user_scopes, directorates, directorate_provinces, reveal_grants from salur_web;
drop policy insertable on users;
drop policy changeable on users;
drop policy insertable on user_scopes;
drop policy changeable on user_scopes;
drop policy removable on user_scopes;
drop policy insertable on directorates;
drop policy changeable on directorates;
drop policy insertable on directorate_provinces;
drop policy changeable on directorate_provinces;
drop policy insertable on reveal_grants;
drop policy changeable on reveal_grants;
