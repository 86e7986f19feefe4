-- Wilayah, program, indeks, periode, bank: what every other table points at by code.
create table regions (
  code text collate "C" primary key check (code ~ '^(\d{2}|\d{4}|\d{6}|\d{10})$'),
  level smallint not null check (level between 1 and 4),
  parent_code text collate "C",
  name text not null
);
create index regions_by_parent on regions (parent_code, code);

create table directorates (
  code text primary key,
  name text not null
);
create table directorate_provinces (
  province_code text collate "C" primary key,
  directorate_code text not null references directorates
);

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

create table banks (
  code text primary key,
  name text not null
);
create table bank_assignments (
  regency_code text collate "C" not null,
  period_id smallint not null references periods,
  bank_code text not null references banks,
  primary key (regency_code, period_id, bank_code)
);
