-- The file behind what the rows of a family now show: the one in hand where it speaks of the family, else the one that
-- spoke last.
create or replace function file_behind(p_intake bigint, p_period smallint, p_kpm bigint) returns bigint
language sql stable set search_path = public as $$
  select coalesce(
    (select i.id from intakes i where i.id in (
        select unnest(array[d.dpm_intake_id, d.order_intake_id, d.bank_intake_id, d.field_intake_id, d.return_intake_id])
        from disbursements d where d.period_id = p_period and d.kpm_id = p_kpm
        union all select k.intake_id from kpm k where k.id = p_kpm
        union all select unnest(array[c.intake_id, c.distributed_intake_id]) from cards c where c.kpm_id = p_kpm)
        and i.state not in ('undoing', 'undone')
      order by i.id is not distinct from p_intake desc, i.finished_at desc nulls last, i.id desc limit 1),
    p_intake)
$$;
revoke all on function file_behind from public;
