-- Whom Dinsos can give a case of this place to: those who work there, as far as the asker's own regions go.
create or replace function colleagues(place text, bank text) returns table (id bigint, name text, role text)
language sql stable security definer set search_path = public, pg_temp as $$
  select u.id, u.name, u.role from users u
  where current_setting('salur.role', true) in ('dinsos-kabkota', 'dinsos-provinsi') and u.disabled_at is null and u.role in ('dinsos-kabkota', 'dinsos-provinsi', 'pendamping', 'bank', 'dukcapil')
    and (u.role <> 'bank' or u.bank_code = bank)
    and exists (select 1 from user_scopes s where s.user_id = u.id and place ^@ s.region_code)
    and exists (select 1 from unnest(current_setting('salur.regions', true)::text[]) r (code) where place ^@ r.code)
  order by u.name
$$;
revoke all on function colleagues from public;
grant execute on function colleagues to salur_web;
