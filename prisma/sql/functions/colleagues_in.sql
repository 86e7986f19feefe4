-- Whom many cases of a place can be given to: also those who work in a part of it.
create or replace function colleagues_in(place text) returns table (id bigint, name text, role text)
language sql stable security definer set search_path = public, pg_temp as $$
  select u.id, u.name, u.role from users u
  -- only Dinsos gives cases to somebody
  where (select current_setting('salur.role', true)) like 'dinsos-%' and u.disabled_at is null and u.role in ('dinsos-kabkota', 'dinsos-provinsi', 'pendamping', 'bank', 'dukcapil')
    and exists (select 1 from user_scopes s, unnest(current_setting('salur.regions', true)::text[]) r (code)
      where s.user_id = u.id and (s.region_code ^@ r.code or r.code ^@ s.region_code)
        and (s.region_code ^@ place or place ^@ s.region_code))
  order by u.role, u.name limit 500
$$;
revoke all on function colleagues_in from public;
grant execute on function colleagues_in to salur_web;
