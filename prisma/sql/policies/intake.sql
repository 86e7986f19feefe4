-- Files without families are read by those who read totals only.
{readable_rows} = ({by_name} or i.kind in ('quota', 'recap'));

alter table intakes enable row level security;
create policy readable on intakes for select to salur_web
  using ({inside:region_code} and {own_bank} and {role} <> 'dukcapil');
create policy insertable on intakes for insert to salur_web with check ({inside:region_code} and {own_bank});
create policy own_name on intakes as restrictive for insert to salur_web with check (uploaded_by = (select acting()));
create policy changeable on intakes for update to salur_web
  using ({inside:region_code} and {own_bank} and {role} <> 'dukcapil')
  with check ({inside:region_code} and {own_bank});
grant select, insert (kind, region_code, bank_code, period_id, file_name, stored_name, size_bytes, sha256, as_of,
  uploaded_by, uploaded_by_name, chosen, corrects, sheet), update (kind, state, chosen, approved_by, approved_by_name,
  approved_at, cancel_asked, undone_by_name, undone_at, seen_at, take_held) on intakes to salur_web;

alter table intake_remarks enable row level security;
create policy readable on intake_remarks for select to salur_web
  using (exists (select 1 from intakes i where i.id = intake_id));
grant select on intake_remarks to salur_web;

alter table intake_before enable row level security;
create policy readable on intake_before for select to salur_web using (false);

alter table unmatched_rows enable row level security;
create policy readable on unmatched_rows for select to salur_web
  using ({inside:regency_code} and {own_bank} and {by_name} and {role} <> 'dukcapil');
grant select on unmatched_rows to salur_web;

-- Only who sends a file sees or continues it.
alter table uploads enable row level security;
create policy readable on uploads for select to salur_web using (uploaded_by = {actor});
create policy insertable on uploads for insert to salur_web with check (uploaded_by = {actor});
create policy changeable on uploads for update to salur_web
  using (uploaded_by = {actor})
  with check (uploaded_by = {actor});
create policy removable on uploads for delete to salur_web using (uploaded_by = {actor} and intake_id is null);
grant select, delete, insert (uploaded_by, fingerprint, file_name, size_bytes, stored_name), update (intake_id) on
  uploads to salur_web;

alter table upload_chunks enable row level security;
create policy readable on upload_chunks for select to salur_web
  using (exists (select 1 from uploads u where u.id = upload_id));
create policy insertable on upload_chunks for insert to salur_web
  with check (exists (select 1 from uploads u where u.id = upload_id));
create policy removable on upload_chunks for delete to salur_web
  using (exists (select 1 from uploads u where u.id = upload_id));
grant select, delete, insert (upload_id, chunk_no, sha256) on upload_chunks to salur_web;

alter table approval_rules enable row level security;
create policy readable on approval_rules for select to salur_web using ({inside:regency_code});
create policy insertable on approval_rules for insert to salur_web
  with check ({inside:regency_code} and {role} in ('admin', 'dinsos-provinsi'));
create policy changeable on approval_rules for update to salur_web
  using ({inside:regency_code} and {role} in ('admin', 'dinsos-provinsi'))
  with check ({inside:regency_code} and {role} in ('admin', 'dinsos-provinsi'));
grant select, insert, update on approval_rules to salur_web;

alter table intake_changes enable row level security;
create policy readable on intake_changes for select to salur_web
  using (exists (select 1 from intakes i where i.id = intake_id) and (kpm_id is null or {by_name}));
grant select on intake_changes to salur_web;

alter table intake_samples enable row level security;
create policy readable on intake_samples for select to salur_web
  using (exists (select 1 from intakes i where i.id = intake_id and {readable_rows}));
grant select on intake_samples to salur_web;

-- What headings mean is learned when a file is applied, by the worker.
alter table intake_mappings enable row level security;
create policy readable on intake_mappings for select to salur_web using ({inside:region_code} and {own_bank});
grant select on intake_mappings to salur_web;

alter table intake_findings enable row level security;
create policy readable on intake_findings for select to salur_web
  using (exists (select 1 from intakes i where i.id = intake_id and {readable_rows}));
grant select on intake_findings to salur_web;

alter table intake_words enable row level security;
create policy readable on intake_words for select to salur_web
  using (exists (select 1 from intakes i where i.id = intake_id and {by_name}));
create policy insertable on intake_words for insert to salur_web
  with check (exists (select 1 from intakes i where i.id = intake_id and i.state = 'planned' and {by_name}));
create policy changeable on intake_words for update to salur_web
  using (exists (select 1 from intakes i where i.id = intake_id and i.state = 'planned'))
  with check (exists (select 1 from intakes i where i.id = intake_id and i.state = 'planned'));
grant select, insert, update on intake_words to salur_web;

alter table intake_refused_rows enable row level security;
create policy readable on intake_refused_rows for select to salur_web
  using (exists (select 1 from intakes i where i.id = intake_id and {readable_rows}));
grant select on intake_refused_rows to salur_web;

alter table intake_cells enable row level security;
create policy readable on intake_cells for select to salur_web
  using (exists (select 1 from intakes i where i.id = intake_id and {readable_rows}));
-- What was written may be an identity number: it is written here and never read back.
create policy written on intake_cells for insert to salur_web
  with check (changed_by::text = (select current_setting('salur.actor', true))
    and exists (select 1 from intakes i where i.id = intake_id));
grant select (intake_id, sheet, row_no, column_no, version, changed_by_name, changed_at), insert (intake_id, sheet,
  row_no, column_no, version, value, changed_by, changed_by_name) on intake_cells to salur_web;
