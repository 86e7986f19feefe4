import { beforeAll, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import { parseCaseFilter } from "@/lib/cases/list/filter/cases";
import { CASE_COLUMNS, type CaseColumn } from "@/lib/cases/list/filter/order";
import { allOf, casePageOrder, conditionsOf } from "@/lib/cases/list/queries/conditions";
import { type CaseRow, listAllCases, listCases } from "@/lib/cases/list/queries/list-cases";
import { CASE_STATES } from "@/lib/cases/rules/lifecycle";
import { turnOf } from "@/lib/cases/rules/party";
import { ownerPool, sql } from "@/lib/platform/database/db";
import { useDatabase } from "@/tests/support/database";
import { AS_OF, BADUNG, family, follow, openPeriod, person, readFile, TABANAN } from "./village";

useDatabase();
let province: UserActor;
let nation: UserActor;
const CASES = 36;

beforeAll(async () => {
  const period = await openPeriod();
  province = await person("dinsos-provinsi", ["51"]);
  nation = await person("pfm", [""]);
  for (let n = 0; n < CASES; n++)
    await family(period, {
      regency: n % 2 === 0 ? BADUNG : TABANAN,
      disbursement: n % 3 === 0 ? { status: "saldo-nol", balance_rp: 0 } : { status: "gagal-topup" },
    });
  for (const regency of [BADUNG, TABANAN]) await follow(period, await readFile(regency), regency);
  // Many equal values, so that place and number decide.
  await ownerPool().query(
    `update cases set amount_rp = (id * 7 % 5) * 200000, due_on = date '2031-04-01' + (id * 11 % 6)::int,
    state = (array['open', 'taken', 'waiting', 'verified'])[1 + id * 5 % 4], assignee_id = $1, assignee_name = 'X',
    waiting_for = case when id * 5 % 4 = 2 then (array['dukcapil', 'pendamping'])[1 + id % 2] end`,
    [String(province.id)],
  );
});

/** What the list is put in order by, worked out without the database. */
const VALUES: Record<CaseColumn, (row: CaseRow) => string | number> = {
  type: ({ type }) => type,
  place: () => "",
  period: () => "",
  amount: ({ amountRp }) => amountRp,
  owner: turnOf,
  due: ({ dueOn }) => dueOn,
  state: ({ state }) => CASE_STATES.indexOf(state),
};
const compared = (a: string | number, b: string | number) => (a === b ? 0 : a < b ? -1 : 1);
const expected = (rows: readonly CaseRow[], column: CaseColumn, turned: number) =>
  rows
    .toSorted(
      (a, b) =>
        turned *
        (compared(VALUES[column](a), VALUES[column](b)) ||
          compared(a.regionCode, b.regionCode) ||
          compared(Number(a.id), Number(b.id))),
    )
    .map(({ id }) => id);

async function walk(actor: UserActor, query: Record<string, string>, size: number) {
  const ids: bigint[] = [];
  const back: bigint[][] = [];
  let page = await listCases(actor, parseCaseFilter(query), AS_OF, size);
  for (;;) {
    ids.push(...page.rows.map(({ id }) => id));
    if (page.after === null) break;
    page = await listCases(actor, parseCaseFilter({ ...query, after: page.after }), AS_OF, size);
  }
  for (;;) {
    back.unshift(page.rows.map(({ id }) => id));
    if (page.before === null) return { ids, back: back.flat() };
    page = await listCases(actor, parseCaseFilter({ ...query, before: page.before }), AS_OF, size);
  }
}

test("a neighbour finds no case in any order", async () => {
  const neighbour = await person("dinsos-provinsi", ["52"]);
  for (const sort of CASE_COLUMNS)
    expect((await listCases(neighbour, parseCaseFilter({ sort, region: BADUNG }), AS_OF)).rows).toEqual([]);
});

test("E18: in every order, either way, pages forward and back show every case once and in its place", async () => {
  const { rows } = await listCases(province, parseCaseFilter({}), AS_OF, 1_000);
  expect(rows).toHaveLength(CASES);
  for (const actor of [province, nation])
    for (const column of CASE_COLUMNS)
      for (const turned of [1, -1]) {
        const sort = turned === 1 ? column : `-${column}`;
        const { ids, back } = await walk(actor, { sort }, 7);
        expect(ids, sort).toEqual(expected(rows, column, turned));
        expect(back, `${sort}, back`).toEqual(ids);
      }
});

test("an order holds among the cases of a filter, of one kab/kota, and of those that are closed", async () => {
  await ownerPool().query("update cases set state = 'closed', closed_at = now() where id % 4 = 0");
  const all = (await listCases(province, parseCaseFilter({ when: "opened" }), AS_OF, 1_000)).rows;
  expect(all).toHaveLength(CASES);
  const asked: [Record<string, string>, (row: CaseRow) => boolean][] = [
    [{ region: BADUNG }, ({ regionCode, state }) => regionCode.startsWith(BADUNG) && state !== "closed"],
    [{ type: "SALDO_NOL" }, ({ type, state }) => type === "SALDO_NOL" && state !== "closed"],
    [{ state: "closed" }, ({ state }) => state === "closed"],
    [{ when: "opened" }, () => true],
  ];
  for (const [query, matches] of asked)
    for (const column of ["amount", "due", "state", "owner"] as const) {
      const rows = all.filter(matches);
      expect((await walk(province, { ...query, sort: `-${column}` }, 5)).ids).toEqual(expected(rows, column, -1));
      expect(rows.length).toBeGreaterThan(5);
    }
});

test("E34: the download holds every case in the order of the view", async () => {
  const filter = parseCaseFilter({ sort: "-amount" });
  const { ids } = await walk(nation, { sort: "-amount" }, 50);
  const taken: CaseRow[] = [];
  for await (const rows of listAllCases(nation, filter, AS_OF)) taken.push(...rows);
  expect(taken.map(({ id }) => id)).toEqual(ids);
});

test("every order of a wide list is read from an index that begins at the cursor, also under the policies", async () => {
  const cursors: Record<CaseColumn, string> = {
    type: "SALDO_NOL-5103012001-1",
    place: "5103012001-1",
    period: "1-5103012001-1",
    amount: "600000-5103012001-1",
    owner: "bank-5103012001-1",
    due: "2031-04-02-5103012001-1",
    state: "2-5103012001-1",
  };
  for (const column of CASE_COLUMNS) {
    const filter = parseCaseFilter({ sort: column, after: cursors[column] });
    const { by, beyond } = casePageOrder(filter);
    const where = allOf([...conditionsOf(nation, filter, AS_OF), beyond ?? sql`false`]);
    const plan = await reading(nation, async (tx) => {
      await tx.$executeRaw`set local enable_sort = off`;
      await tx.$executeRaw`set local enable_seqscan = off`;
      return tx.$queryRaw<{ "QUERY PLAN": string }[]>`
        explain select c.id from cases c where ${where} order by ${by} limit 51`;
    });
    const text = plan.map((line) => line["QUERY PLAN"]).join("\n");
    expect(text).not.toMatch(/Sort/);
    expect(text, column).toMatch(
      /Index (Only )?Scan using cases_live_\w+[^\n]*\n\s+Index Cond: [^\n]*ROW\([^\n]* > ROW\(/,
    );
  }
});
