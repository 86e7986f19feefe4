create trigger own_approval before update of approved_by on intakes
  for each row when (new.approved_by is distinct from old.approved_by) execute function demand_own_approval();
