-- Wilayah, as Kemendagri codes them, and the directorates (Wilayah PFM) with their provinces.
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
