-- What runs as the owner looks for tables among the owner's first, never among the temporary ones of whoever calls it.
do $$
declare f regprocedure;
begin
  for f in
    select p.oid::regprocedure from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef
  loop
    execute format('alter function %s set search_path = public, pg_temp', f);
  end loop;
end $$;

-- Whose request this is, as its transaction says; null when nobody is signed in.
create function acting() returns bigint language sql stable as $$
  select nullif(current_setting('salur.actor', true), '')::bigint
$$;

-- The web role writes into the audit log in the name of whoever asks, and of nobody else. What functions of
-- their own write down (accounts, rights, limits) is not written by hand.
create function record_own_audit(p_action text, p_subject text, p_region text, p_detail jsonb) returns bigint
language plpgsql security definer set search_path = public, pg_temp as $$
declare who constant bigint := acting();
begin
  if who is null then raise exception 'record_own_audit: nobody asks' using errcode = '42501'; end if;
  if p_action ~ '^(user|directorate)\.' or p_action ^@ 'reveals.grant' then
    raise exception 'record_own_audit: % is not written by hand', p_action using errcode = '42501';
  end if;
  return record_audit(who, coalesce((select name from users where id = who), 'akun ' || who), p_action, p_subject, p_region, p_detail);
end $$;
revoke all on function acting, record_own_audit from public;
grant execute on function acting, record_own_audit to salur_web;
revoke all on function record_audit from salur_web;
