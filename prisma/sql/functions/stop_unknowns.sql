-- A stopped file says one thing too, that it asks too much. It takes a tenth of the day, so that nobody guesses by being stopped.
create or replace function stop_unknowns(p_user bigint, p_intake bigint) returns void language plpgsql as $$
declare held record; share integer;
begin
  select * into held from unknowns_today(p_user);
  share := least(greatest(held.allowance / 10, 1), held.allowance - held.taken);
  if share > 0 then
    insert into reveal_days as d values (p_user, held.day, held.counter, share)
    on conflict (user_id, on_date, purpose) do update set numbers = least(held.allowance, d.numbers + excluded.numbers);
  end if;
  perform record_unknowns(p_user, p_intake,
    jsonb_build_object('purpose', held.counter, 'numbers', greatest(share, 0), 'stopped', true));
end $$;
revoke all on function stop_unknowns from public;
