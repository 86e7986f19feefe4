-- What the public may read: editions (terbitan), each a copy of the figures of every kab/kota as they may be published.
-- Nothing here follows the live data. The tables themselves refuse a small number, whoever writes it: every count is a
-- multiple of ten, or null where there are fewer (lib/transparency/rules/small-cells.ts).
create table public_editions (
  -- the day, 2026-11-28; after a withdrawal on the same day 2026-11-28-2
  code text primary key check (code ~ '^\d{4}-\d\d-\d\d(-\d{1,2})?$'),
  on_date date not null,
  state text not null default 'asked' check (state in ('asked', 'published', 'withdrawn')),
  asked_at timestamptz not null default now(),
  asked_by_name text not null,
  published_at timestamptz,
  withdrawn_at timestamptz,
  withdrawn_by_name text not null default '',
  reason text not null default ''
);
-- One a day: more would let a reader watch single families arrive.
create unique index public_editions_a_day on public_editions (on_date) where state <> 'withdrawn';

-- Labels are copied: an edition reads the same after a period is renamed.
create table public_periods (
  edition_code text not null references public_editions,
  period_code text not null,
  label text not null,
  program_name text not null,
  starts_on date not null,
  ends_on date not null,
  -- rupiah of one family in the period; null = goods (Rastra)
  amount_rp integer,
  source text not null check (source in ('names', 'recap')),
  as_of_from date not null,
  as_of_to date not null,
  primary key (edition_code, period_code)
);

create table public_figures (
  edition_code text not null,
  period_code text not null,
  regency_code text collate "C" not null check (regency_code ~ '^\d{4}$'),
  quota_kpm integer check (quota_kpm >= 10 and quota_kpm % 10 = 0),
  sp2d_kpm integer check (sp2d_kpm >= 10 and sp2d_kpm % 10 = 0),
  credited_kpm integer check (credited_kpm >= 10 and credited_kpm % 10 = 0),
  transacted_kpm integer check (transacted_kpm >= 10 and transacted_kpm % 10 = 0),
  as_of date not null,
  primary key (edition_code, period_code, regency_code),
  foreign key (edition_code, period_code) references public_periods
);
