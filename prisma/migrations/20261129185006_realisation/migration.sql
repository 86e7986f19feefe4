-- What a kab/kota reports of a period in totals, where nobody sends rows by name.
create table recaps (
  period_id smallint not null references periods,
  regency_code text collate "C" not null,
  sp2d_kpm integer not null,
  sp2d_rp bigint not null,
  credited_kpm integer not null,
  credited_rp bigint not null,
  transacted_kpm integer not null,
  transacted_rp bigint not null,
  as_of date not null,
  intake_id bigint not null,
  row_no integer not null,
  primary key (period_id, regency_code)
);
create index recaps_by_regency on recaps (regency_code, period_id);

-- Roll-ups: a row for each period x region (desa, kecamatan, kab/kota, provinsi) x bank, written in the same
-- transaction as the rows they count. Wilayah PFM and nasional are sums of at most 38 province rows, taken when read.
create table realisations (
  period_id smallint not null,
  region_code text collate "C" not null,
  level smallint not null,
  parent_code text collate "C" not null,
  bank_code text not null,
  dpm_kpm integer not null,
  sp2d_kpm integer not null,
  sp2d_rp bigint not null,
  credited_kpm integer not null,
  credited_rp bigint not null,
  transacted_kpm integer not null,
  transacted_rp bigint not null,
  balance_rp bigint not null,
  -- families that stand in a gap, and those of them that an open case explains
  unordered_kpm integer not null,
  unordered_explained_kpm integer not null,
  uncredited_kpm integer not null,
  uncredited_explained_kpm integer not null,
  untransacted_kpm integer not null,
  untransacted_explained_kpm integer not null,
  as_of date not null,
  -- the data date of the lists (DPM); as_of is that of the bank reports
  listed_on date,
  primary key (period_id, region_code, bank_code)
);
create index realisations_by_parent on realisations (period_id, parent_code);
create index realisations_by_region on realisations (region_code, period_id);
-- A page of a province or the whole country reads kab/kota only: a few hundred rows among all the desa.
create index realisations_of_regencies on realisations (period_id, level, region_code) where level <= 2;

create table case_counts (
  period_id smallint not null,
  region_code text collate "C" not null,
  level smallint not null,
  parent_code text collate "C" not null,
  bank_code text not null,
  type text not null,
  live_cases integer not null,
  families integer not null,
  amount_rp bigint not null,
  closed_cases integer not null,
  primary key (period_id, region_code, bank_code, type)
);
create index case_counts_by_parent on case_counts (period_id, parent_code);
create index case_counts_by_region on case_counts (region_code, period_id);
create index case_counts_of_regencies on case_counts (period_id, level, type, region_code) where level <= 2;
