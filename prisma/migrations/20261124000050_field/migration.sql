-- What a visit to a family found, and notes on a family. Both only grow. A visit is recorded where there may be no network
-- and sent later, perhaps twice: client_key was made where it was typed, and counts once.
create table field_results (
  id bigint generated always as identity primary key,
  client_key text not null unique check (client_key ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'),
  kpm_id bigint not null,
  regency_code text collate "C" not null,
  region_code text collate "C" not null,
  bank_code text not null default '',
  result text not null
    check (result in ('met', 'not-found', 'moved', 'died', 'card-damaged', 'card-lost', 'refused', 'other')),
  note text not null default '',
  visited_on date not null,
  recorded_by bigint not null,
  recorded_by_name text not null,
  recorded_at timestamptz not null default now()
);
create index field_results_by_kpm on field_results (kpm_id, id);

create table kpm_notes (
  id bigint generated always as identity primary key,
  kpm_id bigint not null,
  regency_code text collate "C" not null,
  region_code text collate "C" not null,
  bank_code text not null default '',
  note text not null check (note <> ''),
  author_id bigint not null,
  author_name text not null,
  at timestamptz not null default now()
);
create index kpm_notes_by_kpm on kpm_notes (kpm_id, id);

do $$
declare
  inside constant text := $p$ region_code >= (select current_setting('salur.from', true))
    and region_code < (select current_setting('salur.to', true))
    and ((select current_setting('salur.one_region', true)) = 'on'
      or region_code ^@ any ((select current_setting('salur.regions', true)::text[])::text[]))
    and ((select current_setting('salur.bank', true)) = '' or bank_code = (select current_setting('salur.bank', true)))
    and (select current_setting('salur.by_name', true)) = 'on'
    and (select current_setting('salur.role', true)) <> 'dukcapil' $p$;
  actor constant text := $p$ (select nullif(current_setting('salur.actor', true), '')::bigint) $p$;
  visitor constant text := $p$ (select current_setting('salur.role', true)) in ('dinsos-provinsi', 'dinsos-kabkota', 'pendamping', 'camat') $p$;
  writer constant text := $p$ (select current_setting('salur.role', true)) <> 'pfm' $p$;
begin
  alter table field_results enable row level security;
  alter table kpm_notes enable row level security;
  execute format('create policy readable on field_results for select to salur_web using (%s)', inside);
  execute format('create policy readable on kpm_notes for select to salur_web using (%s)', inside);
  execute format('create policy insertable on field_results for insert to salur_web with check (%s and %s and recorded_by = %s)', inside, visitor, actor);
  execute format('create policy insertable on kpm_notes for insert to salur_web with check (%s and %s and author_id = %s)', inside, writer, actor);
end $$;
grant select, insert on field_results, kpm_notes to salur_web;
