-- A session that no longer counts is gone, so that whoever ends sessions reads how many there are.
create or replace function drop_ended_sessions()
returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from sessions where user_id = new.id;
  return null;
end $$;
revoke all on function drop_ended_sessions from public;
