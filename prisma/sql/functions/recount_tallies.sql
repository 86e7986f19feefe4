-- Counts the tallies of all cases again.
{moved} = select {counted_columns}, 1 as sign from cases;
{part} = 0;

create or replace function recount_tallies() returns void language plpgsql set search_path = public as $$
begin
  lock table cases in share mode;
  delete from case_tallies;
  {tallied};
end $$;
revoke all on function recount_tallies from public;
