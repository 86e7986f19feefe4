-- Whether a live case at this step tells why its family stands in the gap before another.
create or replace function explains(p_case_step text, p_gap text) returns boolean language sql immutable parallel safe as $$
  select case p_gap
    when 'sp2d' then p_case_step = 'sp2d'
    when 'credited' then p_case_step in ('sp2d', 'credited')
    when 'transacted' then p_case_step in ('credited', 'transacted')
    else false end
$$;
revoke all on function explains from public;
grant execute on function explains to salur_web;
