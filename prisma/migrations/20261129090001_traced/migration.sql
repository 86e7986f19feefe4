-- Families that nobody can explain become cases that a person opens: only of this type, and only by Dinsos (where is said by
-- the policy that stands already). A case that was closed is opened again in the gap where the family stands now.
create policy opened_by_a_person on cases as restrictive for insert to salur_web with check (
  type = 'PERLU_DITELUSURI' and kpm_id is not null
  and (select current_setting('salur.role', true)) in ('dinsos-kabkota', 'dinsos-provinsi'));
grant insert (type, step, period_id, kpm_id, regency_code, region_code, bank_code, owner, families, amount_rp, detail,
  due_from, due_on, intake_id) on cases to salur_web;
grant update (step, detail, amount_rp) on cases to salur_web;
