-- A bank and Dispendukcapil read what a visit found, and see no picture of a home.
{sees_photos} = {inside:region_code} and {by_name}
  and {role} in ('pfm', 'dinsos-provinsi', 'dinsos-kabkota', 'pendamping', 'camat');
{own_photo} = recorded_by = {actor} and {role} <> 'pfm';

alter table field_results enable row level security;
create policy readable on field_results for select to salur_web
  using ({inside:region_code} and {own_bank} and {by_name} and {role} <> 'dukcapil');
create policy insertable on field_results for insert to salur_web
  with check ({inside:region_code} and {own_bank} and {by_name} and {role} <> 'dukcapil'
    and {role} in ('dinsos-provinsi', 'dinsos-kabkota', 'pendamping', 'camat') and recorded_by = {actor});
grant select, insert on field_results to salur_web;

alter table kpm_notes enable row level security;
create policy readable on kpm_notes for select to salur_web
  using ({inside:region_code} and {own_bank} and {by_name} and {role} <> 'dukcapil');
create policy insertable on kpm_notes for insert to salur_web
  with check ({inside:region_code} and {own_bank} and {by_name} and {role} <> 'dukcapil' and {role} <> 'pfm'
    and author_id = {actor});
grant select, insert on kpm_notes to salur_web;

alter table field_photos enable row level security;
create policy readable on field_photos for select to salur_web using ({sees_photos});
-- The policies of field_results hold inside: a visit that the actor does not see is not there.
create policy insertable on field_photos for insert to salur_web
  with check ({sees_photos} and {own_photo} and exists (select from field_results v
    where v.id = field_photos.visit_id and v.kpm_id = field_photos.kpm_id
    and v.region_code = field_photos.region_code and v.recorded_by = field_photos.recorded_by));
create policy removable on field_photos for update to salur_web
  using ({sees_photos} and {own_photo})
  with check ({sees_photos} and {own_photo});
grant select, insert, update (removed_at) on field_photos to salur_web;
