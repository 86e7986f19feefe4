-- Photos of the evidence of a visit: at most three, each decoded and written again without what the phone put into it. The
-- bytes lie outside the database under a name made by the server; a row is the permission to read them.
create table field_photos (
  id bigint generated always as identity primary key,
  -- made where the photo was taken: what is sent twice counts once, also after it was taken back
  client_key text not null unique check (client_key ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'),
  visit_id bigint not null references field_results,
  kpm_id bigint not null,
  region_code text collate "C" not null,
  stored_name text not null unique check (stored_name ~ '^[0-9a-f]{32}$'),
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  recorded_by bigint not null,
  recorded_at timestamptz not null default now(),
  removed_at timestamptz
);
create index field_photos_by_kpm on field_photos (kpm_id, visit_id, id);
create index field_photos_by_visit on field_photos (visit_id);

do $$
declare
  -- A bank and Dispendukcapil read what a visit found, and see no picture of a home.
  inside constant text := $p$ region_code >= (select current_setting('salur.from', true))
    and region_code < (select current_setting('salur.to', true))
    and ((select current_setting('salur.one_region', true)) = 'on'
      or region_code ^@ any ((select current_setting('salur.regions', true)::text[])::text[]))
    and (select current_setting('salur.by_name', true)) = 'on'
    and (select current_setting('salur.role', true)) in ('pfm', 'dinsos-provinsi', 'dinsos-kabkota', 'pendamping', 'camat') $p$;
  own constant text := $p$ recorded_by = (select nullif(current_setting('salur.actor', true), '')::bigint)
    and (select current_setting('salur.role', true)) <> 'pfm' $p$;
  -- The policies of field_results hold inside: a visit that the actor does not see is not there.
  visited constant text := $p$ exists (select from field_results v where v.id = visit_id and v.kpm_id = field_photos.kpm_id
    and v.region_code = field_photos.region_code and v.recorded_by = field_photos.recorded_by) $p$;
begin
  alter table field_photos enable row level security;
  execute format('create policy readable on field_photos for select to salur_web using (%s)', inside);
  execute format('create policy insertable on field_photos for insert to salur_web with check (%s and %s and %s)', inside, own, visited);
  execute format('create policy removable on field_photos for update to salur_web using (%1$s and %2$s) with check (%1$s and %2$s)', inside, own);
end $$;
grant select, insert on field_photos to salur_web;
grant update (removed_at) on field_photos to salur_web;
