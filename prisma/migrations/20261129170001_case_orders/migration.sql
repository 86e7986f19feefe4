-- The list of live cases in the order of each of its columns: by type and by turn there is an index, these are the others.
-- Each ends with place and case, so that every page has one place in its order.
create index cases_live_in_due on cases (due_on, region_code, id) where state <> 'closed';
drop index cases_live_by_due;
create index cases_live_in_period on cases (period_id, region_code, id) where state <> 'closed';
drop index cases_live_by_period;
create index cases_live_in_amount on cases (amount_rp, region_code, id) where state <> 'closed';
create index cases_live_in_state on cases ((case state when 'open' then 1 when 'taken' then 2 when 'waiting' then 3
  when 'verified' then 4 else 5 end), region_code, id) where state <> 'closed';
