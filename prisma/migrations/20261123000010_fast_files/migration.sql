-- A period's rows get their partition with the first file that brings some: filled first, indexed and attached after, which
-- takes half the time of filling an indexed one and locks no reader out. The family stands first in the key, so that its
-- history needs no index of its own.
drop trigger periods_open_partition on periods;
drop function open_period_partition;
drop index disbursements_by_kpm;
alter table disbursements drop constraint disbursements_pkey, add primary key (kpm_id, period_id);

-- A bare table for a period that has none yet; false when it has one.
create function new_period_partition(p_period smallint) returns boolean language plpgsql set search_path = public as $$
begin
  perform pg_advisory_xact_lock(72707370, p_period);
  if to_regclass('disbursements_p' || p_period) is not null then return false; end if;
  execute format('create table disbursements_p%s (like disbursements including defaults)', p_period);
  -- Partitions are reached through their parent; on their own they answer nobody.
  execute format('alter table disbursements_p%s enable row level security', p_period);
  return true;
end $$;

create function attach_period_partition(p_period smallint) returns void language plpgsql set search_path = public as $$
begin
  execute format('alter table disbursements_p%s add primary key (kpm_id, period_id)', p_period);
  execute format('create index on disbursements_p%s (region_code, kpm_id)', p_period);
  execute format('alter table disbursements attach partition disbursements_p%1$s for values in (%1$s)', p_period);
end $$;

-- A partition to insert into, row by row.
create function open_period(p_period smallint) returns void language plpgsql set search_path = public as $$
begin
  if new_period_partition(p_period) then perform attach_period_partition(p_period); end if;
end $$;
revoke all on function new_period_partition, attach_period_partition, open_period from public;

-- Families that share a number with another: KK, KKS or account inside a kab/kota, NIK across kab/kota. It changes only
-- when families or cards do, so it is found then and not with every bank report. group_id is the smallest family.
create table shared_numbers (
  kind text not null check (kind in ('KK', 'KKS', 'rekening', 'NIK')),
  group_id bigint not null,
  kpm_id bigint not null,
  regency_code text collate "C" not null,
  primary key (kind, group_id, kpm_id)
);
create index shared_numbers_by_regency on shared_numbers (regency_code, kind);
alter table shared_numbers enable row level security;
create policy readable on shared_numbers for select to salur_web using (false);

-- Kab/kota whose families or cards changed since their shared numbers were found.
create table shared_numbers_stale (regency_code text collate "C" primary key);
alter table shared_numbers_stale enable row level security;
create policy readable on shared_numbers_stale for select to salur_web using (false);

create function mark_shared_numbers_stale() returns trigger language plpgsql set search_path = public as $$
begin
  insert into shared_numbers_stale select distinct regency_code from touched order by 1 on conflict do nothing;
  return null;
end $$;
create trigger kpm_inserted after insert on kpm referencing new table as touched
  for each statement execute function mark_shared_numbers_stale();
create trigger kpm_updated after update on kpm referencing new table as touched
  for each statement execute function mark_shared_numbers_stale();
create trigger kpm_deleted after delete on kpm referencing old table as touched
  for each statement execute function mark_shared_numbers_stale();
create trigger cards_inserted after insert on cards referencing new table as touched
  for each statement execute function mark_shared_numbers_stale();
create trigger cards_updated after update on cards referencing new table as touched
  for each statement execute function mark_shared_numbers_stale();
create trigger cards_deleted after delete on cards referencing old table as touched
  for each statement execute function mark_shared_numbers_stale();
insert into shared_numbers_stale select code from regions where level = 2;
