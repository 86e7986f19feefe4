-- More than a report has once the DPM of its kab/kota is loaded; too few to try the ten thousand endings of one birth date.
create or replace function unknowns_a_day() returns integer language sql immutable as $$ select 1000 $$;
