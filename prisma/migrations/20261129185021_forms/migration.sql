-- What a form of a person added, and what it was answered: the same form again adds nothing and is answered the same.
-- Written in the transaction of the effect, so that a refused form leaves its key free. The worker sweeps old ones.
create table form_keys (
  user_id bigint not null,
  key text not null,
  -- what was sent, as a keyed digest: never the words or numbers themselves
  content text not null,
  answer jsonb not null,
  -- the key of a second form with the same content, to which the product answered with a question
  doubted text,
  at timestamptz not null default now(),
  primary key (user_id, key)
);
create index form_keys_by_content on form_keys (user_id, content, at desc);
create index form_keys_by_age on form_keys (at);
