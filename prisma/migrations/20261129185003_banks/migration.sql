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
