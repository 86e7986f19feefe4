import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import type { Written } from "@/lib/reconciliation/rules/content";
import { partyOf } from "@/lib/reconciliation/rules/minutes";

export type MinutesRow = Written & {
  id: bigint;
  districtBy: bigint | null;
  districtName: string | null;
  districtAt: Date | null;
  bankBy: bigint | null;
  bankName: string | null;
  bankAt: Date | null;
  lockedAt: Date | null;
  voidedAt: Date | null;
  voidedByName: string | null;
  voidedReason: string | null;
  /** Whether they agree with the present reconciliation. */
  current: boolean;
};

/** The minutes of a reconciliation, the newest first; those that were voided stay in its history. */
export async function listMinutes(actor: UserActor, reconciliationId: bigint): Promise<MinutesRow[]> {
  return reading(
    actor,
    (tx) => tx.$queryRaw<MinutesRow[]>`
      select m.id, m.district_by as "districtBy", m.district_name as "districtName", m.district_at as "districtAt",
        m.bank_by as "bankBy", m.bank_name as "bankName", m.bank_at as "bankAt", m.locked_at as "lockedAt",
        m.voided_at as "voidedAt", m.voided_by_name as "voidedByName", m.voided_reason as "voidedReason",
        m.content, m.content_hash as hash,
        m.voided_at is null and m.totals = r.totals as current
      from minutes m join reconciliations r on r.period_id = m.period_id and r.regency_code = m.regency_code and r.bank_code = m.bank_code
      where r.id = ${reconciliationId} order by m.id desc`,
  );
}

/** How many comparisons of a period lack the signature of the actor's own party; 0 for who does not sign. */
export async function countUnsignedByMe(actor: UserActor, periodId: number): Promise<number> {
  const party = partyOf(actor.role);
  if (party === null) return 0;
  const [found] = await reading(
    actor,
    (tx) => tx.$queryRaw<{ n: number }[]>`
      select count(*)::int as n from reconciliations r
      left join minutes m on m.period_id = r.period_id and m.regency_code = r.regency_code and m.bank_code = r.bank_code
        and m.voided_at is null and m.totals = r.totals
      where r.period_id = ${periodId}::smallint
        and case when ${party} = 'district' then m.district_by else m.bank_by end is null`,
  );
  return found?.n ?? 0;
}
