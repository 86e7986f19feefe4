-- How many people's numbers one person may open a day.
create or replace function reveals_a_day() returns integer language sql immutable as $$ select 100 $$;
