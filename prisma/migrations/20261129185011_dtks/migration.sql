-- One copy of DTKS for a kab/kota and a day, and how it differs from the one before.
create table dtks_snapshots (
  regency_code text collate "C" not null,
  snapshot_on date not null,
  people integer not null,
  intake_id bigint not null,
  active integer not null default 0,
  valid integer not null default 0,
  invalid integer not null default 0,
  -- the copy before it that it was compared with; null = there is none, or it was not compared yet
  compared_with date,
  compared boolean not null default false,
  entered integer not null default 0,
  left_people integer not null default 0,
  repaired integer not null default 0,
  broken integer not null default 0,
  primary key (regency_code, snapshot_on)
);

-- A person is named by the NIK, else by the ID DTKS, so that two copies are joined on person_key.
create table dtks_rows (
  regency_code text collate "C" not null,
  snapshot_on date not null,
  person_key text collate "C" not null,
  region_code text collate "C" not null,
  nik bigint,
  no_kk bigint,
  dtks_id text,
  name text not null,
  nik_status text not null check (nik_status in ('valid', 'invalid', 'unknown')),
  active boolean not null,
  exit_reason text not null default '',
  intake_id bigint not null,
  row_no integer not null,
  primary key (regency_code, snapshot_on, person_key)
);
-- Cases of families that the newest copy of DTKS calls inactive: those few are found without reading the copy.
create index dtks_rows_inactive on dtks_rows (regency_code, snapshot_on) where not active;

-- One person whose standing changed from one copy to the next. The words: lib/repair/rules.ts.
create table dtks_moves (
  regency_code text collate "C" not null,
  snapshot_on date not null,
  move text not null check (move in ('entered', 'left', 'repaired', 'broken')),
  seq integer not null,
  region_code text collate "C" not null,
  person_key text collate "C" not null,
  name text not null,
  reason text not null default '',
  primary key (regency_code, snapshot_on, move, seq),
  foreign key (regency_code, snapshot_on) references dtks_snapshots on delete cascade
);

-- The last answer about a person of a kab/kota, named as in dtks_rows.
create table nik_answers (
  regency_code text collate "C" not null,
  person_key text collate "C" not null,
  answer text not null check (answer in ('padan', 'tidak-padan', 'meninggal', 'pindah')),
  right_nik bigint,
  note text not null default '',
  answered_on date not null,
  intake_id bigint not null,
  row_no integer not null,
  primary key (regency_code, person_key)
);
create index nik_answers_by_intake on nik_answers (intake_id);
