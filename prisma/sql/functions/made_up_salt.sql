-- The salt of an account that does not exist: the same each time, as if it did.
create or replace function made_up_salt(p_email text)
returns text language sql stable security definer set search_path = public, pg_temp as $$
  select rtrim(encode(substr(sha256(convert_to(secret || encode(sha256(convert_to(secret || lower(p_email), 'UTF8')), 'hex'), 'UTF8')), 1, 16),
    'base64'), '=') from sign_in_secret
$$;
revoke all on function made_up_salt from public;
