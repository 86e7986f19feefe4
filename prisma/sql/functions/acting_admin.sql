-- Accounts, their rights and their limits change through these functions alone. Each asks the accounts who it is that asks,
-- not what the request says of itself, and writes the audit entry in the same transaction.
-- A function answers null when it is done, else why not: 'not-found', 'own', 'email', 'region', 'past', 'usual'.

-- Whoever asks, when that account is an administrator's and still open.
create or replace function acting_admin()
returns bigint language sql stable security definer set search_path = public, pg_temp as $$
  select id from users where id = acting() and role = 'admin' and disabled_at is null
$$;
revoke all on function acting_admin from public;
