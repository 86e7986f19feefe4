-- What several files of this folder say, once: {name} in a policy or function stands for its text here, {name:column} for
-- its text about that column. A file may begin with texts of its own.
--
-- Who may see what. The web role owns nothing and has no other way in; a request sets the scope of its actor on its
-- transaction, and without it nothing is visible (a comparison with null). In a sub-select a setting is read once a query,
-- not once a row: read for every row, the list of regions alone took half of the time of a directorate's totals.
{role} = (select current_setting('salur.role', true));
{actor} = (select {asker});
{asker} = nullif(current_setting('salur.actor', true), '')::bigint;
{bank} = (select current_setting('salur.bank', true));
{regions} = (select current_setting('salur.regions', true)::text[])::text[];

-- The row lies in the regions of the actor.
{inside:column} = {column} >= (select current_setting('salur.from', true))
    and {column} < (select current_setting('salur.to', true))
    and ((select current_setting('salur.one_region', true)) = 'on' or {column} ^@ any ({regions}));

-- The actor works in the region of the row or in a part of it.
{above:column} = exists (select 1 from unnest({regions}) r (code) where r.code ^@ {column});

-- Somebody of a bank sees the rows of that bank.
{own_bank} = ({bank} = '' or bank_code = {bank});

-- The actor may see families, not totals only.
{by_name} = (select current_setting('salur.by_name', true)) = 'on';

-- What is added to case_tallies by a statement, or by counting everything again: the file says what {moved}, with the columns
-- of cases and a sign; {part} numbers the addition.
{part} = nextval('case_tally_parts');
{counted_columns} = region_code, bank_code, type, owner, waiting_for, state, opened_at, reopened_at, closed_at, due_on;
{tallied} = insert into case_tallies (region_code, what, on_date, type, owner, bank_code, days, n, part)
    select left(s.district, l.size), w.what, w.on_date, s.type, s.owner, s.bank_code, w.days, sum(s.n), {part}
    from (
      select left(rpad(region_code, 6, '0'), 6) as district, bank_code, type,
        case when waiting_for is null then owner else waiting_for end as owner,
        wib_day(opened_at) as opened_on, wib_day(reopened_at) as reopened_on,
        case when state = 'closed' then wib_day(coalesce(closed_at, opened_at)) end as closed_on, due_on, sum(sign)::integer as n
      from ({moved}) moved
      group by 1, 2, 3, 4, 5, 6, 7, 8 having sum(sign) <> 0
    ) s
    cross join (values (0), (2), (4), (6)) as l (size)
    cross join lateral (
      select 'opened', s.opened_on, 0
      union all select 'reopened', s.reopened_on, 0 where s.reopened_on is not null
      union all select 'live', s.opened_on, s.due_on - s.opened_on where s.closed_on is null
      union all select 'closed-week', date_trunc('week', s.closed_on)::date, greatest(s.closed_on - s.opened_on, 0)
        where s.closed_on is not null
      union all select 'closed-month', date_trunc('month', s.closed_on)::date, greatest(s.closed_on - s.opened_on, 0)
        where s.closed_on is not null
    ) as w (what, on_date, days)
    group by 1, 2, 3, 4, 5, 6, 7 having sum(s.n) <> 0;
