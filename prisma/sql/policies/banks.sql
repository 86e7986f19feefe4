alter table banks enable row level security;
create policy readable on banks for select to salur_web using (true);
grant select on banks to salur_web;

alter table bank_assignments enable row level security;
create policy readable on bank_assignments for select to salur_web using ({inside:regency_code} and {own_bank});
grant select on bank_assignments to salur_web;
