-- Files on their way: the bytes lie under stored_name, the ledger says which chunks of them are whole. Only who sends a
-- file sees or continues it.
create table uploads (
  id bigint generated always as identity primary key,
  uploaded_by bigint not null,
  -- of name, size, date of change and the first and last chunk, made by the sender's browser
  fingerprint text not null check (fingerprint ~ '^[0-9a-f]{64}$'),
  file_name text not null,
  size_bytes bigint not null check (size_bytes > 0),
  stored_name text not null unique,
  started_at timestamptz not null default now(),
  -- the intake that the finished file became
  intake_id bigint references intakes on delete cascade
);
create unique index uploads_open on uploads (uploaded_by, fingerprint) where intake_id is null;

create table upload_chunks (
  upload_id bigint not null references uploads on delete cascade,
  chunk_no integer not null check (chunk_no >= 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  received_at timestamptz not null default now(),
  primary key (upload_id, chunk_no)
);

do $$
declare
  own constant text := $p$ uploaded_by = (select nullif(current_setting('salur.actor', true), '')::bigint) $p$;
  of_own constant text := $p$ exists (select 1 from uploads u where u.id = upload_id) $p$;
begin
  alter table uploads enable row level security;
  alter table upload_chunks enable row level security;
  execute format('create policy readable on uploads for select to salur_web using (%s)', own);
  execute format('create policy insertable on uploads for insert to salur_web with check (%s)', own);
  execute format('create policy changeable on uploads for update to salur_web using (%1$s) with check (%1$s)', own);
  execute format('create policy removable on uploads for delete to salur_web using (%s and intake_id is null)', own);
  execute format('create policy readable on upload_chunks for select to salur_web using (%s)', of_own);
  execute format('create policy insertable on upload_chunks for insert to salur_web with check (%s)', of_own);
  execute format('create policy removable on upload_chunks for delete to salur_web using (%s)', of_own);
end $$;
grant select, delete, insert (uploaded_by, fingerprint, file_name, size_bytes, stored_name), update (intake_id) on uploads to salur_web;
grant select, delete, insert (upload_id, chunk_no, sha256) on upload_chunks to salur_web;
