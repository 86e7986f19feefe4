-- A file by name asks about every number in it: the plan says which rows name nobody. Whoever may not open numbers is
-- answered about so many unknown ones a day, in the ledger of opened numbers under the purpose 'berkas'.

-- What a person's files asked on a day and nobody has: asked again by the same file, or on the same day, it is no new question.
-- Kept for thirty days.
create table unknown_numbers (
  user_id bigint not null,
  on_date date not null,
  -- of the NIK, card and account of a row together, so that no number can be read here
  digest bytea not null,
  intake_id bigint not null references intakes on delete cascade,
  primary key (user_id, on_date, digest)
);
create index unknown_numbers_by_intake on unknown_numbers (intake_id, digest);
alter table unknown_numbers enable row level security;
create policy readable on unknown_numbers for select to salur_web using (false);

-- More than a report has once the DPM of its kab/kota is loaded; too few to try the ten thousand endings of one birth date.
create function unknowns_a_day() returns integer language sql immutable as $$ select 1000 $$;

-- How many a person has asked today, by the clock of Jakarta, and may ask. A grant for the bank has a counter of its own.
create function unknowns_today(p_user bigint) returns table (day date, counter text, taken integer, allowance integer)
language sql stable as $$
  select t.day, t.counter, coalesce(d.numbers, 0), t.allowance
  from (
    select a.day, case when g.granted is null then 'berkas' else 'bank' end as counter, greatest(g.granted, unknowns_a_day()) as allowance
    from (select wib_day(clock_timestamp()) as day) a
    left join lateral (select max(a_day) as granted from reveal_grants
      where user_id = p_user and purpose = 'bank' and withdrawn_at is null and last_day >= a.day) g on true
  ) t left join reveal_days d on d.user_id = p_user and d.on_date = t.day and d.purpose = t.counter
$$;

create function record_unknowns(p_user bigint, p_intake bigint, p_detail jsonb) returns void language sql as $$
  select record_audit(p_user, coalesce((select name from users where id = p_user), 'akun ' || p_user), 'intake.numbers-asked',
    'intake ' || id, region_code, p_detail) from intakes where id = p_intake
$$;

-- Takes so many of the day, all or none. False when they pass the limit; also for a file without any, once nothing is left:
-- otherwise a file that is not stopped would say that its numbers are known.
create function take_unknowns(p_user bigint, p_intake bigint, p_numbers integer) returns boolean language plpgsql as $$
declare held record;
begin
  select * into held from unknowns_today(p_user);
  if p_numbers = 0 then return held.taken < held.allowance; end if;
  if p_numbers > held.allowance then return false; end if;
  insert into reveal_days as d values (p_user, held.day, held.counter, p_numbers)
  on conflict (user_id, on_date, purpose) do update set numbers = d.numbers + excluded.numbers
    where d.numbers + excluded.numbers <= held.allowance;
  if not found then return false; end if;
  delete from unknown_numbers where user_id = p_user and on_date < held.day - 30;
  perform record_unknowns(p_user, p_intake, jsonb_build_object('purpose', held.counter, 'numbers', p_numbers));
  return true;
end $$;

-- A stopped file says one thing too, that it asks too much. It takes a tenth of the day, so that nobody guesses by being stopped.
create function stop_unknowns(p_user bigint, p_intake bigint) returns void language plpgsql as $$
declare held record; share integer;
begin
  select * into held from unknowns_today(p_user);
  share := least(greatest(held.allowance / 10, 1), held.allowance - held.taken);
  if share > 0 then
    insert into reveal_days as d values (p_user, held.day, held.counter, share)
    on conflict (user_id, on_date, purpose) do update set numbers = least(held.allowance, d.numbers + excluded.numbers);
  end if;
  perform record_unknowns(p_user, p_intake,
    jsonb_build_object('purpose', held.counter, 'numbers', greatest(share, 0), 'stopped', true));
end $$;
revoke all on function unknowns_today, record_unknowns, take_unknowns, stop_unknowns from public;

-- Whoever sends files for a bank may be granted more of them; the usual limit of each is that of what they do.
create or replace function grant_reveals(p_user bigint, p_purpose text, p_a_day integer, p_last_day date, p_reason text) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare of_bank boolean;
begin
  select role = 'bank' into of_bank from users where id = p_user and disabled_at is null and (role = 'bank' or role like 'dinsos-%');
  if acting_admin() is null or of_bank is null then return 'not-found'; end if;
  if of_bank and p_purpose <> 'bank' then return 'purpose'; end if;
  if p_last_day < day_of_actor() then return 'past'; end if;
  if p_a_day <= (case when of_bank then unknowns_a_day() else reveals_a_day() end) then return 'usual'; end if;
  insert into reveal_grants (user_id, purpose, a_day, last_day, reason, granted_by, granted_by_name)
  select p_user, p_purpose, p_a_day, p_last_day, p_reason, id, name from users where id = acting();
  perform record_acting('reveals.granted', 'user ' || p_user, '',
    jsonb_build_object('purpose', p_purpose, 'reason', p_reason, 'numbers', p_a_day, 'until', p_last_day));
  return null;
end $$;
