import type { Cause } from "@/lib/cases/detection/commands/follow-data";
import { DIFFERENCE_CASES } from "@/lib/reconciliation/rules/terms";

// What each difference says to whoever works on it: selects for followCauses over the temporary tables of reconcile.ts,
// `apart` (families) and `strays` (rows that name nobody, or a family twice). Families whose obstacle before the bank is
// known already (NIK, double, failed top-up) are not asked of the bank a second time.

const FAMILY = "m.kpm_id, m.regency_code, m.region_code, m.bank_code, 1";

const one = (type: string, amount: string, detail: string, where: string, values: readonly unknown[] = []): Cause => ({
  text: `select '${type}', ${FAMILY}, ${amount}, ${detail}, m.intake_id, m.as_of from apart m where ${where}`,
  values: [...values],
});

// Uncorrelated, so that it is hashed: fresh cases have no statistics, and family by family they would take minutes.
const KNOWN_ALREADY = `m.kpm_id in (select c.kpm_id from cases c where c.period_id = $1 and c.region_code >= $2
  and c.region_code < $2 || ':' and c.state <> 'closed' and c.kpm_id is not null
  and c.step in ('sp2d', 'credited') and c.type <> '${DIFFERENCE_CASES.missing}')`;

// Before any order and any DPM nobody is outside of them.
const ORDERED_AT_ALL = `exists (select 1 from reconciliations r where r.period_id = $1 and r.regency_code = m.regency_code
  and r.bank_code = m.bank_code and r.ordered_kpm > 0)`;

/** A region's own case counts the rows; the rows themselves are listed with the reconciliation. */
const ofRegion = (type: string, reason: string, detail: string): Cause => ({
  text: `select '${type}', null::bigint, regency_code, regency_code, '', count(*)::int, coalesce(sum(amount_rp), 0), ${detail},
      max(intake_id), max(as_of) from strays where reason = '${reason}' and kpm_id is null group by regency_code`,
  values: [],
});

/** `prefix`: the region whose differences these are. */
export const differenceCauses = (periodId: number, prefix: string): Cause[] => [
  one(
    DIFFERENCE_CASES.amount,
    "abs(m.order_rp - m.credited_rp)",
    "'Perintah bayar Rp' || rp(m.order_rp) || ', bank mencatat Rp' || rp(m.credited_rp) || ' masuk.'",
    "m.term = 'amount'",
  ),
  one(
    DIFFERENCE_CASES.missing,
    "m.order_rp",
    "'Diperintahkan Rp' || rp(m.order_rp) || ', tidak disebut dalam laporan bank.'",
    `m.term = 'missing' and not ${KNOWN_ALREADY}`,
    [periodId, prefix],
  ),
  one(
    DIFFERENCE_CASES["not-ordered"],
    "m.credited_rp",
    "'Bank mencatat Rp' || rp(m.credited_rp) || ' masuk tanpa perintah bayar.'",
    `m.term = 'not-ordered' and ${ORDERED_AT_ALL}`,
    [periodId],
  ),
  one(
    DIFFERENCE_CASES.returned,
    "m.returned_rp",
    "'Rp' || rp(m.returned_rp) || ' kembali ke kas negara.'",
    // Paid out again, it is no longer a problem; the equation keeps both.
    "m.returned_rp > 0 and m.credited_rp > 0 and coalesce(m.transacted_rp, 0) = 0",
  ),
  one(
    DIFFERENCE_CASES.contradicts,
    "m.credited_rp",
    `'Bank: masuk Rp' || rp(m.credited_rp) || ', transaksi Rp' || rp(m.transacted_rp)
       || case when m.credited_rp = 0 and m.returned_rp > 0 then ', kembali ke kas negara Rp' || rp(m.returned_rp) else '' end
       || coalesce('; lapangan: ' || replace(m.field_status, '-', ' '), '') || '.'`,
    "m.contradicts",
  ),
  {
    text: `select '${DIFFERENCE_CASES.double}', k.id, k.regency_code, k.region_code, max(s.bank_code), 1, sum(s.amount_rp),
        'Disebut ' || (count(*) + 1) || ' kali dalam laporan bank; baris kedua dan seterusnya Rp' || rp(sum(s.amount_rp)::bigint) || '.',
        max(s.intake_id), max(s.as_of)
      from strays s join kpm k on k.id = s.kpm_id where s.reason = 'double' group by k.id`,
    values: [],
  },
  ofRegion(
    DIFFERENCE_CASES.unknown,
    "unknown",
    "rp(count(*)) || ' baris laporan bank tidak cocok dengan keluarga mana pun di kab/kota ini.'",
  ),
  ofRegion(
    DIFFERENCE_CASES.double,
    "double",
    "rp(count(*)) || ' baris laporan bank menyebut keluarga yang sama lewat kartu atau rekening.'",
  ),
];
