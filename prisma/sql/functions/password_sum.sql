-- A password is compared where the web role cannot look. What is kept of it: salt, cost, and the SHA-256 of what Argon2id makes
-- of both. The web process makes the same (the proof) and hands it in; who could read the table still would not have the proof.
create or replace function password_sum(p_proof bytea) returns text language sql immutable as $$
  select rtrim(encode(sha256(p_proof), 'base64'), '=')
$$;
revoke all on function password_sum from public;
