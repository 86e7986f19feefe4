-- What a visit to a family found, and notes on a family. Both only grow. A visit is recorded where there may be no
-- network and sent later, perhaps twice: client_key was made where it was typed, and counts once.
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

-- Photos of the evidence of a visit: at most three, each decoded and written again without what the phone put into it.
-- The bytes lie outside the database under a name made by the server; a row is the permission to read them.
create table field_photos (
  id bigint generated always as identity primary key,
  -- made where the photo was taken: what is sent twice counts once, also after it was taken back
  client_key text not null unique check (client_key ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'),
  visit_id bigint not null references field_results,
  kpm_id bigint not null,
  region_code text collate "C" not null,
  stored_name text not null unique check (stored_name ~ '^[0-9a-f]{32}$'),
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  recorded_by bigint not null,
  recorded_at timestamptz not null default now(),
  removed_at timestamptz
);
create index field_photos_by_kpm on field_photos (kpm_id, visit_id, id);
create index field_photos_by_visit on field_photos (visit_id);
