-- Takes so many of the day, all or none. False when they pass the limit; also for a file without any, once nothing is left:
-- otherwise a file that is not stopped would say that its numbers are known.
create or replace function take_unknowns(p_user bigint, p_intake bigint, p_numbers integer)
returns boolean language plpgsql as $$
declare held record;
begin
  select * into held from unknowns_today(p_user);
  if p_numbers = 0 then return held.taken < held.allowance; end if;
  if p_numbers > held.allowance then return false; end if;
  insert into reveal_days as d values (p_user, held.day, held.counter, p_numbers)
  on conflict (user_id, on_date, purpose) do update set numbers = d.numbers + excluded.numbers
    where d.numbers + excluded.numbers <= held.allowance;
  if not found then return false; end if;
  delete from unknown_numbers where user_id = p_user and on_date < held.day - 30;
  perform record_unknowns(p_user, p_intake, jsonb_build_object('purpose', held.counter, 'numbers', p_numbers));
  return true;
end $$;
revoke all on function take_unknowns from public;
