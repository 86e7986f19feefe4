-- Masalah: one obstacle for one family (or one kab/kota) in one period, and its history, which only grows.
create table cases (
  id bigint generated always as identity primary key,
  type text not null,
  step text not null check (step in ('dpm', 'sp2d', 'credited', 'transacted')),
  period_id smallint not null references periods,
  kpm_id bigint,
  regency_code text collate "C" not null,
  region_code text collate "C" not null,
  bank_code text not null default '',
  state text not null default 'open' check (state in ('open', 'taken', 'verified', 'closed')),
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
  version integer not null default 1
);
create unique index cases_one_per_family on cases (period_id, type, kpm_id) where kpm_id is not null;
create unique index cases_one_per_region on cases (period_id, type, region_code) where kpm_id is null;
-- A list is a range of a place and is read in the order of its index, so a page costs the same in every scope.
create index cases_live_by_region on cases (region_code, id) where state <> 'closed';
create index cases_live_by_type on cases (type, region_code, id) where state <> 'closed';
create index cases_closed_by_region on cases (region_code, id) where state = 'closed';
create index cases_live_by_assignee on cases (assignee_id) where state <> 'closed' and assignee_id is not null;
create index cases_by_kpm on cases (kpm_id) where kpm_id is not null;
create index cases_live_by_period on cases (period_id, region_code) where state <> 'closed';

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
  intake_id bigint
);
create index case_events_by_case on case_events (case_id, id);

-- 1234567 as 1.234.567, for sentences that the database writes.
create function rp(amount bigint) returns text language sql immutable parallel safe as $$
  select translate(to_char(amount, 'FM999,999,999,999,999,990'), ',', '.')
$$;
