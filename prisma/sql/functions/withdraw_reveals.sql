-- Takes a grant back. null when it was done, else the word for why not.
create or replace function withdraw_reveals(p_grant bigint) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare taken record;
begin
  if acting_admin() is null then return 'not-found'; end if;
  update reveal_grants set withdrawn_at = now(), withdrawn_by_name = (select name from users where id = acting())
  where id = p_grant and withdrawn_at is null returning user_id, purpose into taken;
  if not found then return 'not-found'; end if;
  perform record_acting('reveals.grant-withdrawn', 'user ' || taken.user_id, '', jsonb_build_object('purpose', taken.purpose));
  return null;
end $$;
revoke all on function withdraw_reveals from public;
grant execute on function withdraw_reveals to salur_web;
