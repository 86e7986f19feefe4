-- included: what was read though one may not expect it, e.g. a hidden row or a further sheet.
alter table intake_findings drop constraint intake_findings_kind_check;
alter table intake_findings add constraint intake_findings_kind_check check (kind in ('unread', 'included', 'unknown', 'check'));
