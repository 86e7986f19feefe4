-- Lists of what there is, beside what was paid: cards handed over, e-Warong, and copies of DTKS as it stood on a day.
alter table cards
  -- The list of handed-over cards that spoke last of this one; distributed_on null then says "not handed over".
  add distributed_intake_id bigint;
create index cards_by_distribution on cards (kpm_id) where distributed_intake_id is not null;

alter table ewarongs
  add address text not null default '',
  add status text not null default '' check (status in ('', 'aktif', 'tidak-aktif')),
  -- 0: first named by a bank's report
  add intake_id bigint not null default 0,
  add row_no integer not null default 0;

-- One copy of DTKS for a kab/kota and a day.
create table dtks_snapshots (
  regency_code text collate "C" not null,
  snapshot_on date not null,
  people integer not null,
  intake_id bigint not null,
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

do $$
declare
  inside_regency constant text := $p$ regency_code >= (select current_setting('salur.from', true))
    and regency_code < (select current_setting('salur.to', true))
    and ((select current_setting('salur.one_region', true)) = 'on'
      or regency_code ^@ any ((select current_setting('salur.regions', true))::text[])) $p$;
  -- DTKS is more than those who are paid; a bank has no business with the others.
  no_bank constant text := $p$ (select current_setting('salur.bank', true)) = '' $p$;
  by_name constant text := $p$ (select current_setting('salur.by_name', true)) = 'on' $p$;
begin
  alter table dtks_snapshots enable row level security;
  alter table dtks_rows enable row level security;
  execute format('create policy readable on dtks_snapshots for select to salur_web using (%s and %s)', inside_regency, no_bank);
  execute format('create policy readable on dtks_rows for select to salur_web using (%s and %s and %s)', inside_regency, no_bank, by_name);
end $$;
grant select on dtks_snapshots, dtks_rows to salur_web;
