-- What each source says of a family in a period, side by side, and by which key its row was matched; what a file
-- overwrote, so that it can be undone; rows that name nobody; and periods that are locked by signed minutes.
alter table disbursements
  add order_no text,
  add order_key text,
  add order_intake_id bigint,
  add order_row_no integer,
  add bank_key text,
  add field_status text,
  add field_on date,
  add field_key text,
  add field_intake_id bigint,
  add field_row_no integer,
  add returned_rp integer,
  add returned_on date,
  add return_key text,
  add return_intake_id bigint,
  add return_row_no integer;

-- An intake waits between its plan and its end for a person: planned -> approved -> done; done -> undoing -> undone.
alter table intakes
  drop constraint intakes_kind_check,
  drop constraint intakes_state_check,
  add constraint intakes_kind_check check (kind in ('quota', 'recap', 'dpm', 'bank-report', 'sp2d', 'verval', 'kks',
    'field-result', 'ewarong', 'dtks', 'return', 'demo')),
  add constraint intakes_state_check check (state in ('received', 'working', 'planned', 'approved', 'done', 'refused',
    'failed', 'cancelled', 'undoing', 'undone')),
  -- what the operator chose instead of the proposal: {sheet, headerRow, columns: {field: column}}
  add chosen jsonb not null default '{}',
  -- the intake whose refused rows this file brings corrected
  add corrects bigint references intakes,
  add planned_at timestamptz,
  add approved_by bigint,
  add approved_by_name text,
  add approved_at timestamptz,
  add cancel_asked boolean not null default false,
  add undone_by_name text,
  add undone_at timestamptz,
  -- {reversed, kept, impossible} after an undo
  add undone jsonb;
drop index intakes_waiting, intakes_once;
create index intakes_waiting on intakes (id) where state in ('received', 'working', 'approved', 'undoing');
create unique index intakes_once on intakes (sha256, kind, region_code, bank_code, coalesce(period_id, 0))
  where state in ('received', 'working', 'planned', 'approved', 'done', 'undoing');

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
  primary key (intake_id, row_no)
);
create index unmatched_rows_by_place on unmatched_rows (period_id, regency_code, source);

-- A period of a kab/kota (of one bank, or '' = all) that signed minutes closed: no file changes it until it is unlocked.
create table period_locks (
  period_id smallint not null references periods,
  regency_code text collate "C" not null,
  bank_code text not null default '',
  locked_at timestamptz not null default now(),
  locked_by_name text not null,
  primary key (period_id, regency_code, bank_code)
);

do $$
declare
  inside_regency constant text := $p$ regency_code >= (select current_setting('salur.from', true))
    and regency_code < (select current_setting('salur.to', true))
    and ((select current_setting('salur.one_region', true)) = 'on'
      or regency_code ^@ any ((select current_setting('salur.regions', true))::text[])) $p$;
  of_bank constant text := $p$ ((select current_setting('salur.bank', true)) = '' or bank_code = (select current_setting('salur.bank', true))) $p$;
  by_name constant text := $p$ (select current_setting('salur.by_name', true)) = 'on' $p$;
begin
  alter table intake_before enable row level security;
  alter table unmatched_rows enable row level security;
  alter table period_locks enable row level security;
  create policy readable on intake_before for select to salur_web using (false);
  execute format('create policy readable on unmatched_rows for select to salur_web using (%s and %s and %s)', inside_regency, of_bank, by_name);
  execute format('create policy readable on period_locks for select to salur_web using (%s)', inside_regency);
end $$;
grant select on unmatched_rows, period_locks to salur_web;
grant update (state, chosen, approved_by, approved_by_name, approved_at, cancel_asked, undone_by_name, undone_at) on intakes to salur_web;
grant insert (chosen, corrects) on intakes to salur_web;
