-- When whoever sent a file saw how it ended; until then it waits with a notice.
alter table intakes add seen_at timestamptz;
update intakes set seen_at = now();
create index intakes_unseen on intakes (uploaded_by) where seen_at is null;
grant update (seen_at) on intakes to salur_web;
