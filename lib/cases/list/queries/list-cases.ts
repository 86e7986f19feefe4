import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import type { CaseFilter } from "@/lib/cases/list/filter/cases";
import type { CaseState } from "@/lib/cases/rules/lifecycle";
import type { CaseOwner } from "@/lib/cases/rules/party";
import { batchesOf } from "@/lib/platform/database/batches";
import { sql } from "@/lib/platform/database/db";
import { type Page, pageOf } from "@/lib/platform/database/keyset";
import { allOf, armsOf, type Condition, casePageOrder, conditionsOf, isIndexed } from "./conditions";

export const CASES_A_PAGE = 50;

export type CaseRow = {
  id: bigint;
  type: string;
  step: string;
  state: CaseState;
  owner: CaseOwner;
  kpmId: bigint | null;
  kpmName: string | null;
  /** Masked in the query: the number itself never leaves the database for a list. */
  nik: string | null;
  regionCode: string;
  village: string | null;
  district: string | null;
  regency: string;
  bankCode: string;
  families: number;
  amountRp: number;
  periodLabel: string;
  dueOn: string;
  assigneeName: string | null;
  waitingFor: CaseOwner | null;
  escalation: number;
  version: number;
};
export type CasePage = Page<CaseRow>;

type PlacedRow = CaseRow & { cursor: string };

/** One page of cases in the order of the filter, with the cursors of the pages beside it. */
export async function listCases(
  actor: UserActor,
  filter: CaseFilter,
  today: string,
  size = CASES_A_PAGE,
): Promise<CasePage> {
  const { by, beyond, cursor } = casePageOrder(filter);
  const where = allOf([...conditionsOf(actor, filter, today), ...(beyond ? [beyond] : [])]);
  const arms = armsOf(filter)
    .map((arm) => sql`(select c.* from cases c where ${where} and ${arm} order by ${by} limit ${size + 1})`)
    .reduce((one, other) => sql`${one} union all ${other}`);
  const found = await reading(actor, async (tx) => {
    // The policies hide from the planner how many rows match; it would rather sort all than read an index in its order.
    if (isIndexed(actor, filter)) await tx.$executeRaw`set local enable_sort = off`;
    return tx.$queryRaw<PlacedRow[]>`
      with page as materialized (select c.* from (${arms}) c order by ${by} limit ${size + 1})
      ${rowsOf(sql`page`, cursor)} order by ${by}`;
  });
  return pageOf(found, filter, size);
}

/** The rows of a list from a relation of cases. */
const rowsOf = (relation: Condition, cursor: Condition = sql`null`): Condition => sql`
  select c.id, c.type, c.step, c.state, c.owner, c.kpm_id as "kpmId", k.name as "kpmName",
    masked_nik(k.nik) as nik, c.region_code as "regionCode",
    v.name as village, d.name as district, r.name as regency, c.bank_code as "bankCode", c.families::int as families,
    c.amount_rp::float8 as "amountRp", p.label as "periodLabel", c.due_on::text as "dueOn",
    c.assignee_name as "assigneeName", c.waiting_for as "waitingFor", c.escalation::int as escalation, c.version,
    ${cursor} as cursor
  from ${relation} c join periods p on p.id = c.period_id join regions r on r.code = c.regency_code
  left join kpm k on k.id = c.kpm_id
  left join regions v on v.code = c.region_code and v.level = 4
  left join regions d on d.code = left(c.region_code, 6) and d.level = 3`;

/** The cases of these numbers that the actor can see, also closed ones. */
export const listCasesByNumber = (actor: UserActor, ids: readonly bigint[]): Promise<CaseRow[]> =>
  reading(actor, (tx) => tx.$queryRaw<CaseRow[]>`${rowsOf(sql`cases`)} where c.id = any (${[...ids]}::bigint[])`);

const BATCH = 5_000;

/** Every case of the filter in its order, in batches, for the download: no end but the last case. */
export const listAllCases = (actor: UserActor, filter: CaseFilter, today: string): AsyncGenerator<CaseRow[]> =>
  batchesOf((after) => listCases(actor, { ...filter, before: "", after }, today, BATCH));
