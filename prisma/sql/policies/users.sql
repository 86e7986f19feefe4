alter table users enable row level security;
create policy readable on users for select to salur_web using ({role} = 'admin' or id = {asker});
-- All but the kept password.
grant select (id, email, name, role, bank_code, directorate_code, session_version, disabled_at, created_at,
  signed_in_at) on users to salur_web;

alter table user_scopes enable row level security;
create policy readable on user_scopes for select to salur_web using ({role} = 'admin' or user_id = {asker});
grant select on user_scopes to salur_web;

alter table sign_in_throttles enable row level security;
create policy readable on sign_in_throttles for select to salur_web using (false);

alter table setup_tokens enable row level security;
create policy readable on setup_tokens for select to salur_web using (false);

alter table audit_entries enable row level security;
create policy readable on audit_entries for select to salur_web using ({role} = 'admin');
grant select on audit_entries to salur_web;

alter table sessions enable row level security;
create policy nobody on sessions using (false);

alter table sign_in_secret enable row level security;
create policy nobody on sign_in_secret using (false);
