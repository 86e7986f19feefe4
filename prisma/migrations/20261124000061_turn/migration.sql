-- Whose turn a case is, found by its index also under row-level security: PostgreSQL takes coalesce() for leaky, a case
-- expression not, and asks a leaky condition only after the policies, row by row.
drop index cases_live_by_turn;
create index cases_live_by_turn on cases ((case when waiting_for is null then owner else waiting_for end), region_code, id)
  where state <> 'closed';
