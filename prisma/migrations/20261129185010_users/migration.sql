create table users (
  id bigint generated always as identity primary key,
  email text not null unique check (email = lower(email)),
  name text not null,
  role text not null check (role in ('admin', 'pfm', 'dinsos-provinsi', 'dinsos-kabkota', 'bank', 'dukcapil',
    'pendamping', 'camat', 'presenter')),
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

-- A session ends on the server: the cookie carries its id, and counts while its row is here. A shift long, never longer;
-- without a foreign key, because a session of an account that is gone finds nobody and is swept like any other.
create table sessions (
  id text primary key default gen_random_uuid()::text,
  user_id bigint not null,
  expires_at timestamptz not null default now() + interval '8 hours'
);
create index sessions_by_end on sessions (expires_at);

-- From which the salt of an account that does not exist is made: the same each time, as if it did.
create table sign_in_secret (
  id integer primary key check (id = 1),
  secret text not null
);
insert into sign_in_secret values (1, gen_random_uuid()::text || gen_random_uuid()::text);
