-- A file counts the cases that it opened and closed, each once however often it moved it: as the lists of its page show them.
update intakes i set cases_opened = s.opened, cases_closed = s.closed
from (select intake_id, count(distinct case_id) filter (where verb in ('open', 'reopen'))::int as opened,
    count(distinct case_id) filter (where verb = 'close')::int as closed
  from case_events where intake_id is not null and actor_id is null group by 1) s
where i.id = s.intake_id and (i.cases_opened, i.cases_closed) is distinct from (s.opened, s.closed);
