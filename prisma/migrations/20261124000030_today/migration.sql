-- Whose turn a case is (the party waited for, else the owner), and where cases grow old: read by the page of the day.
drop index cases_live_by_owner;
create index cases_live_by_turn on cases (coalesce(waiting_for, owner), region_code, id) where state <> 'closed';
create index cases_live_by_regency on cases (regency_code, due_on) where state <> 'closed';
create index cases_answered on cases (region_code, id) where state = 'taken' and answered_by is not null;
