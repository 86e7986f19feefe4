-- What a file says otherwise than the last one of its kind, sender and period: {previous, new, gone, changed, sums}.
-- null = not compared yet, {} = there was none to compare with. Its rows stand beside what the file changes.
alter table intakes add difference jsonb;
update intakes set difference = '{}';
alter table intake_changes
  drop constraint intake_changes_verdict_check,
  add constraint intake_changes_verdict_check check (verdict in ('added', 'changed', 'new-since', 'gone-since', 'changed-since'));
