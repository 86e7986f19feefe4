-- What a password is made into a proof with, for an account that exists and for one that does not; and how an attempt stands.
create or replace function sign_in_terms(p_email text, p_address text)
returns table (memory integer, passes integer, lanes integer, salt text, wait_seconds integer, delay_ms integer)
language sql stable security definer set search_path = public, pg_temp as $$
  -- Made up for everybody, so that both take as long.
  with made_up as materialized (select array['19456', '2', '1', made_up_salt(p_email)] as terms)
  select m[1]::integer, m[2]::integer, m[3]::integer, m[4], s.wait_seconds, s.delay_ms
  from sign_in_standing(p_email, p_address) s cross join (select coalesce(
    (select regexp_match(password_hash, '^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$') from users where email = lower(p_email)),
    terms) as m from made_up) t
$$;
revoke all on function sign_in_terms from public;
grant execute on function sign_in_terms to salur_web;
