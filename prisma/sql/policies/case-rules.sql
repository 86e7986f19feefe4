alter table holidays enable row level security;
create policy readable on holidays for select to salur_web using (true);
create policy insertable on holidays for insert to salur_web with check ({role} = 'admin');
create policy changeable on holidays for update to salur_web using ({role} = 'admin') with check ({role} = 'admin');
create policy removable on holidays for delete to salur_web using ({role} = 'admin');
grant select, insert, delete, update (name, kind, source, estimated) on holidays to salur_web;

alter table case_rule_changes enable row level security;
create policy readable on case_rule_changes for select to salur_web using (true);
create policy insertable on case_rule_changes for insert to salur_web with check ({role} = 'admin' and by_id = {asker});
grant select, insert (type, by_id, by_name, owner_from, owner_to, days_from, days_to, unit_from, unit_to, reason,
  to_live) on case_rule_changes to salur_web;

grant select on case_rule_overrides to salur_web;
