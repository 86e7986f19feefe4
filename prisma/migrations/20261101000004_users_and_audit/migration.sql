create table users (
  id bigint generated always as identity primary key,
  email text not null unique check (email = lower(email)),
  name text not null,
  role text not null check (role in ('admin', 'pfm', 'dinsos-provinsi', 'dinsos-kabkota', 'bank', 'presenter')),
  bank_code text references banks,
  directorate_code text references directorates,
  password_hash text not null,
  session_version integer not null default 1,
  disabled_at timestamptz,
  created_at timestamptz not null default now(),
  signed_in_at timestamptz,
  check (role <> 'bank' or bank_code is not null)
);
-- Where a user works: region code prefixes; '' is the whole country. A directorate's provinces are looked up, not copied.
create table user_scopes (
  user_id bigint not null references users on delete cascade,
  region_code text collate "C" not null,
  primary key (user_id, region_code)
);
create table sign_in_throttles (
  key text primary key,
  failures integer not null,
  failed_at timestamptz not null
);
create table setup_tokens (
  hash text primary key,
  expires_at timestamptz not null,
  used_at timestamptz
);

create table audit_entries (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  actor_id bigint,
  actor_name text not null,
  action text not null,
  subject text not null,
  region_code text collate "C" not null default '',
  detail jsonb not null default '{}',
  previous_hash text not null,
  hash text not null
);
create index audit_entries_by_actor on audit_entries (actor_id, action, at);

-- The only door into the audit log. Each entry carries the hash of the one before it, so entries are chained one at a time.
create function record_audit(p_actor bigint, p_name text, p_action text, p_subject text, p_region text, p_detail jsonb)
returns bigint language plpgsql security definer set search_path = public as $$
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

create function audit_hash(previous text, moment timestamptz, actor bigint, actor_name text, action text, subject text, region text, detail jsonb)
returns text language sql immutable set timezone = 'UTC' as $$
  select encode(sha256(convert_to(jsonb_build_array(previous, moment, actor, actor_name, action, subject, region, detail)::text, 'UTF8')), 'hex')
$$;

-- Sign-in happens before there is an actor; these functions are all that it may do with the counters.
-- A key is forgotten an hour after its last failure.
create function sign_in_failures(p_keys text[]) returns table (key text, failures integer, seconds_ago integer)
language sql stable security definer set search_path = public as $$
  select key, failures, extract(epoch from now() - failed_at)::integer from sign_in_throttles
  where key = any (p_keys) and failed_at > now() - interval '1 hour'
$$;
create function record_sign_in_failure(p_keys text[]) returns void
language sql security definer set search_path = public as $$
  insert into sign_in_throttles as t (key, failures, failed_at) select k, 1, now() from unnest(p_keys) k order by k
  on conflict (key) do update set failed_at = now(),
    failures = case when t.failed_at > now() - interval '1 hour' then t.failures + 1 else 1 end
$$;
create function record_sign_in(p_user bigint, p_pair text) returns void
language sql security definer set search_path = public as $$
  delete from sign_in_throttles where key = p_pair;
  update users set signed_in_at = now() where id = p_user
$$;

-- The first administrator, once, by the token that the launcher printed; false when the token is not (or no longer) good.
create function complete_setup(p_token_hash text, p_email text, p_name text, p_password_hash text) returns boolean
language plpgsql security definer set search_path = public as $$
declare admin bigint;
begin
  update setup_tokens set used_at = now() where hash = p_token_hash and used_at is null and expires_at > now();
  if not found or exists (select 1 from users) then return false; end if;
  insert into users (email, name, role, password_hash) values (lower(p_email), p_name, 'admin', p_password_hash) returning id into admin;
  insert into user_scopes values (admin, '');
  perform record_audit(admin, p_name, 'user.first-admin-created', 'user ' || admin, '', '{}');
  return true;
end $$;

-- How often the account that asks has opened an identity number in the last hour; the log itself stays closed to it.
create function identity_reveals() returns integer language sql stable security definer set search_path = public as $$
  select count(*)::integer from audit_entries
  where actor_id = nullif(current_setting('salur.actor', true), '')::bigint
    and action = 'kpm.identity-revealed' and at > now() - interval '1 hour'
$$;
