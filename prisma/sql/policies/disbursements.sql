alter table ewarongs enable row level security;
create policy readable on ewarongs for select to salur_web using ({inside:region_code} and {own_bank});
grant select on ewarongs to salur_web;

alter table disbursements enable row level security;
-- Dispendukcapil sees the families of the cases that lie or lay with it. Asked row by row and only for it: for everybody
-- else the role decides before the function is called.
create policy readable on disbursements for select to salur_web
  using ({inside:region_code} and {own_bank} and {by_name} and ({role} <> 'dukcapil'
    or lies_with_dukcapil(kpm_id)));
grant select on disbursements to salur_web;
