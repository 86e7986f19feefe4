create trigger drop_ended_sessions after update of session_version on users
  for each row when (new.session_version is distinct from old.session_version) execute function drop_ended_sessions();
