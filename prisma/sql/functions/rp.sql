-- 1234567 as 1.234.567, for sentences that the database writes.
create or replace function rp(amount bigint) returns text language sql immutable parallel safe as $$
  select translate(to_char(amount, 'FM999,999,999,999,999,990'), ',', '.')
$$;
