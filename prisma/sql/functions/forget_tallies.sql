-- Without cases there is nothing to count.
create or replace function forget_tallies() returns trigger language plpgsql set search_path = public as $$
begin
  truncate case_tallies;
  return null;
end $$;
revoke all on function forget_tallies from public;
