-- What a decree gives a kab/kota: so many families from a day to a day.
create table quotas (
  regency_code text collate "C" not null,
  program_code text not null references programs,
  from_on date not null,
  to_on date not null,
  kpm integer not null check (kpm >= 0),
  decree_no text not null,
  as_of date not null,
  intake_id bigint not null,
  row_no integer not null,
  primary key (regency_code, program_code, from_on, to_on)
);
