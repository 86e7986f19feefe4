-- A step over many cases may give them a new deadline; taking it back brings back the old one.
alter table case_batch_rows add due_from date, add due_on date, add escalation smallint;
