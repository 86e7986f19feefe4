-- Reminders: one line a person, day and kind, with numbers only, and the days on which they were made. Late cases rise to the
-- level above; the index holds only those that can still rise.
create index cases_to_escalate on cases (due_on) where state <> 'closed' and escalation < 2;

create table notices (
  id bigint generated always as identity primary key,
  user_id bigint not null,
  on_date date not null,
  kind text not null check (kind in ('own', 'queue', 'escalated')),
  overdue integer not null,
  at_risk integer not null,
  read_at timestamptz,
  mailed_at timestamptz,
  check (overdue + at_risk > 0)
);
create unique index notices_one_a_day on notices (user_id, on_date, kind);
create index notices_unread on notices (user_id) where read_at is null;
create index notices_to_mail on notices (on_date, user_id) where mailed_at is null;

create table reminder_days (
  on_date date primary key,
  made_at timestamptz not null default now(),
  people integer not null default 0
);

alter table notices enable row level security;
create policy readable on notices for select to salur_web using (user_id = (select nullif(current_setting('salur.actor', true), '')::bigint));
create policy changeable on notices for update to salur_web using (user_id = (select nullif(current_setting('salur.actor', true), '')::bigint))
  with check (user_id = (select nullif(current_setting('salur.actor', true), '')::bigint));
grant select on notices to salur_web;
grant update (read_at) on notices to salur_web;
alter table reminder_days enable row level security;
create policy readable on reminder_days for select to salur_web using ((select current_setting('salur.role', true)) = 'admin');
grant select on reminder_days to salur_web;
