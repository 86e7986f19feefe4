-- How long every attempt waits when an account or an address is being guessed at, so that nobody is locked out.
create or replace function sign_in_delay_ms(of_account integer, of_address integer)
returns integer language sql immutable as $$
  select greatest(least(greatest(0, of_account - 9) * 250, 3000), least(greatest(0, of_address - 49) * 50, 2000))
$$;
revoke all on function sign_in_delay_ms from public;
