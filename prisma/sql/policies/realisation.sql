alter table recaps enable row level security;
create policy readable on recaps for select to salur_web
  using ({inside:regency_code} and {bank} = '' and {role} <> 'dukcapil');
grant select on recaps to salur_web;

alter table realisations enable row level security;
create policy readable on realisations for select to salur_web using ({inside:region_code} and {own_bank});
grant select on realisations to salur_web;

alter table case_counts enable row level security;
create policy readable on case_counts for select to salur_web using ({inside:region_code} and {own_bank});
grant select on case_counts to salur_web;
