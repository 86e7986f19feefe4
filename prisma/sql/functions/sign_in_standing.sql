-- What is counted of an attempt: failures within the last hour. The keys tell neither account nor address.
create or replace function sign_in_standing(p_email text, p_address text)
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
revoke all on function sign_in_standing from public;
