-- One limit for every way in which identity numbers leave or are asked for: so many a person and day, counted in people
-- whose numbers they are. What an administrator grants for a purpose has a counter of its own, so that it takes nothing
-- from the day.
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

-- A file by name asks about every number in it: the plan says which rows name nobody. Whoever may not open numbers is
-- answered about so many unknown ones a day, in the ledger of opened numbers under the purpose 'berkas'. What a
-- person's files asked on a day and nobody has: asked again by the same file, or on the same day, it is no new
-- question. Kept for thirty days.
create table unknown_numbers (
  user_id bigint not null,
  on_date date not null,
  -- of the NIK, card and account of a row together, so that no number can be read here
  digest bytea not null,
  intake_id bigint not null references intakes on delete cascade,
  primary key (user_id, on_date, digest)
);
create index unknown_numbers_by_intake on unknown_numbers (intake_id, digest);
