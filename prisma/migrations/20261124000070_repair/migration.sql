-- Perbaikan data: what differs between two copies of DTKS, and what Dispendukcapil answered about a NIK.
alter table dtks_snapshots
  add active integer not null default 0,
  add valid integer not null default 0,
  add invalid integer not null default 0,
  -- the copy before it that it was compared with; null = there is none, or it was not compared yet
  add compared_with date,
  add compared boolean not null default false,
  add entered integer not null default 0,
  add left_people integer not null default 0,
  add repaired integer not null default 0,
  add broken integer not null default 0;
update dtks_snapshots s set active = r.active, valid = r.valid, invalid = r.invalid
from (select regency_code, snapshot_on, count(*) filter (where active) as active, count(*) filter (where active and nik_status = 'valid') as valid,
    count(*) filter (where active and nik_status = 'invalid') as invalid from dtks_rows group by 1, 2) r
where r.regency_code = s.regency_code and r.snapshot_on = s.snapshot_on;

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

do $$
declare
  inside_regency constant text := $p$ regency_code >= (select current_setting('salur.from', true))
    and regency_code < (select current_setting('salur.to', true))
    and ((select current_setting('salur.one_region', true)) = 'on'
      or regency_code ^@ any ((select current_setting('salur.regions', true)::text[])::text[])) $p$;
  no_bank constant text := $p$ (select current_setting('salur.bank', true)) = '' $p$;
  by_name constant text := $p$ (select current_setting('salur.by_name', true)) = 'on' $p$;
  other constant text := $p$ (select current_setting('salur.role', true)) <> 'dukcapil' $p$;
  name text;
begin
  foreach name in array array['dtks_moves', 'nik_answers'] loop
    execute format('alter table %I enable row level security', name);
    execute format('create policy readable on %I for select to salur_web using (%s and %s and %s and %s)', name, inside_regency, no_bank, by_name, other);
    execute format('grant select on %I to salur_web', name);
  end loop;
end $$;

alter table intakes
  drop constraint intakes_kind_check,
  add constraint intakes_kind_check check (kind in ('quota', 'recap', 'dpm', 'bank-report', 'sp2d', 'verval', 'kks', 'field-result',
    'ewarong', 'dtks', 'return', 'demo', 'dukcapil-reply', 'case-answer'));
