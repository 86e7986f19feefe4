-- Who may see what, once, for every table. The web role owns nothing and has no other way in.
-- A request sets the scope of its actor on its transaction; without it nothing is visible (a comparison with null).
do $$
declare
  inside constant text := $p$ region_code >= (select current_setting('salur.from', true))
    and region_code < (select current_setting('salur.to', true))
    and ((select current_setting('salur.one_region', true)) = 'on'
      or region_code ^@ any ((select current_setting('salur.regions', true))::text[])) $p$;
  inside_regency constant text := replace(inside, 'region_code', 'regency_code');
  of_bank constant text := $p$ ((select current_setting('salur.bank', true)) = '' or bank_code = (select current_setting('salur.bank', true))) $p$;
  by_name constant text := $p$ (select current_setting('salur.by_name', true)) = 'on' $p$;
  admin constant text := $p$ (select current_setting('salur.role', true)) = 'admin' $p$;
  policy record;
begin
  for policy in
    select * from (values
      ('regions', 'true', null),
      ('directorates', 'true', admin),
      ('directorate_provinces', 'true', admin),
      ('programs', 'true', null),
      ('benefit_rates', 'true', null),
      ('periods', 'true', null),
      ('banks', 'true', null),
      ('bank_assignments', inside_regency || ' and ' || of_bank, null),
      ('quotas', inside_regency || $p$ and (select current_setting('salur.bank', true)) = '' $p$, null),
      ('recaps', inside_regency || $p$ and (select current_setting('salur.bank', true)) = '' $p$, null),
      ('ewarongs', inside || ' and ' || of_bank, null),
      ('kpm', inside || ' and ' || of_bank || ' and ' || by_name, null),
      ('cards', inside || ' and ' || of_bank || ' and ' || by_name, null),
      ('disbursements', inside || ' and ' || of_bank || ' and ' || by_name, null),
      ('realisations', inside || ' and ' || of_bank, null),
      ('case_counts', inside || ' and ' || of_bank, null),
      ('cases', inside || ' and ' || of_bank || ' and (kpm_id is null or ' || by_name || ')',
        inside || ' and ' || of_bank || ' and (kpm_id is null or ' || by_name || ')'),
      ('case_events', 'exists (select 1 from cases c where c.id = case_id)', 'exists (select 1 from cases c where c.id = case_id)'),
      ('intakes', inside || ' and ' || of_bank, inside || ' and ' || of_bank),
      ('intake_remarks', 'exists (select 1 from intakes i where i.id = intake_id)', null),
      ('users', admin || $p$ or id = nullif(current_setting('salur.actor', true), '')::bigint $p$,
        admin || $p$ or id = nullif(current_setting('salur.actor', true), '')::bigint $p$),
      ('user_scopes', admin || $p$ or user_id = nullif(current_setting('salur.actor', true), '')::bigint $p$, admin),
      ('sign_in_throttles', 'false', null),
      ('setup_tokens', 'false', null),
      ('audit_entries', admin, null)
    ) as p (table_name, readable, writable)
  loop
    execute format('alter table %I enable row level security', policy.table_name);
    execute format('create policy readable on %I for select to salur_web using (%s)', policy.table_name, policy.readable);
    if policy.readable <> 'false' then
      execute format('grant select on %I to salur_web', policy.table_name);
    end if;
    if policy.writable is not null then
      execute format('create policy insertable on %I for insert to salur_web with check (%s)', policy.table_name, policy.writable);
      execute format('create policy changeable on %I for update to salur_web using (%s) with check (%s)',
        policy.table_name, policy.writable, policy.writable);
    end if;
  end loop;
end $$;

grant update (name) on directorates to salur_web;
grant insert, update on directorate_provinces to salur_web;
grant insert on case_events, users, user_scopes to salur_web;
grant insert (kind, region_code, bank_code, period_id, file_name, stored_name, size_bytes, sha256, as_of, uploaded_by, uploaded_by_name) on intakes to salur_web;
grant update (state, owner, assignee_id, assignee_name, closed_at, closed_reason, version) on cases to salur_web;
grant update (name, role, bank_code, directorate_code, password_hash, session_version, disabled_at) on users to salur_web;
grant delete on user_scopes to salur_web;
create policy removable on user_scopes for delete to salur_web using ((select current_setting('salur.role', true)) = 'admin');

-- Partitions are reached through their parent; on their own they answer nobody.
create or replace function open_period_partition() returns trigger language plpgsql security definer set search_path = public as $$
begin
  execute format('create table if not exists disbursements_p%s partition of disbursements for values in (%s)', new.id, new.id);
  execute format('alter table disbursements_p%s enable row level security', new.id);
  return new;
end $$;

-- Before sign-in there is no actor: these functions are the only view of accounts from outside.
create function find_sign_in(p_email text) returns table (id bigint, password_hash text, session_version integer)
language sql stable security definer set search_path = public as $$
  select id, password_hash, session_version from users where email = lower(p_email) and disabled_at is null
$$;
create function find_session(p_user bigint)
returns table (id bigint, email text, name text, role text, bank_code text, directorate_code text, session_version integer, regions text[])
language sql stable security definer set search_path = public as $$
  select u.id, u.email, u.name, u.role, u.bank_code, u.directorate_code, u.session_version,
    array(select region_code from user_scopes s where s.user_id = u.id
      union select province_code from directorate_provinces d where d.directorate_code = u.directorate_code order by 1)
  from users u where u.id = p_user and u.disabled_at is null
$$;
revoke all on function find_sign_in, find_session, record_audit, recount, open_period_partition,
  sign_in_failures, record_sign_in_failure, record_sign_in, complete_setup, identity_reveals from public;
grant execute on function find_sign_in, find_session, record_audit, recount,
  sign_in_failures, record_sign_in_failure, record_sign_in, complete_setup, identity_reveals to salur_web;
