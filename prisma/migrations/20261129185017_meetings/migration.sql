-- Rakor: a meeting over some regions and one period, the frozen versions of its numbers, how its slides are arranged,
-- who came, and what was decided. A meeting shows totals of all its regions side by side, so only those whose scope
-- holds every one of them read it; a decision belongs to one region and one party, and that party reads it wherever it
-- sits.
create table meetings (
  id bigint generated always as identity primary key,
  title text not null check (title <> ''),
  place text not null default '',
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  region_codes text[] not null check (cardinality(region_codes) between 1 and 60),
  period_code text not null,
  agenda text not null default '',
  follows_id bigint references meetings,
  -- keys of slides as somebody ordered them; a slide that is not named here stays behind the one before it
  slide_order text[] not null default '{}',
  created_by bigint not null,
  created_by_name text not null,
  created_at timestamptz not null default now(),
  version integer not null default 1
);
create index meetings_by_date on meetings (starts_on desc, id desc);

create table meeting_snapshots (
  id bigint generated always as identity primary key,
  meeting_id bigint not null references meetings,
  version integer not null,
  taken_at timestamptz not null default now(),
  taken_by_name text not null,
  figures jsonb not null,
  unique (meeting_id, version)
);

-- A change to a slide that the data made (kind ''), or a slide that somebody added: 'text', or 'view' of an address.
create table meeting_slides (
  meeting_id bigint not null references meetings,
  key text not null,
  kind text not null default '' check (kind in ('', 'text', 'view')),
  hidden boolean not null default false,
  title text not null default '',
  body text not null default '',
  remark text not null default '',
  note text not null default '',
  primary key (meeting_id, key)
);

create table meeting_delegations (
  id bigint generated always as identity primary key,
  meeting_id bigint not null references meetings,
  region_code text collate "C" not null,
  party text not null,
  people integer not null check (people between 1 and 5000),
  name text not null default '',
  position text not null default ''
);
create index meeting_delegations_by_meeting on meeting_delegations (meeting_id, id);

create table action_items (
  id bigint generated always as identity primary key,
  -- made where it was typed, so that what is sent twice counts once
  client_key text not null unique check (client_key ~ '^[0-9a-f-]{36}$'),
  meeting_id bigint not null references meetings,
  meeting_title text not null,
  meeting_on date not null,
  slide_key text not null default '',
  region_code text collate "C" not null,
  obstacle text not null check (obstacle <> ''),
  follow_up text not null check (follow_up <> ''),
  owner text not null,
  owner_name text not null default '',
  due_on date not null,
  state text not null default 'open' check (state in ('open', 'done', 'dropped')),
  case_type text,
  period_id smallint,
  -- how many families that problem had in that region when it was decided
  families_then integer,
  created_by bigint not null,
  created_by_name text not null,
  created_at timestamptz not null default now(),
  closed_at timestamptz,
  version integer not null default 1
);
create index action_items_by_meeting on action_items (meeting_id, id);
create index action_items_open on action_items (owner, due_on) where state = 'open';

create table action_item_events (
  id bigint generated always as identity primary key,
  item_id bigint not null references action_items,
  at timestamptz not null default now(),
  actor_id bigint,
  actor_name text not null,
  verb text not null,
  note text not null default ''
);
create index action_item_events_by_item on action_item_events (item_id, id);
