-- An account that may act, with the regions of its own and of its directorate. find_live_session() asks it, with a
-- session in hand.
create or replace function find_session(p_user bigint)
returns table (id bigint, email text, name text, role text, bank_code text, directorate_code text, session_version integer, regions text[])
language sql stable security definer set search_path = public, pg_temp as $$
  select u.id, u.email, u.name, u.role, u.bank_code, u.directorate_code, u.session_version,
    array(select region_code from user_scopes s where s.user_id = u.id
      union select province_code from directorate_provinces d where d.directorate_code = u.directorate_code order by 1)
  from users u where u.id = p_user and u.disabled_at is null
$$;
revoke all on function find_session from public;
