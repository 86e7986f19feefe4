-- What minutes say is written down once, whole, when the numbers are computed: totals and every file that counts in them.
-- Whoever reads, signs or prints gets these bytes, and their SHA-256 is the number under them.

-- Every file behind the rows of a place and bank: how many rows it has, how many families and rows without a family count
-- from it. The owner's, when the numbers are computed: a bank does not see the files of the district.
create or replace function compared_files(p_period smallint, p_regency text, p_bank text)
returns jsonb language sql stable as $$
  with sides as (
    select order_intake_id, dpm_intake_id, bank_intake_id, field_intake_id, return_intake_id, count(*)::integer as families
    from disbursements where period_id = p_period and region_code >= p_regency and region_code < p_regency || ':'
      and bank_code = p_bank
    group by 1, 2, 3, 4, 5
  ), counted as (
    select s.kind, s.id, c.families, 0 as strays from sides c cross join lateral (values ('sp2d', c.order_intake_id),
      ('dpm', c.dpm_intake_id), ('bank-report', c.bank_intake_id), ('field-result', c.field_intake_id),
      ('return', c.return_intake_id)) as s(kind, id)
    union all
    select 'bank-report', intake_id, 0, count(*)::integer from unmatched_rows
    where period_id = p_period and regency_code = p_regency and bank_code = p_bank and source = 'bank'
      and superseded_by is null and amount_rp > 0
    group by intake_id
  ), files as (
    select kind, id, sum(families) as families, sum(strays) as strays from counted group by kind, id
  )
  select coalesce(jsonb_agg(jsonb_build_object('kind', f.kind, 'id', i.id, 'fileName', i.file_name, 'asOf', i.as_of,
    'rows', i.rows_read, 'families', f.families, 'strays', f.strays, 'sentBy', i.uploaded_by_name) order by f.kind, i.id), '[]')
  from files f join intakes i on i.id = f.id
$$;
revoke all on function compared_files from public;
