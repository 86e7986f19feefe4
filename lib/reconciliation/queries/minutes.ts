import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";

export type MinutesRow = {
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
  /** What they say, as one number. */
  hash: string;
  /** Whether they say what the reconciliation says now. */
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
        content_hash(m.period_id, m.regency_code, m.bank_code, m.totals) as hash,
        m.voided_at is null and m.totals = r.totals as current
      from minutes m join reconciliations r on r.period_id = m.period_id and r.regency_code = m.regency_code and r.bank_code = m.bank_code
      where r.id = ${reconciliationId} order by m.id desc`,
  );
}
