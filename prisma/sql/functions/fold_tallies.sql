-- Takes so many additions, oldest first, into the folded rows; how many there were. One worker at a time.
create or replace function fold_tallies(p_most integer) returns integer language plpgsql set search_path = public as $$
declare folded integer;
begin
  perform pg_advisory_xact_lock(72707371);
  with added as (
    delete from case_tallies
    where part > 0 and part <= (select max(part) from (select part from case_tallies where part > 0 order by part limit p_most) f)
    returning *
  ), kept as (
    insert into case_tallies as t (region_code, what, on_date, type, owner, bank_code, days, n)
    select region_code, what, on_date, type, owner, bank_code, days, sum(n) from added
    group by 1, 2, 3, 4, 5, 6, 7 having sum(n) <> 0
    on conflict (region_code, what, on_date, type, owner, bank_code, days, part) do update set n = t.n + excluded.n
  ) select count(*) into folded from added;
  delete from case_tallies where part = 0 and n = 0;
  return folded;
end $$;
revoke all on function fold_tallies from public;
