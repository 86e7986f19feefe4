-- A NIK on a screen: its first six digits. Birth date and serial are the rest; whoever knows the one must not read the other.
create or replace function masked_nik(nik bigint)
returns text language sql immutable as $$ select left(nik::text, 6) || '**********' $$;
