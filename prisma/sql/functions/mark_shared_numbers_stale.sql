-- Remembers the kab/kota whose families or cards a statement changed.
create or replace function mark_shared_numbers_stale() returns trigger language plpgsql set search_path = public as $$
begin
  insert into shared_numbers_stale select distinct regency_code from touched order by 1 on conflict do nothing;
  return null;
end $$;
