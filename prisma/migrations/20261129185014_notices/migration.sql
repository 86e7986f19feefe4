-- Reminders: one line a person, day and kind, with numbers only, and the days on which they were made.
create table notices (
  id bigint generated always as identity primary key,
  user_id bigint not null,
  on_date date not null,
  kind text not null check (kind in ('own', 'queue', 'escalated', 'followed', 'revealed', 'letter', 'handed')),
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
