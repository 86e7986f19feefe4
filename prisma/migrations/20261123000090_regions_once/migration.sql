-- The regions of an actor with several were cut up into a list for every row that a policy looked at: half of the time of
-- a directorate's totals. Now once a query, inside the sub-select.
do $$
declare
  before constant text := $p$(( SELECT current_setting('salur.regions'::text, true) AS current_setting))::text[]$p$;
  after constant text := $p$(( SELECT current_setting('salur.regions'::text, true)::text[]))::text[]$p$;
  policy record;
begin
  for policy in
    select tablename, policyname, replace(qual, before, after) as readable, replace(with_check, before, after) as writable
    from pg_policies
    where schemaname = 'public' and (position(before in qual) > 0 or position(before in with_check) > 0)
  loop
    execute format('alter policy %I on %I', policy.policyname, policy.tablename)
      || coalesce(' using (' || policy.readable || ')', '')
      || coalesce(' with check (' || policy.writable || ')', '');
  end loop;
  if not found then
    raise exception 'no policy with regions found';
  end if;
end $$;
