-- Whose request this is, as its transaction says; null when nobody is signed in.
create or replace function acting() returns bigint language sql stable as $$
  select nullif(current_setting('salur.actor', true), '')::bigint
$$;
revoke all on function acting from public;
grant execute on function acting to salur_web;
