import "server-only";
import type { PoolClient } from "pg";
import { countSteps } from "@/lib/cases/detection/commands/count-steps";
import { type Followed, followCauses } from "@/lib/cases/detection/commands/follow-data";
import { readerOn } from "@/lib/platform/database/reader";
import { recount } from "@/lib/realisation/commands";
import { imbalance, noTotals, type Total, type Totals } from "@/lib/reconciliation/rules/control-total";
import { isTerm } from "@/lib/reconciliation/rules/terms";
import { differenceCauses } from "./difference-causes";
import { keepAges } from "./keep-ages";

// Set-based: one pass over the sources side by side (the SQL function compared()) finds what differs, one counts;
// then cases follow and roll-ups are counted again, all in the caller's transaction. The pure rules are the oracle in the tests.

/** intakeId: the file that made it necessary by what it brought, alone or as the last of several, or by being taken back. */
export type Place = { periodId: number; prefix: string; intakeId: string; alone?: boolean; undone?: boolean };

/** Compares the sources of a period inside a region, for each of its kab/kota and banks that has sent a report. */
export async function reconcile(client: PoolClient, place: Place): Promise<Followed> {
  await compare(client, place);
  const sums = await sumsOf(client, place);
  await keepTotals(client, place, sums);
  await keepAges(client, place);
  const followed = await followCauses(client, place, {
    foundBy: "comparison",
    causes: differenceCauses(place.periodId, place.prefix),
  });
  await client.query("drop table pg_temp.apart, pg_temp.strays");
  await countSteps(client, followed.files);
  await recount(readerOn(client), place.periodId, place.prefix, { many: true });
  return followed;
}

/** What does not simply agree: a few rows in a hundred, so everything after the counting works on little. */
async function compare(client: PoolClient, { periodId, prefix }: Place): Promise<void> {
  const place = [periodId, prefix];
  await client.query(
    `create temp table apart on commit drop as select * from compared($1::smallint, $2)
     where term in ('amount', 'uncredited', 'missing', 'not-ordered') or rest_rp <> 0 or settled in ('rest', 'returned')
       or returned_rp <> 0 or contradicts`,
    place,
  );
  // Rows of a bank that reports nobody here are not its report of this kab/kota.
  await client.query(
    `create temp table strays on commit drop as
     with sent as materialized (select distinct regency_code, bank_code from disbursements
       where period_id = $1 and region_code >= left($2, 4) and region_code < left($2, 4) || ':' and bank_intake_id is not null)
     select u.*, i.as_of from unmatched_rows u join sent using (regency_code, bank_code) join intakes i on i.id = u.intake_id
     where u.period_id = $1 and u.source = 'bank' and u.superseded_by is null and u.amount_rp > 0
       and u.regency_code >= left($2, 4) and u.regency_code < left($2, 4) || ':'`,
    place,
  );
  await client.query("analyze apart");
}

type Sum = {
  regency: string;
  bank: string;
  term: string | null;
  asOf: string | null;
  hasOrder: boolean;
  hasField: boolean;
  families: number;
  orderedKpm: number;
  orderedRp: number;
  creditedKpm: number;
  creditedRp: number;
  /** families, kpm, rp of each way that credited money went, and of the contradictions */
  went: Record<"transacted" | "balance" | "returned" | "rest" | "contradicts", [number, number, number]>;
};

const WAYS = { transacted: "transacted_rp", balance: "balance_rp", returned: "returned_rp", rest: "rest_rp" } as const;
const went = Object.entries(WAYS)
  .map(
    ([way, column]) => `'${way}', json_build_array(
      count(*) filter (where credited_rp > 0 and (${column} <> 0 or settled = '${way}')),
      count(*) filter (where settled = '${way}'),
      coalesce(sum(${column}) filter (where credited_rp > 0), 0))`,
  )
  .join(", ");

/** A row for each kab/kota, bank and term; strays count as terms of their own. */
async function sumsOf(client: PoolClient, { periodId, prefix }: Place): Promise<Sum[]> {
  const { rows } = await client.query<Sum>(
    `select regency_code as regency, bank_code as bank, term,
       coalesce(max(as_of) filter (where term is distinct from 'missing'), max(as_of))::text as "asOf", bool_or(order_key is not null) as "hasOrder",
       bool_or(field_status is not null) as "hasField", count(*)::int as families, count(order_rp)::int as "orderedKpm",
       coalesce(sum(order_rp), 0)::float8 as "orderedRp", count(*) filter (where credited_rp > 0)::int as "creditedKpm",
       sum(credited_rp)::float8 as "creditedRp", json_build_object(${went}, 'contradicts', json_build_array(
         count(*) filter (where contradicts), count(*) filter (where contradicts),
         coalesce(sum(credited_rp) filter (where contradicts), 0))) as went
     from compared($1::smallint, $2) group by 1, 2, 3
     union all
     select regency_code, bank_code, reason, null, false, false, count(*)::int, 0, 0, count(*)::int, sum(amount_rp)::float8,
       json_build_object(${went}, 'contradicts', json_build_array(0, 0, 0))
     from (select regency_code, bank_code, reason, amount_rp, amount_rp as credited_rp, coalesce(transacted_rp, 0) as transacted_rp,
         coalesce(balance_rp, 0) as balance_rp, 0 as returned_rp,
         amount_rp - coalesce(transacted_rp, 0) - coalesce(balance_rp, 0) as rest_rp,
         case when transacted_rp > 0 then 'transacted' when balance_rp > 0 then 'balance' else 'rest' end as settled
       from strays) s group by 1, 2, 3`,
    [periodId, prefix],
  );
  return rows;
}

const plus = (total: Total, families: number, kpm: number, rp: number): void => {
  total.families += families;
  total.kpm += kpm;
  total.rp += rp;
};

/** Control totals of one kab/kota and bank out of its sums; throws when they do not balance. */
function totalsOf(sums: readonly Sum[]): Totals {
  const totals = noTotals();
  for (const { term, families, orderedKpm, orderedRp, creditedKpm, creditedRp, went: ways } of sums) {
    plus(totals.ordered, orderedKpm, orderedKpm, orderedRp);
    plus(totals.credited, creditedKpm, creditedKpm, creditedRp);
    if (term && isTerm(term)) {
      const own = totals.terms[term];
      if (term === "amount") plus(own, families, 0, orderedRp - creditedRp);
      else if (term === "uncredited" || term === "missing") plus(own, families, families, orderedRp);
      else plus(own, families, families, creditedRp);
    }
    for (const way of ["transacted", "balance", "returned", "rest", "contradicts"] as const)
      plus(totals.terms[way], ...ways[way]);
  }
  const over = imbalance(totals);
  if ([...over.ordered, ...over.credited].some((rest) => rest !== 0))
    throw new Error(`control totals do not balance: ${JSON.stringify(over)}`);
  return totals;
}

// Both parties signed these totals: another bank's file of the same kab/kota leaves them as they are.
const IS_LOCKED = "exists (select 1 from locks_of(r.period_id, r.regency_code, r.bank_code))";

/** The totals of each place, each written once (its content is written with it); what one party signed of other totals is void. */
async function keepTotals(client: PoolClient, { periodId, prefix }: Place, sums: readonly Sum[]): Promise<void> {
  const places = Map.groupBy(sums, ({ regency, bank }) => `${regency} ${bank}`);
  const rows = [...places.values()].map((own) => {
    const { ordered, credited, terms } = totalsOf(own);
    const apart = [terms.amount, terms.uncredited, terms.missing, terms["not-ordered"], terms.unknown, terms.double];
    return {
      regency: own[0]?.regency,
      bank: own[0]?.bank,
      as_of: own
        .map(({ asOf }) => asOf ?? "")
        .sort()
        .at(-1),
      totals: { ordered, credited, terms },
      ordered_kpm: ordered.kpm,
      ordered_rp: ordered.rp,
      credited_kpm: credited.kpm,
      credited_rp: credited.rp,
      difference_kpm: apart.reduce((sum, term) => sum + term.families, 0),
      difference_rp: apart.reduce((sum, term) => sum + Math.abs(term.rp), 0),
      has_order: own.some(({ hasOrder }) => hasOrder),
      has_field: own.some(({ hasField }) => hasField),
    };
  });
  await client.query(
    `delete from reconciliations r where r.period_id = $1 and r.regency_code ^@ $2 and not ${IS_LOCKED}
       and not exists (select 1 from jsonb_to_recordset($3::jsonb) as x(regency text, bank text)
         where x.regency = r.regency_code and x.bank = r.bank_code)`,
    [periodId, prefix, JSON.stringify(rows)],
  );
  await client.query(
    `merge into reconciliations r
     using jsonb_to_recordset($2::jsonb) as x(regency text, bank text, as_of date, totals jsonb, ordered_kpm int, ordered_rp bigint,
       credited_kpm int, credited_rp bigint, difference_kpm int, difference_rp bigint, has_order boolean, has_field boolean)
     on r.period_id = $1 and r.regency_code = x.regency and r.bank_code = x.bank
     when matched and not ${IS_LOCKED} then update set computed_at = clock_timestamp(), as_of = x.as_of, totals = x.totals,
       ordered_kpm = x.ordered_kpm, ordered_rp = x.ordered_rp, credited_kpm = x.credited_kpm, credited_rp = x.credited_rp,
       difference_kpm = x.difference_kpm, difference_rp = x.difference_rp, has_order = x.has_order, has_field = x.has_field
     when not matched then insert (period_id, regency_code, bank_code, computed_at, as_of, totals, ordered_kpm, ordered_rp,
       credited_kpm, credited_rp, difference_kpm, difference_rp, has_order, has_field)
     values ($1, x.regency, x.bank, clock_timestamp(), x.as_of, x.totals, x.ordered_kpm, x.ordered_rp, x.credited_kpm, x.credited_rp,
       x.difference_kpm, x.difference_rp, x.has_order, x.has_field)`,
    [periodId, JSON.stringify(rows)],
  );
  await client.query(
    `update minutes m set voided_at = now(), voided_by_name = 'Salur', voided_reason = 'Angka dihitung ulang' from reconciliations r
     where m.period_id = $1 and m.regency_code ^@ left($2, 4) and m.voided_at is null and m.locked_at is null
       and r.period_id = $1 and r.regency_code = m.regency_code and r.bank_code = m.bank_code and r.totals <> m.totals`,
    [periodId, prefix],
  );
}
