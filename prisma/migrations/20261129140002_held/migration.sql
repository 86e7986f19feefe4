-- Rows that would give a known family another name and another number at once: somebody else in its place. They are held out
-- of the file until whoever applies it says yes for them. held: how many wait or were left out; take_held: the yes.
alter table intakes
  add held integer not null default 0,
  add take_held boolean not null default false;
grant update (take_held) on intakes to salur_web;
alter table intake_changes
  drop constraint intake_changes_verdict_check,
  add constraint intake_changes_verdict_check
    check (verdict in ('added', 'changed', 'held', 'new-since', 'gone-since', 'changed-since'));
