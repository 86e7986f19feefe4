-- Whoever sits at an open session proves the present password, as slowly as at the sign-in; every session ends.
create or replace function change_own_password(p_proof bytea, p_password text, out done boolean,
  out wait_seconds integer)
language plpgsql security definer set search_path = public, pg_temp as $$
declare who bigint;
begin
  select p.whose, p.wait into who, wait_seconds from users u, prove(u.email, p_proof, 'akun ' || u.id) p where u.id = acting();
  done := who is not null;
  if not done then return; end if;
  update users set password_hash = p_password, session_version = session_version + 1 where id = who;
  perform record_acting('user.password-changed', 'user ' || who, '', '{}');
end $$;
revoke all on function change_own_password from public;
grant execute on function change_own_password to salur_web;
