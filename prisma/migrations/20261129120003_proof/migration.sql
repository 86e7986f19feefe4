-- A password is compared where the web role cannot look. What is kept of it: salt, cost, and the SHA-256 of what Argon2id makes
-- of both. The web process makes the same (the proof) and hands it in; who could read the table still would not have the proof.
create function password_sum(p_proof bytea) returns text language sql immutable as $$
  select rtrim(encode(sha256(p_proof), 'base64'), '=')
$$;
update users set password_hash = regexp_replace(password_hash, '[^$]+$', '')
  || password_sum(decode(rpad(last, (length(last) + 3) / 4 * 4, '='), 'base64'))
from (select id as whose, substring(password_hash from '[^$]+$') as last from users) l
where id = whose and password_hash like '$argon2id$%';

-- From which the salt of an account that does not exist is made: the same each time, as if it did.
create table sign_in_secret (
  id integer primary key check (id = 1),
  secret text not null
);
alter table sign_in_secret enable row level security;
create policy nobody on sign_in_secret using (false);
insert into sign_in_secret values (1, gen_random_uuid()::text || gen_random_uuid()::text);

create function made_up_salt(p_email text) returns text language sql stable security definer set search_path = public, pg_temp as $$
  select rtrim(encode(substr(sha256(convert_to(secret || encode(sha256(convert_to(secret || lower(p_email), 'UTF8')), 'hex'), 'UTF8')), 1, 16),
    'base64'), '=') from sign_in_secret
$$;

-- How sign-in slows a guesser without locking an office out. The pair of account and address must wait; an account guessed at
-- from many addresses, or an address that tries many accounts, is answered more slowly but always answered. Only where an
-- account that fails a hundred times in an hour has never signed in, it is answered once in three seconds.
create function sign_in_wait(failures integer, seconds_ago integer) returns integer language sql immutable as $$
  select case when failures < 5 then 0 else greatest(0, least(30 * 2 ^ least(failures - 5, 10), 900)::integer - seconds_ago) end
$$;
create function sign_in_delay_ms(of_account integer, of_address integer) returns integer language sql immutable as $$
  select greatest(least(greatest(0, of_account - 9) * 250, 3000), least(greatest(0, of_address - 49) * 50, 2000))
$$;

-- What is counted of an attempt: failures within the last hour. The keys tell neither account nor address.
create function sign_in_standing(p_email text, p_address text)
returns table (account text, address text, pair text, wait_seconds integer, delay_ms integer)
language sql stable security definer set search_path = public, pg_temp as $$
  with named as (
    select 'account:' || encode(sha256(convert_to(lower(p_email), 'UTF8')), 'hex') as account,
      'address:' || encode(sha256(convert_to(p_address, 'UTF8')), 'hex') as address,
      'pair:' || encode(sha256(convert_to(lower(p_email) || ' ' || p_address, 'UTF8')), 'hex') as pair
  ), counted as (
    select n.*, coalesce(a.failures, 0) as of_account, coalesce(f.failures, 0) as of_address, coalesce(p.failures, 0) as of_pair,
      extract(epoch from now() - a.failed_at)::integer as account_ago, extract(epoch from now() - p.failed_at)::integer as pair_ago
    from named n
    left join sign_in_throttles a on a.key = n.account and a.failed_at > now() - interval '1 hour'
    left join sign_in_throttles f on f.key = n.address and f.failed_at > now() - interval '1 hour'
    left join sign_in_throttles p on p.key = n.pair and p.failed_at > now() - interval '1 hour'
  )
  select account, address, pair,
    greatest(sign_in_wait(of_pair, coalesce(pair_ago, 0)),
      case when of_account >= 100 and account_ago < 3
        and not exists (select 1 from sign_in_throttles where key = 'known-' || pair) then 3 - account_ago else 0 end),
    sign_in_delay_ms(of_account, of_address)
  from counted
$$;

-- What a password is made into a proof with, for an account that exists and for one that does not; and how an attempt stands.
create function sign_in_terms(p_email text, p_address text)
returns table (memory integer, passes integer, lanes integer, salt text, wait_seconds integer, delay_ms integer)
language sql stable security definer set search_path = public, pg_temp as $$
  -- Made up for everybody, so that both take as long.
  with made_up as materialized (select array['19456', '2', '1', made_up_salt(p_email)] as terms)
  select m[1]::integer, m[2]::integer, m[3]::integer, m[4], s.wait_seconds, s.delay_ms
  from sign_in_standing(p_email, p_address) s cross join (select coalesce(
    (select regexp_match(password_hash, '^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$') from users where email = lower(p_email)),
    terms) as m from made_up) t
$$;

-- Whose the proof is, or null; each failure counts. Attempts at one account queue, so that none slips past the count.
create function prove(p_email text, p_proof bytea, p_address text, out whose bigint, out wait integer)
language plpgsql security definer set search_path = public, pg_temp as $$
declare standing record; given constant text := password_sum(p_proof);
begin
  perform pg_advisory_xact_lock(hashtextextended(lower(p_email), 72707370));
  select * into standing from sign_in_standing(p_email, p_address);
  wait := standing.wait_seconds;
  if wait > 0 then return; end if;
  select id into whose from users
  where email = lower(p_email) and disabled_at is null and password_hash like '$argon2id$%'
    and substring(password_hash from '[^$]+$') = given;
  if whose is null then
    insert into sign_in_throttles as t (key, failures, failed_at)
    select k, 1, now() from unnest(array[standing.account, standing.address, standing.pair]) k
    on conflict (key) do update set failed_at = now(),
      failures = case when t.failed_at > now() - interval '1 hour' then t.failures + 1 else 1 end;
    select s.wait_seconds into wait from sign_in_standing(p_email, p_address) s;
  else
    delete from sign_in_throttles where key = standing.pair or (key ^@ 'known-' and failed_at < now() - interval '90 days');
    insert into sign_in_throttles values ('known-' || standing.pair, 0, now()) on conflict (key) do update set failed_at = now();
  end if;
end $$;

-- Opens a session for whoever proves the password. Who signs in sweeps what has ended.
create function sign_in(p_email text, p_proof bytea, p_address text, out user_id bigint, out version integer, out session text, out wait_seconds integer)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  select p.whose, p.wait into user_id, wait_seconds from prove(p_email, p_proof, p_address) p;
  if user_id is null then return; end if;
  update users set signed_in_at = now() where id = user_id returning session_version into version;
  delete from sessions where expires_at <= now();
  insert into sessions (user_id) values (sign_in.user_id) returning id into session;
end $$;

-- Whoever sits at an open session proves the present password, as slowly as at the sign-in; every session ends.
create function change_own_password(p_proof bytea, p_password text, out done boolean, out wait_seconds integer)
language plpgsql security definer set search_path = public, pg_temp as $$
declare who bigint;
begin
  select p.whose, p.wait into who, wait_seconds from users u, prove(u.email, p_proof, 'akun ' || u.id) p where u.id = acting();
  done := who is not null;
  if not done then return; end if;
  update users set password_hash = p_password, session_version = session_version + 1 where id = who;
  perform record_acting('user.password-changed', 'user ' || who, '', '{}');
end $$;

drop function find_sign_in, sign_in_failures, record_sign_in_failure, record_sign_in, open_session;
revoke all on function password_sum, made_up_salt, sign_in_wait, sign_in_delay_ms, sign_in_standing, sign_in_terms, prove, sign_in,
  change_own_password from public;
grant execute on function sign_in_terms, sign_in, change_own_password to salur_web;
-- find_live_session() asks it, with a session in hand.
revoke all on function find_session from salur_web;

delete from sign_in_throttles;
revoke select on users from salur_web;
grant select (id, email, name, role, bank_code, directorate_code, session_version, disabled_at, created_at, signed_in_at) on users to salur_web;
