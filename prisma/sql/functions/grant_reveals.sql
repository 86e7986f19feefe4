-- Grants a person more numbers a day for a purpose. Whoever sends files for a bank may be granted more of them; the usual
-- limit of each is that of what they do.
create or replace function grant_reveals(p_user bigint, p_purpose text, p_a_day integer, p_last_day date, p_reason text)
returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare of_bank boolean;
begin
  select role = 'bank' into of_bank from users where id = p_user and disabled_at is null and (role = 'bank' or role like 'dinsos-%');
  if acting_admin() is null or of_bank is null then return 'not-found'; end if;
  if of_bank and p_purpose <> 'bank' then return 'purpose'; end if;
  if p_last_day < day_of_actor() then return 'past'; end if;
  if p_a_day <= (case when of_bank then unknowns_a_day() else reveals_a_day() end) then return 'usual'; end if;
  insert into reveal_grants (user_id, purpose, a_day, last_day, reason, granted_by, granted_by_name)
  select p_user, p_purpose, p_a_day, p_last_day, p_reason, id, name from users where id = acting();
  perform record_acting('reveals.granted', 'user ' || p_user, '',
    jsonb_build_object('purpose', p_purpose, 'reason', p_reason, 'numbers', p_a_day, 'until', p_last_day));
  return null;
end $$;
revoke all on function grant_reveals from public;
grant execute on function grant_reveals to salur_web;
