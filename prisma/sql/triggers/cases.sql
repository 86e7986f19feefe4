create trigger cases_tallied_insert after insert on cases
  referencing new table as came for each statement execute function tally_insert();
create trigger cases_tallied_delete after delete on cases
  referencing old table as went for each statement execute function tally_delete();
create trigger cases_tallied_update after update on cases
  referencing old table as went new table as came for each statement execute function tally_update();
create trigger cases_tallied_truncate after truncate on cases for each statement execute function forget_tallies();
