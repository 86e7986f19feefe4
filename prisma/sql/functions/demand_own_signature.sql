-- Who signed minutes is whoever asks: a request signs nothing in the name of somebody else, nor for another party.
create or replace function demand_own_signature()
returns trigger language plpgsql set search_path = public, pg_temp as $$
declare party constant text := current_setting('salur.role', true);
begin
  if current_user = 'salur_web' and (
    (new.district_by is distinct from old.district_by and (party = 'dinsos-kabkota' and new.district_by = acting()) is not true)
    or (new.bank_by is distinct from old.bank_by and (party = 'bank' and new.bank_by = acting()) is not true)
  ) then raise exception 'minutes: signed for somebody else' using errcode = '42501'; end if;
  return new;
end $$;
