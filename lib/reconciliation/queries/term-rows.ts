import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import { sql } from "@/lib/platform/database/db";
import type { TermFilter } from "@/lib/reconciliation/filter";
import { TERMS, type Term } from "@/lib/reconciliation/rules/terms";
import type { Reconciliation } from "./reconciliation";

export const TERM_ROWS_A_PAGE = 50;

/** A family, or a row of a file that names nobody here: kpmId null, and the row instead. Identities are masked in the query. */
export type TermRow = {
  key: bigint;
  kpmId: bigint | null;
  name: string | null;
  nik: string | null;
  village: string | null;
  orderRp: number | null;
  creditedRp: number | null;
  transactedRp: number | null;
  balanceRp: number | null;
  returnedRp: number | null;
  fieldStatus: string | null;
  matchedBy: string | null;
  caseId: bigint | null;
  intakeId: bigint | null;
  rowNo: number | null;
};
export type TermPage = { rows: TermRow[]; after: string | null };

type Condition = ReturnType<typeof sql>;
const standsIn = (term: Term): Condition => {
  if (TERMS[term].equation === "credited")
    return {
      transacted: sql`m.credited_rp > 0 and (m.transacted_rp <> 0)`,
      balance: sql`m.credited_rp > 0 and (m.balance_rp <> 0 or m.settled = 'balance')`,
      returned: sql`m.credited_rp > 0 and (m.returned_rp <> 0 or m.settled = 'returned')`,
      rest: sql`m.credited_rp > 0 and (m.rest_rp <> 0 or m.settled = 'rest')`,
    }[term as "transacted"];
  return term === "contradicts" ? sql`m.contradicts` : sql`m.term = ${term}`;
};

/** One page of the families behind a term in the order of their numbers, then the rows of the bank in it. */
export async function listTermRows(
  actor: UserActor,
  place: Reconciliation,
  { term, after }: { term: Term; after: TermFilter["after"] },
  most = TERM_ROWS_A_PAGE,
): Promise<TermPage> {
  const key = after === "" ? 0n : BigInt(after);
  const found = await reading(actor, async (tx) => {
    const families =
      key >= STRAYS_FROM || isStray(term)
        ? []
        : await tx.$queryRaw<TermRow[]>`${familiesIn(place, term, key, most + 1)}`;
    const missing = most + 1 - families.length;
    if (missing === 0 || !(isStray(term) || TERMS[term].equation === "credited")) return families;
    return [...families, ...(await tx.$queryRaw<TermRow[]>`${straysIn(place, term, key)} limit ${missing}`)];
  });
  const rows = found.slice(0, most);
  return { rows, after: found.length > most ? String(rows.at(-1)?.key ?? "") : null };
}

const isStray = (term: Term): boolean => term === "unknown" || term === "double";

const familiesIn = (place: Reconciliation, term: Term, after: bigint, most: number): Condition => sql`
  with page as materialized (
    select m.*, m.term is distinct from 'missing' as reported from compared(${place.periodId}::smallint, ${place.regencyCode}) m
    where m.bank_code = ${place.bankCode} and m.kpm_id > ${after} and ${standsIn(term)} order by m.kpm_id limit ${most})
  select m.kpm_id as key, m.kpm_id as "kpmId", k.name, masked_nik(k.nik) as nik,
    v.name as village, m.order_rp as "orderRp", case when m.reported then m.credited_rp end as "creditedRp", case when m.reported then m.transacted_rp end as "transactedRp",
    case when m.reported then m.balance_rp end as "balanceRp", nullif(m.returned_rp, 0) as "returnedRp", m.field_status as "fieldStatus", m.bank_key as "matchedBy",
    (select max(c.id) from cases c where c.period_id = ${place.periodId}::smallint and c.kpm_id = m.kpm_id and c.state <> 'closed') as "caseId",
    null::bigint as "intakeId", null::int as "rowNo"
  from page m left join kpm k on k.id = m.kpm_id left join regions v on v.code = m.region_code order by m.kpm_id`;

// Numbers of rows come after those of all families, so that one list holds both.
const STRAYS_FROM = 100_000_000_000_000_000n;

/** What became of the money that a row of the bank names, by the same rule as for families; nothing of it can have gone back. */
const strayStandsIn = (term: Term): Condition => {
  if (isStray(term)) return sql`u.reason = ${term}`;
  if (term === "transacted") return sql`u.transacted_rp <> 0`;
  if (term === "balance") return sql`u.balance_rp <> 0`;
  if (term === "returned") return sql`false`;
  return sql`(u.amount_rp <> coalesce(u.transacted_rp, 0) + coalesce(u.balance_rp, 0)
    or (coalesce(u.transacted_rp, 0) <= 0 and coalesce(u.balance_rp, 0) <= 0))`;
};

const straysIn = (place: Reconciliation, term: Term, after: bigint): Condition => sql`
  select ${STRAYS_FROM} + u.intake_id * 10000000 + u.row_no as key, u.kpm_id as "kpmId", k.name,
    masked_nik(u.nik) as nik, null::text as village, null::int as "orderRp",
    u.amount_rp as "creditedRp", u.transacted_rp as "transactedRp", u.balance_rp as "balanceRp", null::int as "returnedRp",
    null::text as "fieldStatus", null::text as "matchedBy", null::bigint as "caseId", u.intake_id as "intakeId", u.row_no as "rowNo"
  from unmatched_rows u left join kpm k on k.id = u.kpm_id
  where u.period_id = ${place.periodId}::smallint and u.regency_code = ${place.regencyCode} and u.bank_code = ${place.bankCode}
    and u.source = 'bank' and u.superseded_by is null and u.amount_rp > 0 and ${strayStandsIn(term)}
    and ${STRAYS_FROM} + u.intake_id * 10000000 + u.row_no > ${after}
  order by 1`;

const BATCH = 2_000;

/** All families behind a term in batches, for the download. */
export async function* allTermRows(actor: UserActor, place: Reconciliation, term: Term): AsyncGenerator<TermRow[]> {
  let after = "";
  for (;;) {
    const page = await listTermRows(actor, place, { term, after }, BATCH);
    if (page.rows.length > 0) yield page.rows;
    if (page.after === null) return;
    after = page.after;
  }
}
