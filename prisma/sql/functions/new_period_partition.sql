-- A bare table for a period that has none yet; false when it has one.
create or replace function new_period_partition(p_period smallint)
returns boolean language plpgsql set search_path = public as $$
begin
  perform pg_advisory_xact_lock(72707370, p_period);
  if to_regclass('disbursements_p' || p_period) is not null then return false; end if;
  execute format('create table disbursements_p%s (like disbursements including defaults)', p_period);
  -- Partitions are reached through their parent; on their own they answer nobody.
  execute format('alter table disbursements_p%s enable row level security', p_period);
  return true;
end $$;
revoke all on function new_period_partition from public;
