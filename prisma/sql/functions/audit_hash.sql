-- The hash of an audit entry: over what it says and the hash of the one before it.
create or replace function audit_hash(previous text, moment timestamptz, actor bigint, actor_name text, action text,
  subject text, region text, detail jsonb)
returns text language sql immutable set timezone = 'UTC' as $$
  select encode(sha256(convert_to(jsonb_build_array(previous, moment, actor, actor_name, action, subject, region, detail)::text, 'UTF8')), 'hex')
$$;
