-- Program, indeks and periode.
create table programs (
  code text primary key,
  name text not null,
  aliases text[] not null default '{}'
);

create table benefit_rates (
  program_code text not null references programs,
  from_on date not null,
  monthly_rp integer not null check (monthly_rp > 0),
  source text not null,
  primary key (program_code, from_on)
);

create table periods (
  id smallint generated always as identity primary key,
  code text not null unique,
  program_code text not null references programs,
  year smallint not null,
  first_month smallint not null check (first_month between 1 and 12),
  months smallint not null check (months between 1 and 12),
  label text not null,
  starts_on date not null,
  ends_on date not null,
  unique (program_code, starts_on, months)
);

-- A period of a kab/kota (of one bank, or '' = all) that signed minutes closed: no file changes it until it is unlocked.
create table period_locks (
  period_id smallint not null references periods,
  regency_code text collate "C" not null,
  bank_code text not null default '',
  locked_at timestamptz not null default now(),
  locked_by_name text not null,
  primary key (period_id, regency_code, bank_code)
);
