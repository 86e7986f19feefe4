-- A partition to insert into, row by row.
create or replace function open_period(p_period smallint) returns void language plpgsql set search_path = public as $$
begin
  if new_period_partition(p_period) then perform attach_period_partition(p_period); end if;
end $$;
revoke all on function open_period from public;
