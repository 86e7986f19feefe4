-- Every party has its own part of the work: a case may wait for another party, stand for a duplicate, come back and be
-- escalated; Dispendukcapil sees the cases that lie or lay with it and their families, and nothing else by name.
alter table cases
  drop constraint cases_state_check,
  add waiting_for text check (waiting_for in ('bank', 'dinsos', 'dukcapil', 'pusdatin', 'pendamping', 'agen', 'pos')),
  add answered_by text,
  add duplicate_of bigint references cases,
  add reopened smallint not null default 0,
  add escalation smallint not null default 0,
  add constraint cases_state_check check (state in ('open', 'taken', 'waiting', 'verified', 'closed')),
  add constraint cases_waiting_check check ((state = 'waiting') = (waiting_for is not null)),
  add constraint cases_duplicate_check check (duplicate_of is null or (state = 'closed' and duplicate_of <> id));
create index cases_live_by_waiting on cases (waiting_for, region_code, id) where waiting_for is not null;
create index cases_live_by_owner on cases (owner, region_code, id) where state <> 'closed';
create index cases_by_original on cases (duplicate_of) where duplicate_of is not null;
grant update (waiting_for, answered_by, duplicate_of, reopened) on cases to salur_web;

-- Asked row by row and only for Dispendukcapil: for everybody else the role decides before it is called.
create function lies_with_dukcapil(family bigint) returns boolean
language sql stable security definer set search_path = public as $$
  select exists (select 1 from cases c where c.kpm_id = family and 'dukcapil' in (c.owner, c.waiting_for, c.answered_by))
$$;
revoke all on function lies_with_dukcapil from public;
grant execute on function lies_with_dukcapil to salur_web;

do $$
declare
  other constant text := $p$ (select current_setting('salur.role', true)) <> 'dukcapil' $p$;
  of_family constant text := $p$ ((select current_setting('salur.role', true)) <> 'dukcapil' or lies_with_dukcapil(%s)) $p$;
  of_case constant text := $p$ ((select current_setting('salur.role', true)) <> 'dukcapil' or 'dukcapil' in (owner, waiting_for, answered_by)) $p$;
  policy record;
begin
  for policy in
    select p.tablename, p.policyname, p.cmd, p.qual, p.with_check, n.narrower from pg_policies p join (values
      ('kpm', format(of_family, 'id')),
      ('disbursements', format(of_family, 'kpm_id')),
      ('cases', of_case),
      ('cards', other), ('intakes', other), ('quotas', other), ('recaps', other), ('unmatched_rows', other),
      ('dtks_snapshots', other), ('dtks_rows', other), ('reconciliations', other), ('minutes', other)
    ) as n (tablename, narrower) on n.tablename = p.tablename
    where p.schemaname = 'public' and p.qual is not null
  loop
    execute format('alter policy %I on %I using ((%s) and %s)', policy.policyname, policy.tablename, policy.qual, policy.narrower);
  end loop;
end $$;

-- Whom Dinsos can give a case of this place to: those who work there, as far as the asker's own regions go.
create function colleagues(place text, bank text) returns table (id bigint, name text, role text)
language sql stable security definer set search_path = public as $$
  select u.id, u.name, u.role from users u
  where current_setting('salur.role', true) in ('dinsos-kabkota', 'dinsos-provinsi') and u.disabled_at is null and u.role in ('dinsos-kabkota', 'dinsos-provinsi', 'pendamping', 'bank', 'dukcapil')
    and (u.role <> 'bank' or u.bank_code = bank)
    and exists (select 1 from user_scopes s where s.user_id = u.id and place ^@ s.region_code)
    and exists (select 1 from unnest(current_setting('salur.regions', true)::text[]) r (code) where place ^@ r.code)
  order by u.name
$$;
revoke all on function colleagues from public;
grant execute on function colleagues to salur_web;

alter table users
  drop constraint users_role_check,
  add constraint users_role_check check (role in ('admin', 'pfm', 'dinsos-provinsi', 'dinsos-kabkota', 'bank', 'dukcapil', 'pendamping', 'camat', 'presenter'));
