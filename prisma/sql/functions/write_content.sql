-- What a comparison says, as the text that minutes freeze and people sign.
create or replace function write_content() returns trigger language plpgsql as $$
begin
  new.content := jsonb_build_object('period', (select code from periods where id = new.period_id), 'regency', new.regency_code,
    'bank', new.bank_code, 'computedAt', to_char(new.computed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'asOf', new.as_of, 'hasOrder', new.has_order, 'hasField', new.has_field, 'totals', new.totals,
    'files', compared_files(new.period_id, new.regency_code, new.bank_code))::text;
  new.content_hash := encode(sha256(convert_to(new.content, 'UTF8')), 'hex');
  return new;
end $$;
