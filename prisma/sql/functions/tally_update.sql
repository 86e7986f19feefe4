-- A statement that changes cases takes away what they counted before and adds what they count now.
{moved} = select {counted_columns}, -1 as sign from went union all select {counted_columns}, 1 from came;

create or replace function tally_update()
returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  {tallied};
  return null;
end $$;
revoke all on function tally_update from public;
