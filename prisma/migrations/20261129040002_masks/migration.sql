-- A NIK on a screen: its first six digits. Birth date and serial are the rest; whoever knows the one must not read the other.
create function masked_nik(nik bigint) returns text language sql immutable as $$ select left(nik::text, 6) || '**********' $$;

-- What was masked with its last four digits before.
update letter_cases set nik_masked = left(nik_masked, 6) || '**********' where nik_masked ~ '^\d{6}\*{6}\d{4}$';
update kpm_notes set note = regexp_replace(note, '(\d{6})\*{6}\d{4}', '\1**********', 'g') where note ~ '\d{6}\*{6}\d{4}';
update case_events set note = regexp_replace(note, '(\d{6})\*{6}\d{4}', '\1**********', 'g') where note ~ '\d{6}\*{6}\d{4}';
update field_results set note = regexp_replace(note, '(\d{6})\*{6}\d{4}', '\1**********', 'g') where note ~ '\d{6}\*{6}\d{4}';

update intake_samples set samples = array(select regexp_replace(s, '•\d\d(?!\d)', '•••', 'g') from unnest(samples) with ordinality u (s, n) order by n)
where array_to_string(samples, ' ') like '%•%';

-- A family is found by the number of its KK too.
create index kpm_by_family_card on kpm (no_kk) where no_kk is not null;
