-- New minutes say what the comparison says at that moment; whoever makes them cannot write it.
create or replace function freeze_content() returns trigger language plpgsql as $$
begin
  select r.totals, r.content, r.content_hash into new.totals, new.content, new.content_hash from reconciliations r
  where r.period_id = new.period_id and r.regency_code = new.regency_code and r.bank_code = new.bank_code;
  return new;
end $$;
