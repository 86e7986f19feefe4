-- How sign-in slows a guesser without locking an office out. The pair of account and address must wait; an account guessed at
-- from many addresses, or an address that tries many accounts, is answered more slowly but always answered. Only where an
-- account that fails a hundred times in an hour has never signed in, it is answered once in three seconds.
create or replace function sign_in_wait(failures integer, seconds_ago integer)
returns integer language sql immutable as $$
  select case when failures < 5 then 0 else greatest(0, least(30 * 2 ^ least(failures - 5, 10), 900)::integer - seconds_ago) end
$$;
revoke all on function sign_in_wait from public;
