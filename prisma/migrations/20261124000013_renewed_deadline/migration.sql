-- Whoever opens a case again gives it a new deadline; otherwise it would be late, and risen, from its first day.
grant update (due_from, due_on, escalation) on cases to salur_web;
