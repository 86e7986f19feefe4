-- Words of a file that are in no list, column by column; field '' = the place of a finding is no word. meaning: what such a
-- word was read as, because people of the same sender had said so.
alter table intake_findings add column field text not null default '', add column meaning text not null default '';
alter table intake_findings drop constraint intake_findings_pkey;
alter table intake_findings add primary key (intake_id, kind, code, field, place);

-- What a person said that a word of a file means, in one of the closed lists. Known to the next file of the same kind and
-- sender once this one is applied; no longer when it is undone.
create table intake_words (
  intake_id bigint not null references intakes on delete cascade,
  list text not null,
  word text not null,
  meaning text not null,
  primary key (intake_id, list, word)
);

alter table intake_words enable row level security;
create policy readable on intake_words for select to salur_web using (exists (select 1 from intakes i where i.id = intake_id
  and (select current_setting('salur.by_name', true)) = 'on'));
create policy insertable on intake_words for insert to salur_web with check (exists (select 1 from intakes i where i.id = intake_id
  and i.state = 'planned' and (select current_setting('salur.by_name', true)) = 'on'));
create policy changeable on intake_words for update to salur_web using (exists (select 1 from intakes i where i.id = intake_id
  and i.state = 'planned')) with check (exists (select 1 from intakes i where i.id = intake_id and i.state = 'planned'));
grant select, insert, update on intake_words to salur_web;
