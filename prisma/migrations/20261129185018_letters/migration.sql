-- Surat: official letters about cases. An office (a Dinsos) writes to a bank branch, to Dispendukcapil or to a village.
-- A letter keeps its sender and its families as they were when it was given its number; the numbers of an office run
-- through a year without a gap, and a cancelled letter keeps its own.
create table letter_offices (
  region_code text collate "C" primary key check (region_code ~ '^\d{2}(\d{2})?$'),
  head_lines text[] not null check (cardinality(head_lines) between 2 and 6),
  place text not null check (place <> ''),
  signer_title text not null check (signer_title <> ''),
  signer_name text not null default '',
  signer_rank text not null default '',
  signer_nip text not null default '',
  number_pattern text not null check (number_pattern like '%{nomor}%' and number_pattern like '%{tahun}%'),
  copies text[] not null default '{}',
  changed_by_name text not null,
  changed_at timestamptz not null default now(),
  version integer not null default 1
);

create table letter_counters (
  office_code text collate "C" not null,
  year smallint not null,
  last integer not null check (last > 0),
  primary key (office_code, year)
);

-- One making of letters from many cases. request: given by the form, so that the same form sent twice counts once.
create table letter_batches (
  id bigint generated always as identity primary key,
  request text not null,
  actor_id bigint not null,
  letters integer not null default 0,
  cases integer not null default 0,
  at timestamptz not null default now(),
  unique (actor_id, request)
);

create table letters (
  id bigint generated always as identity primary key,
  batch_id bigint not null references letter_batches,
  -- its place among the letters that were made with it
  place integer not null,
  office_code text collate "C" not null,
  kind text not null check (kind in ('bank-branch', 'dukcapil', 'village')),
  regency_code text collate "C" not null check (regency_code ^@ office_code),
  -- whose cases: the kab/kota, or the village that it goes to
  region_code text collate "C" not null check (region_code ^@ regency_code),
  bank_code text not null default '',
  recipient text not null check (recipient <> ''),
  recipient_at text not null,
  subject text not null check (subject <> ''),
  opening text not null default '',
  note text not null default '',
  state text not null default 'draft' check (state in ('draft', 'issued', 'sent', 'cancelled')),
  number text,
  number_seq integer,
  number_year smallint,
  dated_on date,
  -- the office as it was when the number was given
  sender jsonb,
  cases integer not null default 0,
  families integer not null default 0,
  amount_rp bigint not null default 0,
  due_on date,
  data_on date,
  created_by bigint not null,
  created_by_name text not null,
  created_at timestamptz not null default now(),
  sent_on date,
  sent_means text,
  version integer not null default 1,
  -- when its recipients were told at the bell
  told_at timestamptz,
  unique (batch_id, place),
  unique (office_code, number_year, number_seq),
  check ((number is null) = (number_seq is null) and (number is null) = (dated_on is null)
    and (number is null) = (sender is null)),
  check (state in ('draft', 'cancelled') or number is not null),
  check ((kind = 'bank-branch') = (bank_code <> '')),
  check (state <> 'sent' or (sent_on is not null and sent_means is not null))
);
create index letters_by_region on letters (region_code, id);

-- A family as its line in the attachment. nik_masked: its first 6 digits; the whole number stays with the family.
create table letter_cases (
  letter_id bigint not null references letters,
  seq integer not null,
  case_id bigint not null,
  kpm_id bigint,
  name text not null default '',
  nik_masked text not null default '',
  address text not null default '',
  village text not null default '',
  bank_code text not null default '',
  type text not null,
  period_label text not null,
  families integer not null,
  amount_rp bigint not null,
  due_on date not null,
  primary key (letter_id, seq),
  unique (letter_id, case_id)
);
create index letter_cases_by_case on letter_cases (case_id);

create table letter_events (
  id bigint generated always as identity primary key,
  letter_id bigint not null references letters,
  at timestamptz not null default now(),
  actor_id bigint not null,
  actor_name text not null,
  verb text not null check (verb in ('made', 'changed', 'issued', 'sent', 'cancelled')),
  note text not null default ''
);
create index letter_events_by_letter on letter_events (letter_id, id);
