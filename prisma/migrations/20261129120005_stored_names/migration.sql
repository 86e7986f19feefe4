-- The name of a kept file is put behind the folder of files: it leads nowhere else, whoever wrote it.
alter table intakes add check (stored_name !~ '[/\\]' and stored_name !~ '^\.');
alter table uploads add check (stored_name !~ '[/\\]' and stored_name !~ '^\.');
