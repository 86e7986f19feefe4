-- The web role writes into the audit log in the name of whoever asks, and of nobody else. What functions of
-- their own write down (accounts, rights, limits) is not written by hand.
create or replace function record_own_audit(p_action text, p_subject text, p_region text, p_detail jsonb) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare who constant bigint := acting();
begin
  if who is null then raise exception 'record_own_audit: nobody asks' using errcode = '42501'; end if;
  if p_action ~ '^(user|directorate)\.' or p_action ^@ 'reveals.grant' then
    raise exception 'record_own_audit: % is not written by hand', p_action using errcode = '42501';
  end if;
  return record_audit(who, coalesce((select name from users where id = who), 'akun ' || who), p_action, p_subject, p_region, p_detail);
end $$;
revoke all on function record_own_audit from public;
grant execute on function record_own_audit to salur_web;
