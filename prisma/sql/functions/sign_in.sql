-- Opens a session for whoever proves the password. Who signs in sweeps what has ended.
create or replace function sign_in(p_email text, p_proof bytea, p_address text, out user_id bigint,
  out version integer, out session text, out wait_seconds integer)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  select p.whose, p.wait into user_id, wait_seconds from prove(p_email, p_proof, p_address) p;
  if user_id is null then return; end if;
  update users set signed_in_at = now() where id = user_id returning session_version into version;
  delete from sessions where expires_at <= now();
  insert into sessions (user_id) values (sign_in.user_id) returning id into session;
end $$;
revoke all on function sign_in from public;
grant execute on function sign_in to salur_web;
