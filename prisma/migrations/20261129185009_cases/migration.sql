-- Masalah: one obstacle for one family (or one kab/kota) in one period, and its history, which only grows. Every party
-- has its own part of the work: a case may wait for another party, stand for a duplicate, come back and be escalated.
-- No foreign key to periods: cases are opened only for periods that were just read.
create table cases (
  id bigint generated always as identity primary key,
  type text not null,
  step text not null check (step in ('dpm', 'sp2d', 'credited', 'transacted')),
  period_id smallint not null,
  kpm_id bigint,
  regency_code text collate "C" not null,
  region_code text collate "C" not null,
  bank_code text not null default '',
  state text not null default 'open' check (state in ('open', 'taken', 'waiting', 'verified', 'closed')),
  owner text not null,
  assignee_id bigint,
  assignee_name text,
  families integer not null default 1,
  amount_rp bigint not null default 0,
  detail text not null default '',
  opened_at timestamptz not null default now(),
  due_on date not null,
  closed_at timestamptz,
  closed_reason text,
  intake_id bigint not null,
  version integer not null default 1,
  waiting_for text check (waiting_for in ('bank', 'dinsos', 'dukcapil', 'pusdatin', 'pendamping', 'agen', 'pos')),
  answered_by text,
  duplicate_of bigint references cases,
  reopened smallint not null default 0,
  escalation smallint not null default 0,
  due_from date not null default current_date,
  reopened_at timestamptz,
  constraint cases_waiting_check check ((state = 'waiting') = (waiting_for is not null)),
  constraint cases_duplicate_check check (duplicate_of is null or (state = 'closed' and duplicate_of <> id))
);
create unique index cases_one_per_family on cases (period_id, type, kpm_id) where kpm_id is not null;
create unique index cases_one_per_region on cases (period_id, type, region_code) where kpm_id is null;
-- A list is a range of a place and is read in the order of its index, so a page costs the same in every scope.
create index cases_live_by_region on cases (region_code, id) where state <> 'closed';
create index cases_live_by_type on cases (type, region_code, id) where state <> 'closed';
create index cases_closed_by_region on cases (region_code, id) where state = 'closed';
create index cases_live_by_assignee on cases (assignee_id) where state <> 'closed' and assignee_id is not null;
create index cases_by_kpm on cases (kpm_id) where kpm_id is not null;
create index cases_live_by_waiting on cases (waiting_for, region_code, id) where waiting_for is not null;
create index cases_by_original on cases (duplicate_of) where duplicate_of is not null;
-- Late cases rise to the level above; the index holds only those that can still rise.
create index cases_to_escalate on cases (due_on) where state <> 'closed' and escalation < 2;
create index cases_live_by_regency on cases (regency_code, due_on) where state <> 'closed';
create index cases_answered on cases (region_code, id) where state = 'taken' and answered_by is not null;
-- Whose turn a case is, found by its index also under row-level security: PostgreSQL takes coalesce() for leaky, a case
-- expression not, and asks a leaky condition only after the policies, row by row.
create index cases_live_by_turn on cases ((case when waiting_for is null then owner else waiting_for end), region_code, id)
  where state <> 'closed';
-- The list of live cases in the order of each of its columns: by type and by turn there is an index, these are the
-- others. Each ends with place and case, so that every page has one place in its order.
create index cases_live_in_due on cases (due_on, region_code, id) where state <> 'closed';
create index cases_live_in_period on cases (period_id, region_code, id) where state <> 'closed';
create index cases_live_in_amount on cases (amount_rp, region_code, id) where state <> 'closed';
create index cases_live_in_state on cases ((case state when 'open' then 1 when 'taken' then 2 when 'waiting' then 3
  when 'verified' then 4 else 5 end), region_code, id) where state <> 'closed';

create table case_events (
  id bigint generated always as identity primary key,
  case_id bigint not null references cases,
  at timestamptz not null default now(),
  actor_id bigint,
  actor_name text not null,
  verb text not null,
  from_state text,
  to_state text not null,
  note text not null default '',
  intake_id bigint,
  -- Every step that a file brought about names that file, and keeps what the case said before, so that undoing the file
  -- puts the case back as it was. JSON null: there was no such case.
  before jsonb
);
create index case_events_by_case on case_events (case_id, id);
create index case_events_by_intake on case_events (intake_id, case_id) where intake_id is not null;

-- One step over many cases: what was asked, what became of each case, and how each stood before, so that the step can be
-- taken back where nobody touched the case since. Only who did it reads it.
create table case_batches (
  id bigint generated always as identity primary key,
  -- given by the form: the same form sent twice counts once
  request text not null,
  actor_id bigint not null,
  actor_name text not null,
  verb text not null,
  note text not null default '',
  done integer not null default 0,
  failed integer not null default 0,
  at timestamptz not null default now(),
  undone_at timestamptz,
  -- How many cases a step that was taken back left alone, because somebody had touched them since.
  kept integer not null default 0,
  unique (actor_id, request)
);

create table case_batch_rows (
  batch_id bigint not null references case_batches,
  case_id bigint not null,
  actor_id bigint not null,
  failure text,
  from_state text,
  to_state text,
  version integer,
  assignee_id bigint,
  assignee_name text,
  waiting_for text,
  answered_by text,
  duplicate_of bigint,
  reopened smallint,
  closed_at timestamptz,
  closed_reason text,
  -- A step over many cases may give them a new deadline; taking it back brings back the old one.
  due_from date,
  due_on date,
  escalation smallint,
  -- One note for each case of a step: what its row in the file said.
  note text,
  reopened_at timestamptz,
  primary key (batch_id, case_id)
);

-- How someone looks at the list: named views, alone or with those who work in the same region, the view left last, and
-- lists of families pasted by their NIK. A pasted list keeps the numbers of the families it found, never the NIK.
create table case_views (
  id bigint generated always as identity primary key,
  owner_id bigint not null,
  owner_name text not null,
  region_code text collate "C" not null,
  bank_code text not null default '',
  name text not null check (name <> ''),
  sharing text not null check (sharing in ('private', 'shared', 'locked')),
  query text not null,
  changed_at timestamptz not null default now(),
  -- A view is shared among those who do the same work: a pendamping does not see how Dinsos looks at the kab/kota.
  party text not null default '',
  unique (owner_id, name)
);

create table case_last_views (
  user_id bigint primary key,
  query text not null,
  at timestamptz not null default now()
);

create table kpm_lists (
  id text primary key,
  user_id bigint not null,
  kpm_ids bigint[] not null,
  asked integer not null,
  -- lines of what was pasted that no family of the scope has, with the number masked
  missing jsonb not null default '[]',
  at timestamptz not null default now()
);
create index kpm_lists_by_user on kpm_lists (user_id, at);

-- Numbers of cases: a roll-up whose rows add up and are never changed by whoever works on cases. A statement over cases
-- adds what it changed, once for all its rows, in its own transaction; the worker folds the additions together later.
-- So nobody waits for a row that counts a province, and no two steps can wait for each other. Rejected: one row for
-- each day that every step updates (an import would hold the province's rows until it ends), and counts of events (a
-- case that was closed twice would count twice, and no list could show just those behind a number).
--
-- region: nasional (''), provinsi, kab/kota, kecamatan. owner: whose turn it is, as the list shows it. Days are days of
-- WIB. What n counts:
--   opened        cases opened on the day
--   reopened      cases opened again, the last time on the day
--   live          of the cases opened on the day those not closed; due so many days later
--   closed-week, closed-month   cases closed in the week or month that begins on the day, so many days after they were opened
create table case_tallies (
  region_code text collate "C" not null,
  what text not null check (what in ('opened', 'reopened', 'live', 'closed-week', 'closed-month')),
  on_date date not null,
  type text not null,
  owner text not null,
  bank_code text not null,
  days integer not null,
  -- 0 = folded, otherwise the number of an addition
  part bigint not null default 0,
  n integer not null,
  primary key (region_code, what, on_date, type, owner, bank_code, days, part) include (n)
);
create index case_tallies_to_fold on case_tallies (part) where part > 0;
create index case_tallies_empty on case_tallies (region_code) where n = 0;
create sequence case_tally_parts;
