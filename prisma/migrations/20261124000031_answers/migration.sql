-- Answers by workbook: a party downloads its cases, fills a column, sends the file. Each file and its rows belong to who
-- sent it; a case of another scope is never named in them, for the rows hold only what the file itself said.
create table answer_files (
  id bigint generated always as identity primary key,
  actor_id bigint not null,
  actor_name text not null,
  file_name text not null,
  sha256 text not null,
  -- read: looked through, nothing changed yet
  state text not null default 'read' check (state in ('read', 'applied', 'undone', 'dropped')),
  blank integer not null default 0,
  accepted integer not null default 0,
  refused integer not null default 0,
  at timestamptz not null default now(),
  applied_at timestamptz,
  batches bigint[] not null default '{}',
  undone_at timestamptz,
  reversed integer not null default 0,
  kept integer not null default 0
);
-- the same file twice is one file
create unique index answer_files_once on answer_files (actor_id, sha256) where state in ('read', 'applied');
create index answer_files_by_actor on answer_files (actor_id, id desc);

create table answer_rows (
  file_id bigint not null references answer_files on delete cascade,
  -- as Excel shows it
  row_no integer not null,
  actor_id bigint not null,
  case_number text not null,
  case_id bigint,
  version integer,
  answer text not null,
  note text not null,
  -- what it does, or why it does nothing
  verb text,
  party text,
  refusal text,
  other_row integer,
  primary key (file_id, row_no)
);

do $$
declare
  own constant text := $p$ actor_id = (select nullif(current_setting('salur.actor', true), '')::bigint) $p$;
  tab text;
begin
  foreach tab in array array['answer_files', 'answer_rows'] loop
    execute format('alter table %I enable row level security', tab);
    execute format('create policy readable on %I for select to salur_web using (%s)', tab, own);
    execute format('create policy insertable on %I for insert to salur_web with check (%s)', tab, own);
    execute format('create policy changeable on %I for update to salur_web using (%2$s) with check (%2$s)', tab, own);
  end loop;
  execute format('create policy removable on answer_rows for delete to salur_web using (%s)', own);
end $$;
grant select, insert on answer_files, answer_rows to salur_web;
grant delete on answer_rows to salur_web;
grant update (state, accepted, refused, applied_at, batches, undone_at, reversed, kept) on answer_files to salur_web;
grant update (verb, party, refusal, other_row) on answer_rows to salur_web;

-- One note for each case of a step: what its row in the file said.
alter table case_batch_rows add note text;
