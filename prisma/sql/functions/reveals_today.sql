-- How much whoever asks has taken today and may take, for a purpose.
create or replace function reveals_today(p_purpose text)
returns table (day date, counter text, taken integer, allowance integer)
language sql stable security definer set search_path = public, pg_temp as $$
  select t.day, t.counter, coalesce(d.numbers, 0), coalesce(t.granted, reveals_a_day())
  from (
    select a.id, a.day, g.granted, case when g.granted is null then '' else p_purpose end as counter
    from (select nullif(current_setting('salur.actor', true), '')::bigint as id, day_of_actor() as day) a
    left join lateral (select max(a_day) as granted from reveal_grants
      where user_id = a.id and purpose = p_purpose and withdrawn_at is null and last_day >= a.day) g on true
  ) t left join reveal_days d on d.user_id = t.id and d.on_date = t.day and d.purpose = t.counter
$$;
revoke all on function reveals_today from public;
grant execute on function reveals_today to salur_web;
