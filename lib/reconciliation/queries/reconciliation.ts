import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import { notFound } from "@/lib/platform/errors";
import type { Written } from "@/lib/reconciliation/rules/content";
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

/** With what its minutes would say, and whether a file of the place is not counted in it yet. */
export type Offered = Reconciliation & Written & { behind: boolean };

/** One kab/kota, bank and period, or NotFound. */
export async function getReconciliation(actor: UserActor, id: bigint): Promise<Offered> {
  const [found] = await reading(
    actor,
    (tx) => tx.$queryRaw<Offered[]>`
      select r.id, r.period_id::int as "periodId", p.code as "periodCode", p.label as "periodLabel", r.regency_code as "regencyCode",
        g.name as regency, r.bank_code as "bankCode", r.computed_at as "computedAt", r.as_of::text as "asOf", r.totals,
        r.has_order as "hasOrder", r.has_field as "hasField", l.locked_by_name as "lockedBy",
        r.content, r.content_hash as hash, is_behind(r.period_id, r.regency_code) as behind
      from reconciliations r join periods p on p.id = r.period_id join regions g on g.code = r.regency_code
      left join lateral locks_of(r.period_id, r.regency_code, r.bank_code) l on true
      where r.id = ${id}`,
  );
  if (!found) throw notFound("Rekonsiliasi");
  return found;
}
