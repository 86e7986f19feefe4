-- What signed minutes keep closed of a period in a place: a kab/kota, a part of one or all below it ('' = the country), and a
-- bank (null = any of them; '' is a bank that nobody named).
create or replace function locks_of(p_period smallint, p_region text, p_bank text) returns setof period_locks
language sql stable parallel safe as $$
  select * from period_locks l
  where l.period_id = p_period and l.regency_code >= left(p_region, 4) and l.regency_code < left(p_region, 4) || ':'
    and (l.bank_code = '' or p_bank is null or l.bank_code = p_bank)
$$;
revoke all on function locks_of from public;
grant execute on function locks_of to salur_web;
