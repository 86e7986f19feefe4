-- An audit entry of what a person's file asked about unknown numbers.
create or replace function record_unknowns(p_user bigint, p_intake bigint, p_detail jsonb)
returns void language sql as $$
  select record_audit(p_user, coalesce((select name from users where id = p_user), 'akun ' || p_user), 'intake.numbers-asked',
    'intake ' || id, region_code, p_detail) from intakes where id = p_intake
$$;
revoke all on function record_unknowns from public;
