-- A field that is proposed from the values of a column, not from its heading; a person must confirm it.
alter table intake_samples add guessed boolean not null default false;
