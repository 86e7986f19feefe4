-- The only door into the audit log. Each entry carries the hash of the one before it, so entries are chained one at a time.
create or replace function record_audit(p_actor bigint, p_name text, p_action text, p_subject text, p_region text,
  p_detail jsonb)
returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare previous text; moment timestamptz; entry bigint;
begin
  perform pg_advisory_xact_lock(7270736901);
  select hash into previous from audit_entries order by id desc limit 1;
  previous := coalesce(previous, '');
  moment := clock_timestamp();
  insert into audit_entries (at, actor_id, actor_name, action, subject, region_code, detail, previous_hash, hash)
  values (moment, p_actor, p_name, p_action, p_subject, p_region, p_detail, previous,
    audit_hash(previous, moment, p_actor, p_name, p_action, p_subject, p_region, p_detail))
  returning id into entry;
  return entry;
end $$;
revoke all on function record_audit from public;
