-- Where a colleague works, for whoever shares a region with them: to whom many cases can be given at once.
create or replace function colleague_reach(p_user bigint)
returns table (name text, role text, bank_code text, regions text[])
language sql stable security definer set search_path = public, pg_temp as $$
  select u.name, u.role, u.bank_code, array(select s.region_code from user_scopes s where s.user_id = u.id)
  from users u
  where u.id = p_user and u.disabled_at is null
    and u.role in ('dinsos-kabkota', 'dinsos-provinsi', 'pendamping', 'bank', 'dukcapil')
    and exists (select 1 from user_scopes s, unnest(current_setting('salur.regions', true)::text[]) r (code)
      where s.user_id = u.id and (s.region_code ^@ r.code or r.code ^@ s.region_code))
$$;
revoke all on function colleague_reach from public;
grant execute on function colleague_reach to salur_web;
