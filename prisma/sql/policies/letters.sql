-- Each Dinsos writes for its own office: a kab/kota does not write for the province, nor the province for a kab/kota.
{own_office:column} = length({column}) = case {role} when 'dinsos-kabkota' then 4 when 'dinsos-provinsi' then 2 end;
-- The actor's regions reach the office or are reached by it.
{reached:column} = exists (select 1 from unnest({regions}) r (code) where {column} ^@ r.code or r.code ^@ {column});
{written} = exists (select 1 from letters l where l.id = letter_id);
{being_written} = exists (select 1 from letters l where l.id = letter_id and l.state = 'draft');

alter table letter_offices enable row level security;
create policy readable on letter_offices for select to salur_web
  using ({role} = 'admin' or ({role} in ('dinsos-provinsi', 'dinsos-kabkota') and {reached:region_code}));
create policy insertable on letter_offices for insert to salur_web
  with check ({role} = 'admin' or ({own_office:region_code} and region_code ^@ any ({regions})));
create policy changeable on letter_offices for update to salur_web
  using ({role} = 'admin' or ({own_office:region_code} and region_code ^@ any ({regions})))
  with check ({role} = 'admin' or ({own_office:region_code} and region_code ^@ any ({regions})));
grant select, insert, update (head_lines, place, signer_title, signer_name, signer_rank, signer_nip, number_pattern,
  copies, changed_by_name, changed_at, version) on letter_offices to salur_web;

alter table letter_counters enable row level security;
create policy readable on letter_counters for select to salur_web
  using ({own_office:office_code} and {reached:office_code});
create policy insertable on letter_counters for insert to salur_web
  with check ({own_office:office_code} and {reached:office_code});
create policy changeable on letter_counters for update to salur_web
  using ({own_office:office_code} and {reached:office_code})
  with check ({own_office:office_code} and {reached:office_code});
grant select, insert, update (last) on letter_counters to salur_web;

alter table letter_batches enable row level security;
create policy readable on letter_batches for select to salur_web using (actor_id = {actor});
create policy insertable on letter_batches for insert to salur_web with check (actor_id = {actor});
create policy changeable on letter_batches for update to salur_web
  using (actor_id = {actor})
  with check (actor_id = {actor});
grant select, insert, update (letters, cases) on letter_batches to salur_web;

alter table letters enable row level security;
-- A draft is the affair of those who write.
create policy readable on letters for select to salur_web
  using ({inside:region_code} and {by_name} and {own_bank} and ({role} <> 'dukcapil' or kind = 'dukcapil')
    and (number is not null or {role} in ('dinsos-provinsi', 'dinsos-kabkota')));
create policy insertable on letters for insert to salur_web
  with check ({inside:region_code} and {by_name} and {own_office:office_code});
create policy own_name on letters as restrictive for insert to salur_web with check (created_by = (select acting()));
create policy changeable on letters for update to salur_web
  using ({inside:region_code} and {by_name} and {own_office:office_code})
  with check ({inside:region_code} and {by_name} and {own_office:office_code});
grant select, insert, update (recipient, recipient_at, subject, opening, note, state, number, number_seq, number_year,
  dated_on, sender, cases, families, amount_rp, due_on, data_on, sent_on, sent_means, version) on letters to salur_web;

alter table letter_cases enable row level security;
create policy readable on letter_cases for select to salur_web using ({written});
create policy insertable on letter_cases for insert to salur_web with check ({being_written});
create policy changeable on letter_cases for update to salur_web using ({being_written}) with check ({being_written});
create policy removable on letter_cases for delete to salur_web using ({being_written});
grant select, insert, delete, update (name, nik_masked, address, village, bank_code, amount_rp, due_on) on
  letter_cases to salur_web;

alter table letter_events enable row level security;
create policy readable on letter_events for select to salur_web using ({written});
create policy insertable on letter_events for insert to salur_web with check (actor_id = {actor} and {written});
grant select, insert on letter_events to salur_web;
