-- Files that were sent. An intake waits between its plan and its end for a person: planned -> approved -> done;
-- done -> undoing -> undone. A file whose columns are not certain waits for a person who names them (mapping).
create table intakes (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('quota', 'recap', 'dpm', 'bank-report', 'sp2d', 'verval', 'kks', 'field-result',
    'ewarong', 'dtks', 'return', 'demo', 'dukcapil-reply', 'case-answer')),
  state text not null default 'received' check (state in ('received', 'working', 'mapping', 'planned', 'approved',
    'done', 'refused', 'failed', 'cancelled', 'undoing', 'undone')),
  stage text not null default '',
  region_code text collate "C" not null,
  bank_code text not null default '',
  period_id smallint references periods,
  file_name text not null,
  stored_name text not null,
  size_bytes bigint not null,
  sha256 text not null,
  as_of date not null,
  uploaded_by bigint,
  uploaded_by_name text not null,
  uploaded_at timestamptz not null default now(),
  started_at timestamptz,
  beat_at timestamptz,
  finished_at timestamptz,
  rows_read integer not null default 0,
  added integer not null default 0,
  changed integer not null default 0,
  unchanged integer not null default 0,
  refused integer not null default 0,
  warned integer not null default 0,
  cases_opened integer not null default 0,
  cases_closed integer not null default 0,
  mapping jsonb not null default '{}',
  message text not null default '',
  -- what the operator chose instead of the proposal: {sheet, headerRow, columns: {field: column}}
  chosen jsonb not null default '{}',
  -- the intake whose refused rows this file brings corrected
  corrects bigint references intakes,
  planned_at timestamptz,
  approved_by bigint,
  approved_by_name text,
  approved_at timestamptz,
  cancel_asked boolean not null default false,
  undone_by_name text,
  undone_at timestamptz,
  -- {reversed, kept, impossible} after an undo
  undone jsonb,
  -- What a file says otherwise than the last one of its kind, sender and period: {previous, new, gone, changed, sums}.
  -- null = not compared yet, {} = there was none to compare with. Its rows stand beside what the file changes.
  difference jsonb,
  -- When whoever sent a file saw how it ended; until then it waits with a notice.
  seen_at timestamptz,
  -- Rows that would give a known family another name and another number at once: somebody else in its place. They are
  -- held out of the file until whoever applies it says yes for them. held: how many wait or were left out; take_held:
  -- the yes.
  held integer not null default 0,
  take_held boolean not null default false,
  sheet text not null default '',
  -- The name of a kept file is put behind the folder of files: it leads nowhere else, whoever wrote it.
  check (stored_name !~ '[/\\]' and stored_name !~ '^\.')
);
create index intakes_by_region on intakes (region_code, id desc);
create index intakes_waiting on intakes (id) where state in ('received', 'working', 'approved', 'undoing');
create index intakes_unseen on intakes (uploaded_by) where seen_at is null;
-- The same file for the same place and period is taken once, also when two people send it at the same moment. A repeat is
-- the same content and the same sheet: a workbook may come again for the sheets that were not read.
create unique index intakes_once on intakes (sha256, kind, region_code, bank_code, coalesce(period_id, 0), sheet)
  where state in ('received', 'working', 'mapping', 'planned', 'approved', 'done', 'undoing');

-- skipped: a row that is no data (a total, numbering, a group, a repeated heading).
create table intake_remarks (
  intake_id bigint not null references intakes on delete cascade,
  row_no integer not null,
  seq smallint not null,
  severity text not null check (severity in ('refused', 'warning', 'skipped')),
  column_label text not null,
  reason text not null,
  message text not null,
  primary key (intake_id, row_no, seq)
);

-- What a row said before a file changed it; null: it was not there. Rows that a file only added are not kept here.
create table intake_before (
  intake_id bigint not null references intakes on delete cascade,
  part text not null,
  key text not null,
  before jsonb,
  primary key (intake_id, part, key)
);

-- Rows by name that matched no family of the kab/kota: nobody's, and yet part of what a source reports.
create table unmatched_rows (
  intake_id bigint not null references intakes on delete cascade,
  row_no integer not null,
  source text not null check (source in ('order', 'bank', 'field', 'return')),
  period_id smallint not null,
  regency_code text collate "C" not null,
  bank_code text not null default '',
  nik bigint,
  card_no bigint,
  account_no text,
  amount_rp integer,
  transacted_rp integer,
  balance_rp integer,
  reason text not null default 'unknown' check (reason in ('unknown', 'double')),
  kpm_id bigint,
  -- a later file of the same source names this number again and speaks for it
  superseded_by bigint,
  primary key (intake_id, row_no)
);
create index unmatched_rows_by_place on unmatched_rows (period_id, regency_code, source);

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
  intake_id bigint references intakes on delete cascade,
  check (stored_name !~ '[/\\]' and stored_name !~ '^\.')
);
create unique index uploads_open on uploads (uploaded_by, fingerprint) where intake_id is null;

create table upload_chunks (
  upload_id bigint not null references uploads on delete cascade,
  chunk_no integer not null check (chunk_no >= 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  received_at timestamptz not null default now(),
  primary key (upload_id, chunk_no)
);

-- Where the maker of a file and the person who applies it must be two people. No row: one person may do both.
create table approval_rules (
  regency_code text collate "C" primary key,
  two_people boolean not null,
  changed_by_name text not null,
  changed_at timestamptz not null default now()
);

-- What a file changes, row by row, to be read before it is applied and remembered after: every changed row, and the first
-- of the added ones. before and after hold what the screen names, without identity numbers.
-- held: a row that waits for a yes of its own. new-since, gone-since, changed-since: what differs from the last file of
-- its kind.
create table intake_changes (
  intake_id bigint not null references intakes on delete cascade,
  row_no integer not null,
  verdict text not null check (verdict in ('added', 'changed', 'held', 'new-since', 'gone-since', 'changed-since')),
  kpm_id bigint,
  subject text not null,
  before jsonb,
  after jsonb not null,
  primary key (intake_id, verdict, row_no)
);

-- The columns of a file as it has them, with a few values of each; long numbers are masked before they come here.
create table intake_samples (
  intake_id bigint not null references intakes on delete cascade,
  column_no smallint not null,
  heading text not null,
  -- the field that the column is proposed for; '' = none
  field text not null,
  samples text[] not null,
  -- A field that is proposed from the values of a column, not from its heading; a person must confirm it.
  guessed boolean not null default false,
  primary key (intake_id, column_no)
);

-- What a sender's heading means in a kind of file; field '' = nothing. Sender = kab/kota, or a bank in it.
create table intake_mappings (
  kind text not null,
  region_code text collate "C" not null,
  bank_code text not null,
  heading_key text not null,
  field text not null,
  intake_id bigint not null,
  primary key (kind, region_code, bank_code, heading_key)
);

-- What the reader found in a file before any row was matched: what it did not read, words it does not know, checks that
-- failed; included: what was read though one may not expect it, e.g. a hidden row or a further sheet. rows: how many
-- rows (null = not counted by row); samples: the first row numbers; listed: the severity of the remarks that show the
-- rows, '' = none. Never an identity number.
create table intake_findings (
  intake_id bigint not null references intakes on delete cascade,
  kind text not null check (kind in ('unread', 'included', 'unknown', 'check')),
  code text not null,
  place text not null,
  rows integer,
  samples integer[] not null,
  listed text not null check (listed in ('', 'refused', 'warning', 'skipped')),
  -- the column of a word that is in no list; '' = the place of a finding is no word
  field text not null default '',
  -- what such a word was read as, because people of the same sender had said so
  meaning text not null default '',
  primary key (intake_id, kind, code, field, place)
);

-- What a person said that a word of a file means, in one of the closed lists. Known to the next file of the same kind and
-- sender once this one is applied; no longer when it is undone.
create table intake_words (
  intake_id bigint not null references intakes on delete cascade,
  list text not null,
  word text not null,
  meaning text not null,
  primary key (intake_id, list, word)
);

-- The first refused rows of a file as it sends them, long numbers masked before they are kept, so that the page can show
-- them with the bad cell marked.
create table intake_refused_rows (
  intake_id bigint not null references intakes on delete cascade,
  row_no integer not null,
  cells jsonb not null,
  primary key (intake_id, row_no)
);

-- Cells that people corrected before a file was applied, every version of each: the file itself stays as it was sent,
-- and is read with the last of them. What was written may be an identity number: the web role writes it and never reads
-- it back.
create table intake_cells (
  intake_id bigint not null references intakes on delete cascade,
  sheet text not null,
  row_no integer not null,
  column_no smallint not null,
  version integer not null,
  value text not null,
  changed_by bigint not null,
  changed_by_name text not null,
  changed_at timestamptz not null default now(),
  primary key (intake_id, sheet, row_no, column_no, version)
);
