-- A statement that opens cases adds what they count.
{moved} = select {counted_columns}, 1 as sign from came;

create or replace function tally_insert()
returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  {tallied};
  return null;
end $$;
revoke all on function tally_insert from public;
