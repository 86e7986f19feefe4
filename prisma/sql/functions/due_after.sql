-- The day on which a deadline of so many days from another day falls; that day itself does not count. Government offices
-- work from Monday to Friday: Perpres 21/2023 pasal 3. The pure twin is lib/cases/rules/deadline.ts; a test compares them.
create or replace function due_after(from_on date, days integer, unit text) returns date
language plpgsql stable set search_path = public as $$
declare
  day date := from_on;
  remaining integer := days;
begin
  if unit = 'calendar' then return from_on + days; end if;
  while remaining > 0 loop
    day := day + 1;
    if extract(isodow from day) < 6 and not exists (select 1 from holidays where on_date = day) then
      remaining := remaining - 1;
    end if;
  end loop;
  return day;
end $$;
