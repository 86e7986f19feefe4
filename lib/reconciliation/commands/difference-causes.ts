import type { Cause } from "@/lib/cases/detection/commands/follow-data";
import { sentence } from "@/lib/platform/database/sentence";
import { DETAILS } from "@/lib/reconciliation/rules/causes";
import { DIFFERENCE_CASES } from "@/lib/reconciliation/rules/terms";

// The cause of each difference, for the person who works on it: selects for followCauses over the temporary tables of reconcile.ts,
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

const ORDERED = "rp(m.order_rp)";
const CREDITED = "rp(m.credited_rp)";
const RETURNED = "rp(m.returned_rp)";

const CONTRADICTS = sentence(DETAILS.contradicts, {
  credited: CREDITED,
  transacted: "rp(m.transacted_rp)",
  returned: `case when m.credited_rp = 0 and m.returned_rp > 0 then ${sentence(DETAILS.alsoReturned, { returned: RETURNED })} else '' end`,
  field: `coalesce(${sentence(DETAILS.inField, { status: "replace(m.field_status, '-', ' ')" })}, '')`,
});

/** `prefix`: the region whose differences these are. */
export const differenceCauses = (periodId: number, prefix: string): Cause[] => [
  one(
    DIFFERENCE_CASES.amount,
    "abs(m.order_rp - m.credited_rp)",
    sentence(DETAILS.amount, { ordered: ORDERED, credited: CREDITED }),
    "m.term = 'amount'",
  ),
  one(
    DIFFERENCE_CASES.missing,
    "m.order_rp",
    sentence(DETAILS.missing, { ordered: ORDERED }),
    `m.term = 'missing' and not ${KNOWN_ALREADY}`,
    [periodId, prefix],
  ),
  one(
    DIFFERENCE_CASES["not-ordered"],
    "m.credited_rp",
    sentence(DETAILS.notOrdered, { credited: CREDITED }),
    `m.term = 'not-ordered' and ${ORDERED_AT_ALL}`,
    [periodId],
  ),
  one(
    DIFFERENCE_CASES.returned,
    "m.returned_rp",
    sentence(DETAILS.returned, { returned: RETURNED }),
    // Paid out again, it is no longer a problem; the equation keeps both.
    "m.returned_rp > 0 and m.credited_rp > 0 and coalesce(m.transacted_rp, 0) = 0",
  ),
  one(DIFFERENCE_CASES.contradicts, "m.credited_rp", CONTRADICTS, "m.contradicts"),
  {
    text: `select '${DIFFERENCE_CASES.double}', k.id, k.regency_code, k.region_code, max(s.bank_code), 1, sum(s.amount_rp),
        ${sentence(DETAILS.double, { times: "count(*) + 1", amount: "rp(sum(s.amount_rp)::bigint)" })},
        max(s.intake_id), max(s.as_of)
      from strays s join kpm k on k.id = s.kpm_id where s.reason = 'double' group by k.id`,
    values: [],
  },
  ofRegion(DIFFERENCE_CASES.unknown, "unknown", sentence(DETAILS.unknownRows, { rows: "rp(count(*))" })),
  ofRegion(DIFFERENCE_CASES.double, "double", sentence(DETAILS.doubleRows, { rows: "rp(count(*))" })),
];
