-- Numbers of cases: a roll-up whose rows add up and are never changed by whoever works on cases. A statement over cases adds
-- what it changed, once for all its rows, in its own transaction; the worker folds the additions together later. So nobody
-- waits for a row that counts a province, and no two steps can wait for each other. Rejected: one row for each day that
-- every step updates (an import would hold the province's rows until it ends), and counts of events (a case that was closed
-- twice would count twice, and no list could show just those behind a number).
alter table cases add reopened_at timestamptz;
update cases c set reopened_at = e.at
from (select case_id, max(at) as at from case_events where verb = 'reopen' group by 1) e
where e.case_id = c.id and c.reopened > 0;
alter table case_batch_rows add reopened_at timestamptz;
grant update (reopened_at) on cases to salur_web;

-- region: nasional (''), provinsi, kab/kota, kecamatan. owner: whose turn it is, as the list shows it. Days are days of WIB. What n counts:
--   opened        cases opened on the day
--   reopened      cases opened again, the last time on the day
--   live          of the cases opened on the day those not closed; due so many days later
--   closed-week, closed-month   cases closed in the week or month that begins on the day, so many days after they were opened
create table case_tallies (
  region_code text collate "C" not null,
  what text not null check (what in ('opened', 'reopened', 'live', 'closed-week', 'closed-month')),
  on_date date not null,
  type text not null,
  owner text not null,
  bank_code text not null,
  days integer not null,
  -- 0 = folded, otherwise the number of an addition
  part bigint not null default 0,
  n integer not null,
  primary key (region_code, what, on_date, type, owner, bank_code, days, part) include (n)
);
create index case_tallies_to_fold on case_tallies (part) where part > 0;
create index case_tallies_empty on case_tallies (region_code) where n = 0;
create sequence case_tally_parts;

-- The day of an instant; everybody counts by the same one, so that provinces add up.
create function wib_day(at timestamptz) returns date language sql immutable parallel safe as $$
  select (at at time zone 'Asia/Jakarta')::date
$$;

-- One text for what is added by a statement and for counting everything again: `moved` has the columns of cases and a sign.
do $do$
declare
  columns constant text := 'region_code, bank_code, type, owner, waiting_for, state, opened_at, reopened_at, closed_at, due_on';
  added constant text := $sql$
    insert into case_tallies (region_code, what, on_date, type, owner, bank_code, days, n, part)
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
    group by 1, 2, 3, 4, 5, 6, 7 having sum(s.n) <> 0
  $sql$;
  change record;
begin
  for change in
    select * from (values
      ('insert', format('select %s, 1 as sign from came', columns), 'referencing new table as came'),
      ('delete', format('select %s, -1 as sign from went', columns), 'referencing old table as went'),
      ('update', format('select %1$s, -1 as sign from went union all select %1$s, 1 from came', columns),
        'referencing old table as went new table as came')
    ) as c (verb, moved, tables)
  loop
    execute format($f$create function tally_%s() returns trigger language plpgsql security definer set search_path = public as $b$
      begin
        %s;
        return null;
      end $b$ $f$, change.verb, replace(replace(added, '{moved}', change.moved), '{part}', $s$nextval('case_tally_parts')$s$));
    execute format('create trigger cases_tallied_%1$s after %1$s on cases %2$s for each statement execute function tally_%1$s()',
      change.verb, change.tables);
    execute format('revoke all on function tally_%s from public', change.verb);
  end loop;

  execute format($f$create function recount_tallies() returns void language plpgsql set search_path = public as $b$
    begin
      lock table cases in share mode;
      delete from case_tallies;
      %s;
    end $b$ $f$, replace(replace(added, '{moved}', format('select %s, 1 as sign from cases', columns)), '{part}', '0'));
  revoke all on function recount_tallies from public;
end $do$;

create function forget_tallies() returns trigger language plpgsql set search_path = public as $$
begin
  truncate case_tallies;
  return null;
end $$;
create trigger cases_tallied_truncate after truncate on cases for each statement execute function forget_tallies();

-- Takes so many additions, oldest first, into the folded rows; how many there were. One worker at a time.
create function fold_tallies(p_most integer) returns integer language plpgsql set search_path = public as $$
declare folded integer;
begin
  perform pg_advisory_xact_lock(72707371);
  with added as (
    delete from case_tallies
    where part > 0 and part <= (select max(part) from (select part from case_tallies where part > 0 order by part limit p_most) f)
    returning *
  ), kept as (
    insert into case_tallies as t (region_code, what, on_date, type, owner, bank_code, days, n)
    select region_code, what, on_date, type, owner, bank_code, days, sum(n) from added
    group by 1, 2, 3, 4, 5, 6, 7 having sum(n) <> 0
    on conflict (region_code, what, on_date, type, owner, bank_code, days, part) do update set n = t.n + excluded.n
  ) select count(*) into folded from added;
  delete from case_tallies where part = 0 and n = 0;
  return folded;
end $$;
revoke all on function fold_tallies, forget_tallies from public;

select recount_tallies();

do $$
declare
  inside constant text := $p$ region_code >= (select current_setting('salur.from', true))
    and region_code < (select current_setting('salur.to', true))
    and ((select current_setting('salur.one_region', true)) = 'on'
      or region_code ^@ any ((select current_setting('salur.regions', true)::text[])::text[])) $p$;
  of_bank constant text := $p$ ((select current_setting('salur.bank', true)) = '' or bank_code = (select current_setting('salur.bank', true))) $p$;
  -- Dispendukcapil counts what it sees: the cases whose turn is its own.
  of_party constant text := $p$ ((select current_setting('salur.role', true)) <> 'dukcapil' or owner = 'dukcapil') $p$;
begin
  alter table case_tallies enable row level security;
  execute format('create policy readable on case_tallies for select to salur_web using (%s and %s and %s)', inside, of_bank, of_party);
end $$;
grant select on case_tallies to salur_web;
