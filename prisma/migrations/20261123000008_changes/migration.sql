-- What a file changes, row by row, to be read before it is applied and remembered after: every changed row, and the first
-- of the added ones. before and after hold what the screen names, without identity numbers.
create table intake_changes (
  intake_id bigint not null references intakes on delete cascade,
  row_no integer not null,
  verdict text not null check (verdict in ('added', 'changed')),
  kpm_id bigint,
  subject text not null,
  before jsonb,
  after jsonb not null,
  primary key (intake_id, verdict, row_no)
);
alter table intake_changes enable row level security;
create policy readable on intake_changes for select to salur_web using (exists (select 1 from intakes i where i.id = intake_id)
  and (kpm_id is null or (select current_setting('salur.by_name', true)) = 'on'));
grant select on intake_changes to salur_web;
