-- How many a person has asked today, by the clock of Jakarta, and may ask. A grant for the bank has a counter of its own.
create or replace function unknowns_today(p_user bigint)
returns table (day date, counter text, taken integer, allowance integer)
language sql stable as $$
  select t.day, t.counter, coalesce(d.numbers, 0), t.allowance
  from (
    select a.day, case when g.granted is null then 'berkas' else 'bank' end as counter, greatest(g.granted, unknowns_a_day()) as allowance
    from (select wib_day(clock_timestamp()) as day) a
    left join lateral (select max(a_day) as granted from reveal_grants
      where user_id = p_user and purpose = 'bank' and withdrawn_at is null and last_day >= a.day) g on true
  ) t left join reveal_days d on d.user_id = p_user and d.on_date = t.day and d.purpose = t.counter
$$;
revoke all on function unknowns_today from public;
