-- Asked row by row and only for Dispendukcapil: for everybody else the role decides before it is called.
create or replace function lies_with_dukcapil(family bigint) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from cases c where c.kpm_id = family and 'dukcapil' in (c.owner, c.waiting_for, c.answered_by)
    and c.region_code ^@ any (current_setting('salur.regions', true)::text[]))
$$;
revoke all on function lies_with_dukcapil from public;
grant execute on function lies_with_dukcapil to salur_web;
