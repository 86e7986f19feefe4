-- Whether a file of the place is being applied or taken back, or ended since the sources were last compared: its totals are
-- not what the data says. The owner's, because a bank does not see the files of the district; it answers yes or no only.
create or replace function is_behind(p_period smallint, p_regency text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select 1 from intakes i left join reconciliation_runs r on r.period_id = p_period and r.regency_code = p_regency
    where i.period_id = p_period and i.region_code = p_regency
      and (i.state in ('approved', 'undoing') or (i.state = 'working' and i.approved_at is not null)
        or (i.state in ('done', 'undone') and greatest(i.finished_at, i.undone_at) > coalesce(r.at, '-infinity'))))
$$;
revoke all on function is_behind from public;
grant execute on function is_behind to salur_web;
