create table ewarongs (
  id bigint generated always as identity primary key,
  bank_code text not null,
  code text not null,
  regency_code text collate "C" not null,
  region_code text collate "C" not null,
  name text not null,
  address text not null default '',
  status text not null default '' check (status in ('', 'aktif', 'tidak-aktif')),
  -- 0: first named by a bank's report
  intake_id bigint not null default 0,
  row_no integer not null default 0,
  unique (bank_code, code)
);
create index ewarongs_by_region on ewarongs (region_code);

-- One row a family and period: what each source says of it, side by side, and by which key its row was matched. The
-- family stands first in the key, so that its history needs no index of its own. A period's partition is made with the
-- first file that brings rows: filled first, indexed and attached after, which takes half the time and locks no reader
-- out.
create table disbursements (
  period_id smallint not null,
  kpm_id bigint not null,
  regency_code text collate "C" not null,
  region_code text collate "C" not null,
  bank_code text not null default '',
  listed boolean not null default false,
  ordered_rp integer,
  credited_rp integer,
  credited_on date,
  transacted_rp integer,
  transacted_on date,
  balance_rp integer,
  status text not null default '',
  status_text text not null default '',
  ewarong_id bigint,
  as_of date not null,
  dpm_intake_id bigint,
  dpm_row_no integer,
  bank_intake_id bigint,
  bank_row_no integer,
  order_no text,
  order_key text,
  order_intake_id bigint,
  order_row_no integer,
  bank_key text,
  field_status text,
  field_on date,
  field_key text,
  field_intake_id bigint,
  field_row_no integer,
  returned_rp integer,
  returned_on date,
  return_key text,
  return_intake_id bigint,
  return_row_no integer,
  primary key (kpm_id, period_id)
) partition by list (period_id);
create index disbursements_by_region on disbursements (region_code, kpm_id);
