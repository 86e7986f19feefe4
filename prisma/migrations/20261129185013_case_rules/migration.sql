-- Time: days on which offices do not work, who owns a type of case and how long it may take (the code's catalogue is the
-- default; the newest change of an administrator wins), and from which day a deadline runs.
create table holidays (
  on_date date primary key,
  name text not null check (name <> ''),
  kind text not null check (kind in ('national', 'joint-leave')),
  source text not null check (source <> ''),
  -- An estimate until the decree of its year is published.
  estimated boolean not null default false
);

create table case_rule_changes (
  id bigint generated always as identity primary key,
  type text not null,
  at timestamptz not null default now(),
  by_id bigint not null,
  by_name text not null,
  owner_from text not null,
  owner_to text not null check (owner_to in ('bank', 'dinsos', 'dukcapil', 'pusdatin', 'pendamping', 'agen', 'pos')),
  days_from smallint not null,
  days_to smallint not null check (days_to between 1 and 365),
  unit_from text not null check (unit_from in ('calendar', 'working')),
  unit_to text not null check (unit_to in ('calendar', 'working')),
  reason text not null check (length(reason) between 10 and 500),
  -- Whether cases that live are to follow; the worker does it and writes when and how many.
  to_live boolean not null,
  applied_at timestamptz,
  applied_cases integer
);
create index case_rule_changes_newest on case_rule_changes (type, id desc);
create index case_rule_changes_to_apply on case_rule_changes (id) where to_live and applied_at is null;

-- What is in force: the newest change of each type.
create view case_rule_overrides with (security_invoker = true) as
  select distinct on (type) type, owner_to as owner, days_to as days, unit_to as unit, id from case_rule_changes order by type, id desc;

-- 2025: SKB Menag 1017/2024, Menaker 2/2024, MenPANRB 2/2024, changed by 933/2025, 1/2025, 3/2025 (18 August).
-- 2026: SKB Menag 1497/2025, Menaker 2/2025, MenPANRB 5/2025.
-- 2027: what does not follow the moon by Keppres 8/2024; the rest is an estimate until its decree is entered.
insert into holidays (on_date, name, kind, source)
select on_date::date, name, kind, 'SKB 3 Menteri 1017/2024, 2/2024, 2/2024 jo. 933/2025, 1/2025, 3/2025' from (values
  ('2025-01-01', 'Tahun Baru 2025 Masehi', 'national'),
  ('2025-01-27', 'Isra Mikraj Nabi Muhammad SAW', 'national'),
  ('2025-01-28', 'Cuti bersama Tahun Baru Imlek', 'joint-leave'),
  ('2025-01-29', 'Tahun Baru Imlek 2576 Kongzili', 'national'),
  ('2025-03-28', 'Cuti bersama Nyepi', 'joint-leave'),
  ('2025-03-29', 'Hari Suci Nyepi (Tahun Baru Saka 1947)', 'national'),
  ('2025-03-31', 'Idulfitri 1446 Hijriah', 'national'),
  ('2025-04-01', 'Idulfitri 1446 Hijriah', 'national'),
  ('2025-04-02', 'Cuti bersama Idulfitri', 'joint-leave'),
  ('2025-04-03', 'Cuti bersama Idulfitri', 'joint-leave'),
  ('2025-04-04', 'Cuti bersama Idulfitri', 'joint-leave'),
  ('2025-04-07', 'Cuti bersama Idulfitri', 'joint-leave'),
  ('2025-04-18', 'Wafat Yesus Kristus', 'national'),
  ('2025-04-20', 'Kebangkitan Yesus Kristus (Paskah)', 'national'),
  ('2025-05-01', 'Hari Buruh Internasional', 'national'),
  ('2025-05-12', 'Hari Raya Waisak 2569 BE', 'national'),
  ('2025-05-13', 'Cuti bersama Waisak', 'joint-leave'),
  ('2025-05-29', 'Kenaikan Yesus Kristus', 'national'),
  ('2025-05-30', 'Cuti bersama Kenaikan Yesus Kristus', 'joint-leave'),
  ('2025-06-01', 'Hari Lahir Pancasila', 'national'),
  ('2025-06-06', 'Iduladha 1446 Hijriah', 'national'),
  ('2025-06-09', 'Cuti bersama Iduladha', 'joint-leave'),
  ('2025-06-27', '1 Muharam Tahun Baru Islam 1447 Hijriah', 'national'),
  ('2025-08-17', 'Proklamasi Kemerdekaan', 'national'),
  ('2025-08-18', 'Cuti bersama Proklamasi Kemerdekaan', 'joint-leave'),
  ('2025-09-05', 'Maulid Nabi Muhammad SAW', 'national'),
  ('2025-12-25', 'Kelahiran Yesus Kristus', 'national'),
  ('2025-12-26', 'Cuti bersama Kelahiran Yesus Kristus', 'joint-leave')
) as h (on_date, name, kind);
insert into holidays (on_date, name, kind, source)
select on_date::date, name, kind, 'SKB 3 Menteri 1497/2025, 2/2025, 5/2025' from (values
  ('2026-01-01', 'Tahun Baru 2026 Masehi', 'national'),
  ('2026-01-16', 'Isra Mikraj Nabi Muhammad SAW', 'national'),
  ('2026-02-16', 'Cuti bersama Tahun Baru Imlek', 'joint-leave'),
  ('2026-02-17', 'Tahun Baru Imlek 2577 Kongzili', 'national'),
  ('2026-03-18', 'Cuti bersama Nyepi', 'joint-leave'),
  ('2026-03-19', 'Hari Suci Nyepi (Tahun Baru Saka 1948)', 'national'),
  ('2026-03-20', 'Cuti bersama Idulfitri', 'joint-leave'),
  ('2026-03-21', 'Idulfitri 1447 Hijriah', 'national'),
  ('2026-03-22', 'Idulfitri 1447 Hijriah', 'national'),
  ('2026-03-23', 'Cuti bersama Idulfitri', 'joint-leave'),
  ('2026-03-24', 'Cuti bersama Idulfitri', 'joint-leave'),
  ('2026-04-03', 'Wafat Yesus Kristus', 'national'),
  ('2026-04-05', 'Kebangkitan Yesus Kristus (Paskah)', 'national'),
  ('2026-05-01', 'Hari Buruh Internasional', 'national'),
  ('2026-05-14', 'Kenaikan Yesus Kristus', 'national'),
  ('2026-05-15', 'Cuti bersama Kenaikan Yesus Kristus', 'joint-leave'),
  ('2026-05-27', 'Iduladha 1447 Hijriah', 'national'),
  ('2026-05-28', 'Cuti bersama Iduladha', 'joint-leave'),
  ('2026-05-31', 'Hari Raya Waisak 2570 BE', 'national'),
  ('2026-06-01', 'Hari Lahir Pancasila', 'national'),
  ('2026-06-16', '1 Muharam Tahun Baru Islam 1448 Hijriah', 'national'),
  ('2026-08-17', 'Proklamasi Kemerdekaan', 'national'),
  ('2026-08-25', 'Maulid Nabi Muhammad SAW', 'national'),
  ('2026-12-24', 'Cuti bersama Kelahiran Yesus Kristus', 'joint-leave'),
  ('2026-12-25', 'Kelahiran Yesus Kristus', 'national')
) as h (on_date, name, kind);
insert into holidays (on_date, name, kind, source, estimated)
select on_date::date, name, 'national', case when estimated then 'perkiraan, SKB 3 Menteri 2027 belum dimuat' else 'Keppres 8/2024' end, estimated
from (values
  ('2027-01-01', 'Tahun Baru 2027 Masehi', false),
  ('2027-01-05', 'Isra Mikraj Nabi Muhammad SAW', true),
  ('2027-02-06', 'Tahun Baru Imlek 2578 Kongzili', true),
  ('2027-03-08', 'Hari Suci Nyepi (Tahun Baru Saka 1949)', true),
  ('2027-03-10', 'Idulfitri 1448 Hijriah', true),
  ('2027-03-11', 'Idulfitri 1448 Hijriah', true),
  ('2027-03-26', 'Wafat Yesus Kristus', false),
  ('2027-03-28', 'Kebangkitan Yesus Kristus (Paskah)', false),
  ('2027-05-01', 'Hari Buruh Internasional', false),
  ('2027-05-06', 'Kenaikan Yesus Kristus', false),
  ('2027-05-16', 'Iduladha 1448 Hijriah', true),
  ('2027-05-20', 'Hari Raya Waisak 2571 BE', true),
  ('2027-06-01', 'Hari Lahir Pancasila', false),
  ('2027-06-06', '1 Muharam Tahun Baru Islam 1449 Hijriah', true),
  ('2027-08-15', 'Maulid Nabi Muhammad SAW', true),
  ('2027-08-17', 'Proklamasi Kemerdekaan', false),
  ('2027-12-25', 'Kelahiran Yesus Kristus', false)
) as h (on_date, name, estimated);
