-- The gap that a family stands in: it passed the step before this one and not this one. Given a row of disbursements it is
-- written into the statement that asks, as if it stood there.
create or replace function stands_before(d disbursements, p_step text) returns boolean language sql immutable parallel safe as $$
  select case p_step
    when 'sp2d' then d.ordered_rp is null
    when 'credited' then d.ordered_rp is not null and coalesce(d.credited_rp, 0) = 0
    when 'transacted' then d.credited_rp > 0 and coalesce(d.transacted_rp, 0) = 0
    else false end
$$;
revoke all on function stands_before from public;
grant execute on function stands_before to salur_web;
