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
