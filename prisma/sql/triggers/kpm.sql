create trigger kpm_inserted after insert on kpm
  referencing new table as touched for each statement execute function mark_shared_numbers_stale();
create trigger kpm_updated after update on kpm
  referencing new table as touched for each statement execute function mark_shared_numbers_stale();
create trigger kpm_deleted after delete on kpm
  referencing old table as touched for each statement execute function mark_shared_numbers_stale();
create trigger cards_inserted after insert on cards
  referencing new table as touched for each statement execute function mark_shared_numbers_stale();
create trigger cards_updated after update on cards
  referencing new table as touched for each statement execute function mark_shared_numbers_stale();
create trigger cards_deleted after delete on cards
  referencing old table as touched for each statement execute function mark_shared_numbers_stale();
