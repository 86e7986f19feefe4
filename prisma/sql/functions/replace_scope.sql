-- An administrator works in the whole country, anybody else in the regions given.
create or replace function replace_scope(p_user bigint, p_role text, p_regions text[]) returns void
language sql security definer set search_path = public, pg_temp as $$
  delete from user_scopes where user_id = p_user;
  insert into user_scopes select p_user, unnest(case when p_role = 'admin' then '{""}' else p_regions end)
$$;
revoke all on function replace_scope from public;
