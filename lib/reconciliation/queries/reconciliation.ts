import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import { notFound } from "@/lib/platform/errors";
import type { Totals } from "@/lib/reconciliation/rules/control-total";

export type Reconciliation = {
  id: bigint;
  periodId: number;
  periodCode: string;
  periodLabel: string;
  regencyCode: string;
  regency: string;
  bankCode: string;
  computedAt: Date;
  asOf: string;
  totals: Totals;
  hasOrder: boolean;
  hasField: boolean;
  lockedBy: string | null;
};

/** One kab/kota, bank and period, or NotFound. */
export async function getReconciliation(actor: UserActor, id: bigint): Promise<Reconciliation> {
  const [found] = await reading(
    actor,
    (tx) => tx.$queryRaw<Reconciliation[]>`
      select r.id, r.period_id::int as "periodId", p.code as "periodCode", p.label as "periodLabel", r.regency_code as "regencyCode",
        g.name as regency, r.bank_code as "bankCode", r.computed_at as "computedAt", r.as_of::text as "asOf", r.totals,
        r.has_order as "hasOrder", r.has_field as "hasField", l.locked_by_name as "lockedBy"
      from reconciliations r join periods p on p.id = r.period_id join regions g on g.code = r.regency_code
      left join period_locks l on l.period_id = r.period_id and l.regency_code = r.regency_code and l.bank_code in ('', r.bank_code)
      where r.id = ${id}`,
  );
  if (!found) throw notFound("Rekonsiliasi");
  return found;
}

export type SourceFile = { kind: string; id: bigint; fileName: string; asOf: string };

/** The last file behind each source's rows of the place; a row whose file is out of sight counts as none. */
export async function listSourceFiles(
  actor: UserActor,
  { periodId, regencyCode, bankCode }: Reconciliation,
): Promise<SourceFile[]> {
  return reading(
    actor,
    (tx) => tx.$queryRaw<SourceFile[]>`
      with last as (
        select max(dpm_intake_id) as dpm, max(order_intake_id) as ordered, max(bank_intake_id) as bank, max(field_intake_id) as field,
          max(return_intake_id) as returned
        from disbursements where period_id = ${periodId}::smallint and region_code >= ${regencyCode}
          and region_code < ${`${regencyCode}:`} and bank_code = ${bankCode})
      select s.kind, i.id, i.file_name as "fileName", i.as_of::text as "asOf" from last
      cross join lateral (values ('sp2d', ordered), ('dpm', dpm), ('bank-report', bank), ('field-result', field), ('return', returned)) as s(kind, id)
      join intakes i on i.id = s.id`,
  );
}
