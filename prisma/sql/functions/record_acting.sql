-- An audit entry in the name of whoever asks.
create or replace function record_acting(p_action text, p_subject text, p_region text, p_detail jsonb) returns void
language sql security definer set search_path = public, pg_temp as $$
  select record_audit(id, name, p_action, p_subject, p_region, p_detail) from users where id = acting()
$$;
revoke all on function record_acting from public;
