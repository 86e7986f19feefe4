-- So many by one person on one day are told to the administrators.
create or replace function reveals_in_bulk() returns integer language sql immutable as $$ select 50 $$;
