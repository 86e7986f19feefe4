-- Every word that is asked for must be in the name, or nearly, unless the whole is very near: RAHAYU SARI does not find
-- everybody called RAHAYU, LUH PUTU SRI finds LUH PUTU SARI.
create or replace function find_names(p_regency text, p_name text) returns setof bigint
language sql stable security definer set search_path = public set pg_trgm.word_similarity_threshold = 0.48 as $$
  select id from kpm
  where regency_code = p_regency
    and (name %> p_name
      or name like '%' || replace(replace(replace(p_name, '\', '\\'), '%', '\%'), '_', '\_') || '%')
    and (word_similarity(p_name, name) >= 0.65
      or (select bool_and(position(w in name) > 0 or name %> w) from unnest(string_to_array(p_name, ' ')) w))
    and exists (select 1 from unnest(current_setting('salur.regions', true)::text[]) r (code)
      where p_regency ^@ r.code or r.code ^@ p_regency)
$$;
