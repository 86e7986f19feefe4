-- Where the maker of a file and the person who applies it must be two people. No row: one person may do both.
create table approval_rules (
  regency_code text collate "C" primary key,
  two_people boolean not null,
  changed_by_name text not null,
  changed_at timestamptz not null default now()
);
alter table approval_rules enable row level security;
do $$
declare
  inside_regency constant text := $p$ regency_code >= (select current_setting('salur.from', true))
    and regency_code < (select current_setting('salur.to', true))
    and ((select current_setting('salur.one_region', true)) = 'on'
      or regency_code ^@ any ((select current_setting('salur.regions', true))::text[])) $p$;
  chief constant text := $p$ (select current_setting('salur.role', true)) in ('admin', 'dinsos-provinsi') $p$;
begin
  execute format('create policy readable on approval_rules for select to salur_web using (%s)', inside_regency);
  execute format('create policy insertable on approval_rules for insert to salur_web with check (%s and %s)', inside_regency, chief);
  execute format('create policy changeable on approval_rules for update to salur_web using (%1$s and %2$s) with check (%1$s and %2$s)', inside_regency, chief);
end $$;
grant select, insert, update on approval_rules to salur_web;
