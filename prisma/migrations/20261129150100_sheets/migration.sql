-- A repeat is the same content and the same sheet: a workbook may come again for the sheets that were not read.
alter table intakes add column sheet text not null default '';
drop index intakes_once;
create unique index intakes_once on intakes (sha256, kind, region_code, bank_code, coalesce(period_id, 0), sheet)
  where state in ('received', 'working', 'mapping', 'planned', 'approved', 'done', 'undoing');
grant insert (sheet, chosen) on intakes to salur_web;

-- What headings mean is learned when a file is applied, by the worker.
drop policy insertable on intake_mappings;
drop policy changeable on intake_mappings;
revoke insert, update on intake_mappings from salur_web;
