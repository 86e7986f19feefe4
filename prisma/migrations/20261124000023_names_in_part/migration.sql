-- A part of a name is found as it is written, a whole word also when a letter is wrong: AYU finds RAHAYU, SUARTA finds SUWARTA.
create or replace function find_names(p_regency text, p_name text) returns setof bigint
language sql stable security definer set search_path = public set pg_trgm.word_similarity_threshold = 0.48 as $$
  select id from kpm
  where regency_code = p_regency
    and (name %> p_name
      or name like '%' || replace(replace(replace(p_name, '\', '\\'), '%', '\%'), '_', '\_') || '%')
    and exists (select 1 from unnest(current_setting('salur.regions', true)::text[]) r (code)
      where p_regency ^@ r.code or r.code ^@ p_regency)
$$;
