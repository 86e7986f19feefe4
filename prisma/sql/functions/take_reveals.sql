-- Takes so many of the day, all or none; false when they would pass the limit. Takes of one person queue on their row.
create or replace function take_reveals(p_numbers integer, p_purpose text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  who bigint := nullif(current_setting('salur.actor', true), '')::bigint;
  held record; total integer; bulk constant integer := reveals_in_bulk();
begin
  if who is null or p_numbers < 1 then raise exception 'take_reveals: nobody asks, or for nothing'; end if;
  select * into held from reveals_today(p_purpose);
  if p_numbers > held.allowance then return false; end if;
  insert into reveal_days as d values (who, held.day, held.counter, p_numbers)
  on conflict (user_id, on_date, purpose) do update set numbers = d.numbers + excluded.numbers
    where d.numbers + excluded.numbers <= held.allowance
  returning numbers into total;
  if total is null then return false; end if;
  if total >= bulk then
    insert into notices as n (user_id, on_date, kind, overdue, at_risk)
    select id, held.day, 'revealed', case when total - p_numbers < bulk then total else p_numbers end, 0
    from users where role = 'admin' and disabled_at is null order by id
    on conflict (user_id, on_date, kind) do update set overdue = n.overdue + excluded.overdue, read_at = null;
  end if;
  return true;
end $$;
revoke all on function take_reveals from public;
grant execute on function take_reveals to salur_web;
