-- A name is found inside one kab/kota, also when a letter or two are wrong. Under row-level security the index would not be
-- used (its operators are not leakproof), so a function looks, only where the asker works, and gives numbers of families;
-- the policies then decide which of them are shown.
create extension if not exists pg_trgm;
create extension if not exists btree_gin;
create index kpm_by_name on kpm using gin (regency_code, name gin_trgm_ops);

create function find_names(p_regency text, p_name text) returns setof bigint
language sql stable security definer set search_path = public set pg_trgm.word_similarity_threshold = 0.55 as $$
  select id from kpm
  where regency_code = p_regency and name %> p_name
    and exists (select 1 from unnest(current_setting('salur.regions', true)::text[]) r (code)
      where p_regency ^@ r.code or r.code ^@ p_regency)
$$;
revoke all on function find_names from public;
grant execute on function find_names to salur_web;
