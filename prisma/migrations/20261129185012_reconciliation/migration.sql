-- Three-way comparison: what Kemensos ordered, what the bank reports, what the district found. Every family falls in one
-- term of each equation; the words for the terms are in lib/reconciliation/rules/terms.ts.
create table reconciliations (
  id bigint generated always as identity primary key,
  period_id smallint not null references periods,
  regency_code text collate "C" not null,
  bank_code text not null,
  computed_at timestamptz not null,
  as_of date not null,
  -- term -> {families, kpm, rp}: see lib/reconciliation/rules/control-total.ts
  totals jsonb not null,
  ordered_kpm integer not null,
  ordered_rp bigint not null,
  credited_kpm integer not null,
  credited_rp bigint not null,
  difference_kpm integer not null,
  difference_rp bigint not null,
  has_order boolean not null,
  has_field boolean not null,
  content text not null,
  content_hash text not null,
  unique (period_id, regency_code, bank_code)
);
create index reconciliations_by_regency on reconciliations (regency_code, period_id);

-- When the sources of a kab/kota and period were last compared; a file that ended later asks for it again.
create table reconciliation_runs (
  period_id smallint not null references periods,
  regency_code text collate "C" not null,
  at timestamptz not null,
  primary key (period_id, regency_code)
);

-- Berita Acara: the totals that district and bank sign, two people of two parties. Signed by both, the period of the
-- kab/kota and bank is locked; unlocking is a right of its own and leaves the minutes with its reason.
create table minutes (
  id bigint generated always as identity primary key,
  period_id smallint not null references periods,
  regency_code text collate "C" not null,
  bank_code text not null,
  totals jsonb not null,
  district_by bigint,
  district_name text,
  district_at timestamptz,
  bank_by bigint,
  bank_name text,
  bank_at timestamptz,
  locked_at timestamptz,
  voided_at timestamptz,
  voided_by_name text,
  voided_reason text,
  -- What is signed, byte by byte. Minutes signed before there was more to sign keep the bytes hashed then, totals alone.
  content text not null,
  content_hash text not null,
  check (district_by is distinct from bank_by or district_by is null),
  check (content_hash = encode(sha256(convert_to(content, 'UTF8')), 'hex')),
  check (content not like '{%' or content::jsonb -> 'totals' = totals)
);
create unique index minutes_one_valid on minutes (period_id, regency_code, bank_code) where voided_at is null;

-- How long money lies untouched and cards with the bank: sums by day, counted with the reconciliation, so that a board
-- of all kab/kota reads no families.
create table reconciliation_ages (
  reconciliation_id bigint not null references reconciliations on delete cascade,
  what text not null check (what in ('untouched', 'card')),
  seq integer not null,
  -- null = the bank did not say when
  since_on date,
  kpm integer not null,
  rp bigint not null,
  back_kpm integer not null,
  back_rp bigint not null,
  left_kpm integer not null,
  primary key (reconciliation_id, what, seq)
);
