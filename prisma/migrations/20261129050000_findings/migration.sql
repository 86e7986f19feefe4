-- What the reader found in a file before any row was matched: what it did not read, words it does not know, checks that
-- failed. rows: how many rows (null = not counted by row); samples: the first row numbers; listed: the severity of the
-- remarks that show the rows, '' = none. Never an identity number.
create table intake_findings (
  intake_id bigint not null references intakes on delete cascade,
  kind text not null check (kind in ('unread', 'unknown', 'check')),
  code text not null,
  place text not null,
  rows integer,
  samples integer[] not null,
  listed text not null check (listed in ('', 'refused', 'warning', 'skipped')),
  primary key (intake_id, kind, code, place)
);

alter table intake_findings enable row level security;
create policy readable on intake_findings for select to salur_web using (exists (select 1 from intakes i where i.id = intake_id
  and ((select current_setting('salur.by_name', true)) = 'on' or i.kind in ('quota', 'recap'))));
grant select on intake_findings to salur_web;

-- skipped: a row that is no data (a total, numbering, a group, a repeated heading).
alter table intake_remarks drop constraint intake_remarks_severity_check;
alter table intake_remarks add constraint intake_remarks_severity_check check (severity in ('refused', 'warning', 'skipped'));
