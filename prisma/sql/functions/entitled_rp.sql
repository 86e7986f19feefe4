-- What one family is due in a period: the monthly rate (indeks) in force on its first day, for each month that the payment
-- covers. Null for a program without a rate (Rastra is rice). As a scalar subquery it is looked up once a statement.
create or replace function entitled_rp(p_period smallint) returns integer language sql stable parallel safe as $$
  select b.monthly_rp * p.months from periods p
  join benefit_rates b on b.program_code = p.program_code and b.from_on <= p.starts_on
  where p.id = p_period order by b.from_on desc limit 1
$$;
revoke all on function entitled_rp from public;
grant execute on function entitled_rp to salur_web;
