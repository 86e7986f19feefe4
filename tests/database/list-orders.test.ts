import { beforeAll, describe, expect, test } from "vitest";
import type { UserActor } from "@/lib/auth/actor";
import { parseVisitFilter, VISIT_ORDER } from "@/lib/field/filter";
import { listVisits, type VisitRow } from "@/lib/field/queries/visits";
import { FILE_ORDER, parseIntakeListFilter } from "@/lib/intake/filter";
import { INTAKES_A_PAGE, type IntakeRow, listIntakes } from "@/lib/intake/shelf/queries";
import { FAMILY_ORDER, parseKpmFilter } from "@/lib/kpm/filter";
import { listAllFamilies } from "@/lib/kpm/queries/all-families";
import { type FamilyRow, listFamilies, listFamiliesOfPeriod } from "@/lib/kpm/queries/list-families";
import { LETTER_ORDER, parseLetterFilter } from "@/lib/letters/filter";
import { type LetterRow, listLetters } from "@/lib/letters/queries/letters";
import { LETTER_STATES } from "@/lib/letters/rules/letter";
import type { Page } from "@/lib/platform/database/keyset";
import type { Ordering } from "@/lib/values/order";
import { aLetter, asOwner } from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";
import { BADUNG, family, follow, openPeriod, person, readFile, TABANAN } from "./cases/village";

useDatabase();

const ROWS = 31;
const DISTRICT = `${BADUNG}01`;
let operator: UserActor;
let neighbour: UserActor;
let period = 0;

beforeAll(async () => {
  period = await openPeriod();
  operator = await person("dinsos-kabkota", [BADUNG]);
  neighbour = await person("dinsos-kabkota", [TABANAN]);
  // Many equal values and empty ones, so that place and number decide, and names with what cursors are made of.
  for (let n = 0; n < ROWS; n++)
    await family(period, {
      kpm: { name: `NI ${"CAB-_"[n % 5]} ${n % 3} 99-`, region_code: `${DISTRICT}000${1 + (n % 2)}` },
      disbursement: {
        bank_code: n % 3 === 0 ? "BNI" : "BRI",
        region_code: `${DISTRICT}000${1 + (n % 2)}`,
        ordered_rp: (n % 3) * 200_000,
        credited_rp: n % 5 === 0 ? null : 600_000,
        transacted_rp: n % 2 === 0 ? null : 0,
        status: "tidak-ditemukan",
      },
    });
  await follow(period, await readFile());
  await asOwner(async (client) => {
    const { rows } = await client.query<{ id: string }>(
      "insert into letter_batches (request, actor_id) values ('uji', 1) returning id",
    );
    for (let n = 0; n < ROWS; n++) await aLetter(client, BADUNG, BigInt(rows[0]?.id ?? 0));
    await client.query(
      `update letters set families = id % 4, amount_rp = (id * 7 % 5) * 100000, recipient = (array['Cabang 2-B', 'Cabang 1-A', 'Desa'])[1 + id % 3],
         state = (array['issued', 'cancelled'])[1 + id * 5 % 2]`,
    );
    await client.query(
      `update cases set owner = 'pendamping', waiting_for = null, due_on = date '2031-04-01' + (id * 11 % 6)::int where region_code like $1`,
      [`${DISTRICT}%`],
    );
    await client.query(
      `update intakes set rows_read = id % 5, added = id % 3, changed = 0, refused = id % 2, uploaded_by_name = (array['Ni 1 A', 'I-Made', ''])[1 + id % 3],
         state = (array['done', 'planned', 'received'])[1 + id % 3]`,
    );
  });
});

type Value = string | number | null;
/** An amount that there is not comes before every amount. */
const compared = (one: Value, other: Value): number => {
  const [a, b] = [one ?? -1, other ?? -1];
  if (a === b) return 0;
  return a < b ? -1 : 1;
};

/** Walks through every order of a list, page by page and back again, and holds it against an order worked out here. */
async function provesOrders<C extends string, Row>(
  orders: Ordering<C>,
  page: (view: { sort: string; after: string; before: string }) => Promise<Page<Row>>,
  valuesOf: Record<C, (row: Row) => Value[]>,
  keyOf: (row: Row) => string,
): Promise<void> {
  for (const column of orders.columns)
    for (const sort of [column, `-${column}`]) {
      const there: Row[] = [];
      let found = await page({ sort, after: "", before: "" });
      expect(found.before, sort).toBeNull();
      for (; ; found = await page({ sort, after: found.after, before: "" })) {
        there.push(...found.rows);
        if (found.after === null) break;
      }
      const back = [...found.rows];
      while (found.before !== null) {
        found = await page({ sort, after: "", before: found.before });
        back.unshift(...found.rows);
      }
      const turned = sort.startsWith("-") ? -1 : 1;
      const expected = there.toSorted((one, other) => {
        const pairs = valuesOf[column](one).map(
          (value, index) => [value, valuesOf[column](other)[index] ?? null] as const,
        );
        return turned * (pairs.map(([a, b]) => compared(a, b)).find((by) => by !== 0) ?? 0);
      });
      expect(there.map(keyOf), sort).toEqual(expected.map(keyOf));
      expect(back.map(keyOf), `${sort}, back`).toEqual(there.map(keyOf));
      expect(new Set(there.map(keyOf)).size, sort).toBe(there.length);
      expect(there.length, sort).toBeGreaterThanOrEqual(ROWS);
    }
}

const nameOf = (name: string) => name.replaceAll(/\d/g, "");

describe("C13, E22: every order of a list, either way, shows every row once and in its place, forward and back", () => {
  test("a neighbour finds nothing of it in any order", async () => {
    for (const sort of FAMILY_ORDER.columns)
      expect((await listFamiliesOfPeriod(neighbour, period, parseKpmFilter({ sort, region: BADUNG }))).rows).toEqual(
        [],
      );
    for (const sort of LETTER_ORDER.columns)
      expect((await listLetters(neighbour, parseLetterFilter({ sort }))).rows).toEqual([]);
    for (const sort of FILE_ORDER.columns)
      expect((await listIntakes(neighbour, parseIntakeListFilter({ sort }))).rows).toEqual([]);
    for (const sort of VISIT_ORDER.columns)
      expect((await listVisits(neighbour, parseVisitFilter({ sort, region: DISTRICT }, ""))).rows).toEqual([]);
  });

  test("families of a period", async () => {
    const ends = (row: FamilyRow) => [row.regionCode, Number(row.id)];
    await provesOrders(
      FAMILY_ORDER,
      (view) => listFamiliesOfPeriod(operator, period, parseKpmFilter(view, BADUNG), undefined, 7),
      {
        family: (row) => [nameOf(row.name), ...ends(row)],
        place: ends,
        bank: (row) => [row.bankCode, ...ends(row)],
        ordered: (row) => [row.orderedRp, ...ends(row)],
        credited: (row) => [row.creditedRp, ...ends(row)],
        transacted: (row) => [row.transactedRp, ...ends(row)],
      },
      ({ id }) => String(id),
    );
    const rows: FamilyRow[] = [];
    const view = parseKpmFilter({ sort: "-ordered" }, BADUNG);
    for await (const batch of listAllFamilies(operator, view, period)) rows.push(...batch);
    expect(rows.map(({ orderedRp }) => orderedRp ?? -1)).toEqual(
      rows.map(({ orderedRp }) => orderedRp ?? -1).toSorted((a, b) => b - a),
    );
  });

  test("families of a place", async () => {
    const { rows } = await listFamilies(operator, parseKpmFilter({ sort: "-family", q: "NI" }, BADUNG), undefined, 100);
    const names = rows.map(({ name }) => nameOf(name));
    expect(names).toEqual(names.toSorted().reverse());
  });

  test("letters", async () => {
    const ends = (row: LetterRow) => [Number(row.id)];
    await provesOrders(
      LETTER_ORDER,
      (view) => listLetters(operator, parseLetterFilter(view), 7),
      {
        letter: ends,
        recipient: (row) => [nameOf(row.recipient), ...ends(row)],
        place: (row) => [row.regencyCode, ...ends(row)],
        families: (row) => [row.families, ...ends(row)],
        amount: (row) => [row.amountRp, ...ends(row)],
        standing: (row) => [LETTER_STATES.indexOf(row.state), ...ends(row)],
      },
      ({ id }) => String(id),
    );
  });

  test("files", async () => {
    const ends = (row: IntakeRow) => [Number(row.id)];
    const STATES = ["received", "working", "mapping", "planned", "approved", "done"];
    await provesOrders(
      FILE_ORDER,
      (view) => listIntakes(operator, parseIntakeListFilter(view)),
      {
        file: ends,
        place: (row) => [row.regionCode, ...ends(row)],
        state: (row) => [STATES.indexOf(row.state), ...ends(row)],
        read: (row) => [row.rowsRead, ...ends(row)],
        added: (row) => [row.added, ...ends(row)],
        changed: (row) => [row.changed, ...ends(row)],
        refused: (row) => [row.refused, ...ends(row)],
        who: (row) => [nameOf(row.uploadedByName), ...ends(row)],
      },
      ({ id }) => String(id),
    );
    expect(ROWS).toBeGreaterThan(INTAKES_A_PAGE);
  });

  test("visits", async () => {
    const ends = (row: VisitRow) => [row.regionCode, row.dueOn, Number(row.kpmId)];
    await provesOrders(
      VISIT_ORDER,
      (view) => listVisits(operator, parseVisitFilter({ ...view, region: DISTRICT }, ""), 7),
      {
        village: ends,
        due: (row) => [row.dueOn, ...ends(row)],
        name: (row) => [nameOf(row.name), ...ends(row)],
      },
      ({ kpmId }) => String(kpmId),
    );
  });
});
