-- Read by anybody once published, withdrawn but never changed.
alter table public_editions enable row level security;
create policy readable on public_editions for select to salur_web
  using (state = 'published' or {role} in ('admin', 'pfm'));
create policy insertable on public_editions for insert to salur_web
  with check (state = 'asked' and {role} in ('admin', 'pfm'));
create policy changeable on public_editions for update to salur_web
  using (state <> 'withdrawn' and {role} in ('admin', 'pfm'))
  with check (state = 'withdrawn');
grant select, insert (code, on_date, asked_by_name), update (state, withdrawn_at, withdrawn_by_name, reason) on
  public_editions to salur_web;

alter table public_periods enable row level security;
create policy readable on public_periods for select to salur_web
  using (edition_code in (select code from public_editions));
grant select on public_periods to salur_web;

alter table public_figures enable row level security;
create policy readable on public_figures for select to salur_web
  using (edition_code in (select code from public_editions));
grant select on public_figures to salur_web;
