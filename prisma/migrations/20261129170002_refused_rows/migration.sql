-- The first refused rows of a file as it sends them, long numbers masked before they are kept, so that the page can show
-- them with the bad cell marked.
create table intake_refused_rows (
  intake_id bigint not null references intakes on delete cascade,
  row_no integer not null,
  cells jsonb not null,
  primary key (intake_id, row_no)
);
alter table intake_refused_rows enable row level security;
create policy readable on intake_refused_rows for select to salur_web using (exists (select 1 from intakes i where i.id = intake_id
  and ((select current_setting('salur.by_name', true)) = 'on' or i.kind in ('quota', 'recap'))));
grant select on intake_refused_rows to salur_web;

-- Cells that people corrected before a file was applied, every version of each: the file itself stays as it was sent, and is
-- read with the last of them. What was written may be an identity number: the web role writes it and never reads it back.
create table intake_cells (
  intake_id bigint not null references intakes on delete cascade,
  sheet text not null,
  row_no integer not null,
  column_no smallint not null,
  version integer not null,
  value text not null,
  changed_by bigint not null,
  changed_by_name text not null,
  changed_at timestamptz not null default now(),
  primary key (intake_id, sheet, row_no, column_no, version)
);
alter table intake_cells enable row level security;
create policy readable on intake_cells for select to salur_web using (exists (select 1 from intakes i where i.id = intake_id
  and ((select current_setting('salur.by_name', true)) = 'on' or i.kind in ('quota', 'recap'))));
create policy written on intake_cells for insert to salur_web with check (
  changed_by::text = (select current_setting('salur.actor', true))
  and exists (select 1 from intakes i where i.id = intake_id));
grant select (intake_id, sheet, row_no, column_no, version, changed_by_name, changed_at) on intake_cells to salur_web;
grant insert (intake_id, sheet, row_no, column_no, version, value, changed_by, changed_by_name) on intake_cells to salur_web;
