-- A part of a name is found as it is written, a whole word also when a letter is wrong: AYU finds RAHAYU, SUARTA finds
-- SUWARTA. Every word that is asked for must be in the name, or nearly, unless the whole is very near: RAHAYU SARI does not
-- find everybody called RAHAYU, LUH PUTU SRI finds LUH PUTU SARI. Under row-level security the index would not be used (its
-- operators are not leakproof), so this runs as the owner, and finds no more than the policies on kpm show.
-- First a call of the extension: its setting is known to a session only then, and only a superuser may set an unknown one.
select similarity('', '');
create or replace function find_names(p_regency text, p_name text) returns setof bigint
language sql stable security definer
set search_path = public, pg_temp set pg_trgm.word_similarity_threshold = 0.48 as $$
  select id from kpm
  where regency_code = p_regency
    and (name %> p_name
      or name like '%' || replace(replace(replace(p_name, '\', '\\'), '%', '\%'), '_', '\_') || '%')
    and (word_similarity(p_name, name) >= 0.65
      or (select bool_and(position(w in name) > 0 or name %> w) from unnest(string_to_array(p_name, ' ')) w))
    and current_setting('salur.by_name', true) = 'on'
    and current_setting('salur.bank', true) in ('', bank_code)
    and region_code ^@ any (current_setting('salur.regions', true)::text[])
    and (current_setting('salur.role', true) <> 'dukcapil' or lies_with_dukcapil(id))
$$;
revoke all on function find_names from public;
grant execute on function find_names to salur_web;
