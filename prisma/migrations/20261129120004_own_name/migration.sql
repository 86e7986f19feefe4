-- Who did something is whoever asks: a request writes no row, no signature and no approval in the name of somebody else.
do $$
declare named record;
begin
  for named in
    select * from (values ('case_events', 'actor_id'), ('action_item_events', 'actor_id'), ('action_items', 'created_by'),
      ('meetings', 'created_by'), ('letters', 'created_by'), ('intakes', 'uploaded_by')) as n (table_name, who)
  loop
    execute format('create policy own_name on %I as restrictive for insert to salur_web with check (%I = (select acting()))',
      named.table_name, named.who);
  end loop;
end $$;

create function demand_own_signature() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare party constant text := current_setting('salur.role', true);
begin
  if current_user = 'salur_web' and (
    (new.district_by is distinct from old.district_by and (party = 'dinsos-kabkota' and new.district_by = acting()) is not true)
    or (new.bank_by is distinct from old.bank_by and (party = 'bank' and new.bank_by = acting()) is not true)
  ) then raise exception 'minutes: signed for somebody else' using errcode = '42501'; end if;
  return new;
end $$;
create trigger own_signature before insert or update on minutes for each row execute function demand_own_signature();

create function demand_own_approval() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if current_user = 'salur_web' and (new.approved_by = acting()) is not true then
    raise exception 'intakes: approved for somebody else' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger own_approval before update of approved_by on intakes
for each row when (new.approved_by is distinct from old.approved_by) execute function demand_own_approval();

-- Runs as the owner for the sake of its index, and finds no more than the policies on kpm show.
create or replace function find_names(p_regency text, p_name text) returns setof bigint
language sql stable security definer set search_path = public, pg_temp set pg_trgm.word_similarity_threshold = 0.48 as $$
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
create or replace function lies_with_dukcapil(family bigint) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from cases c where c.kpm_id = family and 'dukcapil' in (c.owner, c.waiting_for, c.answered_by)
    and c.region_code ^@ any (current_setting('salur.regions', true)::text[]))
$$;
