-- Surat: official letters about cases. An office (a Dinsos) writes to a bank branch, to Dispendukcapil or to a village. A
-- letter keeps its sender and its families as they were when it was given its number; the numbers of an office run through a
-- year without a gap, and a cancelled letter keeps its own.
create table letter_offices (
  region_code text collate "C" primary key check (region_code ~ '^\d{2}(\d{2})?$'),
  head_lines text[] not null check (cardinality(head_lines) between 2 and 6),
  place text not null check (place <> ''),
  signer_title text not null check (signer_title <> ''),
  signer_name text not null default '',
  signer_rank text not null default '',
  signer_nip text not null default '',
  number_pattern text not null check (number_pattern like '%{nomor}%' and number_pattern like '%{tahun}%'),
  copies text[] not null default '{}',
  changed_by_name text not null,
  changed_at timestamptz not null default now(),
  version integer not null default 1
);

create table letter_counters (
  office_code text collate "C" not null,
  year smallint not null,
  last integer not null check (last > 0),
  primary key (office_code, year)
);

-- One making of letters from many cases. request: given by the form, so that the same form sent twice counts once.
create table letter_batches (
  id bigint generated always as identity primary key,
  request text not null,
  actor_id bigint not null,
  letters integer not null default 0,
  cases integer not null default 0,
  at timestamptz not null default now(),
  unique (actor_id, request)
);

create table letters (
  id bigint generated always as identity primary key,
  batch_id bigint not null references letter_batches,
  -- its place among the letters that were made with it
  place integer not null,
  office_code text collate "C" not null,
  kind text not null check (kind in ('bank-branch', 'dukcapil', 'village')),
  regency_code text collate "C" not null check (regency_code ^@ office_code),
  -- whose cases: the kab/kota, or the village that it goes to
  region_code text collate "C" not null check (region_code ^@ regency_code),
  bank_code text not null default '',
  recipient text not null check (recipient <> ''),
  recipient_at text not null,
  subject text not null check (subject <> ''),
  opening text not null default '',
  note text not null default '',
  state text not null default 'draft' check (state in ('draft', 'issued', 'sent', 'cancelled')),
  number text,
  number_seq integer,
  number_year smallint,
  dated_on date,
  -- the office as it was when the number was given
  sender jsonb,
  cases integer not null default 0,
  families integer not null default 0,
  amount_rp bigint not null default 0,
  due_on date,
  data_on date,
  created_by bigint not null,
  created_by_name text not null,
  created_at timestamptz not null default now(),
  sent_on date,
  sent_means text,
  version integer not null default 1,
  unique (batch_id, place),
  unique (office_code, number_year, number_seq),
  check ((number is null) = (number_seq is null) and (number is null) = (dated_on is null) and (number is null) = (sender is null)),
  check (state in ('draft', 'cancelled') or number is not null),
  check ((kind = 'bank-branch') = (bank_code <> '')),
  check (state <> 'sent' or (sent_on is not null and sent_means is not null))
);
create index letters_by_region on letters (region_code, id);

-- A family as its line in the attachment. nik_masked: first 6, last 4; the whole number stays with the family.
create table letter_cases (
  letter_id bigint not null references letters,
  seq integer not null,
  case_id bigint not null,
  kpm_id bigint,
  name text not null default '',
  nik_masked text not null default '',
  address text not null default '',
  village text not null default '',
  bank_code text not null default '',
  type text not null,
  period_label text not null,
  families integer not null,
  amount_rp bigint not null,
  due_on date not null,
  primary key (letter_id, seq),
  unique (letter_id, case_id)
);
create index letter_cases_by_case on letter_cases (case_id);

create table letter_events (
  id bigint generated always as identity primary key,
  letter_id bigint not null references letters,
  at timestamptz not null default now(),
  actor_id bigint not null,
  actor_name text not null,
  verb text not null check (verb in ('made', 'changed', 'issued', 'sent', 'cancelled')),
  note text not null default ''
);
create index letter_events_by_letter on letter_events (letter_id, id);

do $$
declare
  role constant text := $p$ (select current_setting('salur.role', true)) $p$;
  inside constant text := $p$ region_code >= (select current_setting('salur.from', true))
    and region_code < (select current_setting('salur.to', true))
    and ((select current_setting('salur.one_region', true)) = 'on'
      or region_code ^@ any ((select current_setting('salur.regions', true)::text[])::text[]))
    and (select current_setting('salur.by_name', true)) = 'on' $p$;
  of_bank constant text := $p$ ((select current_setting('salur.bank', true)) = '' or bank_code = (select current_setting('salur.bank', true))) $p$;
  of_dukcapil constant text := $p$ ((select current_setting('salur.role', true)) <> 'dukcapil' or kind = 'dukcapil') $p$;
  -- a draft is the affair of those who write
  out_of_house constant text := $p$ (number is not null or (select current_setting('salur.role', true)) in ('dinsos-provinsi', 'dinsos-kabkota')) $p$;
  -- each Dinsos writes for its own office: a kab/kota does not write for the province, nor the province for a kab/kota
  own_office constant text := $p$ length(%I) = case (select current_setting('salur.role', true))
    when 'dinsos-kabkota' then 4 when 'dinsos-provinsi' then 2 end $p$;
  own constant text := $p$ actor_id = (select nullif(current_setting('salur.actor', true), '')::bigint) $p$;
  reached constant text := $p$ exists (select 1 from unnest((select current_setting('salur.regions', true)::text[])::text[]) r (code)
    where %1$I ^@ r.code or r.code ^@ %1$I) $p$;
  written constant text := $p$ exists (select 1 from letters l where l.id = letter_id) $p$;
  being_written constant text := $p$ exists (select 1 from letters l where l.id = letter_id and l.state = 'draft') $p$;
  keeper text;
  writer text;
  counter text;
  tab text;
begin
  foreach tab in array array['letter_offices', 'letter_counters', 'letter_batches', 'letters', 'letter_cases', 'letter_events'] loop
    execute format('alter table %I enable row level security', tab);
  end loop;

  keeper := format($p$ (%1$s = 'admin' or (%2$s and region_code ^@ any ((select current_setting('salur.regions', true)::text[])::text[]))) $p$, role, format(own_office, 'region_code'));
  execute format('create policy readable on letter_offices for select to salur_web using (%s = ''admin'' or (%s in (''dinsos-provinsi'', ''dinsos-kabkota'') and %s))', role, role, format(reached, 'region_code'));
  execute format('create policy insertable on letter_offices for insert to salur_web with check (%s)', keeper);
  execute format('create policy changeable on letter_offices for update to salur_web using (%1$s) with check (%1$s)', keeper);

  counter := format(own_office, 'office_code') || ' and ' || format(reached, 'office_code');
  execute format('create policy readable on letter_counters for select to salur_web using (%s)', counter);
  execute format('create policy insertable on letter_counters for insert to salur_web with check (%s)', counter);
  execute format('create policy changeable on letter_counters for update to salur_web using (%1$s) with check (%1$s)', counter);

  execute format('create policy readable on letter_batches for select to salur_web using (%s)', own);
  execute format('create policy insertable on letter_batches for insert to salur_web with check (%s)', own);
  execute format('create policy changeable on letter_batches for update to salur_web using (%1$s) with check (%1$s)', own);

  writer := inside || ' and ' || format(own_office, 'office_code');
  execute format('create policy readable on letters for select to salur_web using (%s and %s and %s and %s)', inside, of_bank, of_dukcapil, out_of_house);
  execute format('create policy insertable on letters for insert to salur_web with check (%s)', writer);
  execute format('create policy changeable on letters for update to salur_web using (%1$s) with check (%1$s)', writer);

  execute format('create policy readable on letter_cases for select to salur_web using (%s)', written);
  execute format('create policy insertable on letter_cases for insert to salur_web with check (%s)', being_written);
  execute format('create policy changeable on letter_cases for update to salur_web using (%1$s) with check (%1$s)', being_written);
  execute format('create policy removable on letter_cases for delete to salur_web using (%s)', being_written);

  execute format('create policy readable on letter_events for select to salur_web using (%s)', written);
  execute format('create policy insertable on letter_events for insert to salur_web with check (%s and %s)', own, written);
end $$;
grant select, insert on letter_offices, letter_counters, letter_batches, letters, letter_cases, letter_events to salur_web;
grant update (head_lines, place, signer_title, signer_name, signer_rank, signer_nip, number_pattern, copies, changed_by_name,
  changed_at, version) on letter_offices to salur_web;
grant update (last) on letter_counters to salur_web;
grant update (letters, cases) on letter_batches to salur_web;
grant update (recipient, recipient_at, subject, opening, note, state, number, number_seq, number_year, dated_on, sender, cases,
  families, amount_rp, due_on, data_on, sent_on, sent_means, version) on letters to salur_web;
grant update (name, nik_masked, address, village, bank_code, amount_rp, due_on) on letter_cases to salur_web;
grant delete on letter_cases to salur_web;
