-- One limit for every way in which identity numbers leave or are asked for: so many a person and day, counted in people whose
-- numbers they are. What an administrator grants for a purpose has a counter of its own, so that it takes nothing from the day.
create table reveal_days (
  user_id bigint not null,
  on_date date not null,
  -- '' = the ordinary limit; else the purpose of a grant
  purpose text not null default '',
  numbers integer not null check (numbers > 0),
  primary key (user_id, on_date, purpose)
);
create table reveal_grants (
  id bigint generated always as identity primary key,
  user_id bigint not null references users on delete cascade,
  purpose text not null check (purpose <> ''),
  a_day integer not null check (a_day > 0),
  last_day date not null,
  reason text not null check (reason <> ''),
  granted_by bigint not null,
  granted_by_name text not null,
  granted_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  withdrawn_by_name text
);
create index reveal_grants_by_user on reveal_grants (user_id, purpose);

alter table notices drop constraint notices_kind_check;
alter table notices add constraint notices_kind_check check (kind in ('own', 'queue', 'escalated', 'followed', 'revealed'));

do $$
declare
  actor constant text := $p$ (select nullif(current_setting('salur.actor', true), '')::bigint) $p$;
  admin constant text := $p$ (select current_setting('salur.role', true)) = 'admin' $p$;
begin
  alter table reveal_days enable row level security;
  alter table reveal_grants enable row level security;
  execute format('create policy readable on reveal_days for select to salur_web using (user_id = %s or %s)', actor, admin);
  execute format('create policy readable on reveal_grants for select to salur_web using (user_id = %s or %s)', actor, admin);
  execute format('create policy insertable on reveal_grants for insert to salur_web with check (%s and granted_by = %s)', admin, actor);
  execute format('create policy changeable on reveal_grants for update to salur_web using (%1$s) with check (%1$s)', admin);
end $$;
grant select on reveal_days, reveal_grants to salur_web;
grant insert (user_id, purpose, a_day, last_day, reason, granted_by, granted_by_name) on reveal_grants to salur_web;
grant update (withdrawn_at, withdrawn_by_name) on reveal_grants to salur_web;

create function reveals_a_day() returns integer language sql immutable as $$ select 100 $$;
-- So many by one person on one day are told to the administrators.
create function reveals_in_bulk() returns integer language sql immutable as $$ select 50 $$;

-- The clock of a region, as zoneOf() in lib/values/region-code.ts.
create function clock_of(region text) returns text language sql immutable as $$
  select case when left(region, 2) between '51' and '53' or left(region, 2) between '63' and '65' or left(region, 2) between '71' and '76'
    then 'Asia/Makassar' when left(region, 2) between '81' and '99' then 'Asia/Jayapura' else 'Asia/Jakarta' end
$$;
-- Today where whoever asks works.
create function day_of_actor() returns date language sql stable as $$
  select (clock_timestamp() at time zone clock_of(replace(coalesce(current_setting('salur.from', true), ''), ':', '')))::date
$$;

-- How much whoever asks has taken today and may take, for a purpose.
create function reveals_today(p_purpose text) returns table (day date, counter text, taken integer, allowance integer)
language sql stable security definer set search_path = public as $$
  select t.day, t.counter, coalesce(d.numbers, 0), coalesce(t.granted, reveals_a_day())
  from (
    select a.id, a.day, g.granted, case when g.granted is null then '' else p_purpose end as counter
    from (select nullif(current_setting('salur.actor', true), '')::bigint as id, day_of_actor() as day) a
    left join lateral (select max(a_day) as granted from reveal_grants
      where user_id = a.id and purpose = p_purpose and withdrawn_at is null and last_day >= a.day) g on true
  ) t left join reveal_days d on d.user_id = t.id and d.on_date = t.day and d.purpose = t.counter
$$;

-- Takes so many of the day, all or none; false when they would pass the limit. Takes of one person queue on their row.
create function take_reveals(p_numbers integer, p_purpose text) returns boolean
language plpgsql security definer set search_path = public as $$
declare
  who bigint := nullif(current_setting('salur.actor', true), '')::bigint;
  held record; total integer; bulk constant integer := reveals_in_bulk();
begin
  if who is null or p_numbers < 1 then raise exception 'take_reveals: nobody asks, or for nothing'; end if;
  select * into held from reveals_today(p_purpose);
  if p_numbers > held.allowance then return false; end if;
  insert into reveal_days as d values (who, held.day, held.counter, p_numbers)
  on conflict (user_id, on_date, purpose) do update set numbers = d.numbers + excluded.numbers
    where d.numbers + excluded.numbers <= held.allowance
  returning numbers into total;
  if total is null then return false; end if;
  if total >= bulk then
    insert into notices as n (user_id, on_date, kind, overdue, at_risk)
    select id, held.day, 'revealed', case when total - p_numbers < bulk then total else p_numbers end, 0
    from users where role = 'admin' and disabled_at is null order by id
    on conflict (user_id, on_date, kind) do update set overdue = n.overdue + excluded.overdue, read_at = null;
  end if;
  return true;
end $$;
revoke all on function reveals_today, take_reveals from public;
grant execute on function reveals_today, take_reveals to salur_web;
drop function identity_reveals();
