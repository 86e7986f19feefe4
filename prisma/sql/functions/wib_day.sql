-- The day of an instant; everybody counts by the same one, so that provinces add up.
create or replace function wib_day(at timestamptz) returns date language sql immutable parallel safe as $$
  select (at at time zone 'Asia/Jakarta')::date
$$;
