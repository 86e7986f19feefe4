-- Tells the recipients who work here and see the letter, once a letter. Only of letters that whoever asks has sent; the
-- notices of others are out of reach otherwise.
create or replace function tell_recipients(p_letters bigint[], p_handed boolean) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  with told as (
    update letters l set told_at = clock_timestamp()
    where l.id = any (p_letters) and l.state = 'sent' and l.told_at is null
      and exists (select 1 from letter_events e where e.letter_id = l.id and e.verb = 'sent'
        and e.actor_id = nullif(current_setting('salur.actor', true), '')::bigint)
    returning l.id, l.region_code, l.bank_code,
      case l.kind when 'bank-branch' then 'bank' when 'dukcapil' then 'dukcapil' end as role
  ), counted as (
    select t.*, case when p_handed then (select count(*) from letter_cases f join cases c on c.id = f.case_id
      where f.letter_id = t.id and c.waiting_for = t.role) else 0 end as handed
    from told t
  ), people as (
    select u.id as user_id, c.handed from counted c
    join users u on u.role = c.role and u.disabled_at is null and (c.role <> 'bank' or u.bank_code = c.bank_code)
    where exists (select 1 from user_scopes s where s.user_id = u.id and c.region_code ^@ s.region_code)
  )
  insert into notices as n (user_id, on_date, kind, overdue, at_risk)
  select user_id, day_of_actor(), kind, 0, sum(number)
  from people cross join lateral (values ('letter', 1), ('handed', handed)) as k(kind, number)
  group by user_id, kind having sum(number) > 0
  on conflict (user_id, on_date, kind) do update set at_risk = n.at_risk + excluded.at_risk, read_at = null;
end $$;
revoke all on function tell_recipients from public;
grant execute on function tell_recipients to salur_web;
