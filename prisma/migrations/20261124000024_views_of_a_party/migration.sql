-- A view is shared among those who do the same work: a pendamping does not see how Dinsos looks at the kab/kota.
alter table case_views add party text not null default '';

do $$
declare
  actor constant text := $p$ (select nullif(current_setting('salur.actor', true), '')::bigint) $p$;
  among constant text := $p$ party = (select regexp_replace(current_setting('salur.role', true), '^dinsos-.*', 'dinsos'))
    and (select current_setting('salur.bank', true)) = bank_code
    and exists (select 1 from unnest((select current_setting('salur.regions', true)::text[])::text[]) r (code) where r.code ^@ region_code) $p$;
begin
  execute format('alter policy readable on case_views using (owner_id = %s or (sharing <> ''private'' and %s))', actor, among);
  execute format('alter policy insertable on case_views with check (owner_id = %s and %s)', actor, among);
  execute format('alter policy changeable on case_views using (owner_id = %1$s or (sharing = ''shared'' and %2$s)) with check (owner_id = %1$s or (sharing = ''shared'' and %2$s))', actor, among);
end $$;
