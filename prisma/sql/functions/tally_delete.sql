-- A statement that removes cases takes away what they counted.
{moved} = select {counted_columns}, -1 as sign from went;

create or replace function tally_delete()
returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  {tallied};
  return null;
end $$;
revoke all on function tally_delete from public;
