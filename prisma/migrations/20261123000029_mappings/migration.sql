-- A file whose columns are not certain waits for a person who names them; what they chose is remembered for the sender.
alter table intakes
  drop constraint intakes_state_check,
  add constraint intakes_state_check check (state in ('received', 'working', 'mapping', 'planned', 'approved', 'done', 'refused',
    'failed', 'cancelled', 'undoing', 'undone'));
drop index intakes_once;
create unique index intakes_once on intakes (sha256, kind, region_code, bank_code, coalesce(period_id, 0))
  where state in ('received', 'working', 'mapping', 'planned', 'approved', 'done', 'undoing');
grant update (kind) on intakes to salur_web;

-- The columns of a file as it has them, with a few values of each; long numbers are masked before they come here.
create table intake_samples (
  intake_id bigint not null references intakes on delete cascade,
  column_no smallint not null,
  heading text not null,
  -- the field that the column is proposed for; '' = none
  field text not null,
  samples text[] not null,
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

do $$
declare
  inside constant text := $p$ region_code >= (select current_setting('salur.from', true))
    and region_code < (select current_setting('salur.to', true))
    and ((select current_setting('salur.one_region', true)) = 'on'
      or region_code ^@ any ((select current_setting('salur.regions', true))::text[])) $p$;
  of_bank constant text := $p$ ((select current_setting('salur.bank', true)) = '' or bank_code = (select current_setting('salur.bank', true))) $p$;
  own text := inside || ' and ' || of_bank;
begin
  alter table intake_samples enable row level security;
  alter table intake_mappings enable row level security;
  create policy readable on intake_samples for select to salur_web using (exists (select 1 from intakes i where i.id = intake_id
    and ((select current_setting('salur.by_name', true)) = 'on' or i.kind in ('quota', 'recap'))));
  execute format('create policy readable on intake_mappings for select to salur_web using (%s)', own);
  execute format('create policy insertable on intake_mappings for insert to salur_web with check (%s)', own);
  execute format('create policy changeable on intake_mappings for update to salur_web using (%1$s) with check (%1$s)', own);
end $$;
grant select on intake_samples, intake_mappings to salur_web;
grant insert, update on intake_mappings to salur_web;
