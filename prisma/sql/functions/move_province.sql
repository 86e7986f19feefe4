-- Gives a province to another directorate. null when it was done, else the word for why not.
create or replace function move_province(p_province text, p_directorate text) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if acting_admin() is null then return 'not-found'; end if;
  update directorate_provinces set directorate_code = p_directorate where province_code = p_province;
  if not found then return 'not-found'; end if;
  perform record_acting('directorate.province-moved', 'provinsi ' || p_province, p_province,
    jsonb_build_object('directorate', p_directorate));
  return null;
end $$;
revoke all on function move_province from public;
grant execute on function move_province to salur_web;
