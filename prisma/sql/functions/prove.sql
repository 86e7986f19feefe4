-- Whose the proof is, or null; each failure counts. Attempts at one account queue, so that none slips past the count.
create or replace function prove(p_email text, p_proof bytea, p_address text, out whose bigint, out wait integer)
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
revoke all on function prove from public;
