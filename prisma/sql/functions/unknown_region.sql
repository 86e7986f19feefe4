-- Whether one of the regions does not exist.
create or replace function unknown_region(p_regions text[])
returns boolean language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from unnest(p_regions) r (code) where not exists (select 1 from regions g where g.code = r.code))
$$;
revoke all on function unknown_region from public;
