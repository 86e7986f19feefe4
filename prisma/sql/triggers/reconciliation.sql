create trigger content before insert or update on reconciliations
  for each row execute function write_content();
create trigger content before insert on minutes for each row execute function freeze_content();
create trigger own_signature before insert or update on minutes
  for each row execute function demand_own_signature();
