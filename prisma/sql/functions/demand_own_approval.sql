-- Who approved a file is whoever asks: a request approves nothing in the name of somebody else.
create or replace function demand_own_approval()
returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if current_user = 'salur_web' and (new.approved_by = acting()) is not true then
    raise exception 'intakes: approved for somebody else' using errcode = '42501';
  end if;
  return new;
end $$;
