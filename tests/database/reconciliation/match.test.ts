import fc from "fast-check";
import type { PoolClient } from "pg";
import { beforeEach, describe, expect, test } from "vitest";
import { matchFamilies } from "@/lib/intake/matching/commands/match-families";
import { createStaging, dropStaging } from "@/lib/intake/plan/commands/staging";
import { aKpm, asOwner } from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";

useDatabase();

// How rows of every source find their family, against a small list of the same rule.

type Known = { nik: string; card: number | null; account: string | null };
type Row = { nik: string | null; card: number | null; account: string | null };
type Pair = { row: number; family: number; by: "nik" | "card" | "account" };

const NIKS = ["9951030101700001", "9951030101700002", "9951030101700003", "9951030101700004"];
const CARDS = [1, 2, 3].map((n) => 5_103_000_000_000 + n);
const ACCOUNTS = ["0101", "0102", "0103"];
const EMPTY: Row = { nik: null, card: null, account: null };

/** The oracle: NIK, then card, then account; the first row of a family is the one that is taken. */
function match(families: readonly Known[], rows: readonly Row[]): Pair[] {
  const pairs: Pair[] = [];
  for (const [row, { nik, card, account }] of rows.entries()) {
    const ways = [
      ["nik", families.findIndex((known) => nik !== null && known.nik === nik)],
      ["card", families.findIndex((known) => card !== null && known.card === card)],
      ["account", families.findIndex((known) => account !== null && known.account === account)],
    ] as const;
    const [by, family] = ways.find(([, at]) => at >= 0) ?? ["nik", -1];
    if (family >= 0 && !pairs.some((pair) => pair.family === family)) pairs.push({ row, family, by });
  }
  return pairs;
}

const INTAKE = {
  id: "77",
  kind: "field-result",
  regionCode: "5103",
  bankCode: "",
  periodId: null,
  storedName: "",
  fileName: "",
  sizeBytes: 0,
  asOf: "2026-11-20",
  startedAt: "",
  chosen: {},
  approved: false,
  takeHeld: false,
  planned: null,
} as const;

/** The same by SQL, on families of a village. */
async function matchInSql(client: PoolClient, village: string, families: readonly Known[], rows: readonly Row[]) {
  await client.query("truncate kpm, cards cascade");
  const ids: string[] = [];
  for (const { nik, card, account } of families) {
    const id = await aKpm(client, { village, nik });
    ids.push(id);
    await client.query("insert into cards values ($1, 'BNI', left($2, 4), $2, $3, $4, null, 0, 1)", [
      id,
      village,
      card,
      account,
    ]);
  }
  const staging = await createStaging(client, INTAKE.id, INTAKE.kind);
  for (const [n, { nik, card, account }] of rows.entries())
    await client.query(`insert into ${staging.rows} (row_no, nik, card_no, account_no) values ($1, $2, $3, $4)`, [
      n + 2,
      nik,
      card,
      account,
    ]);
  await matchFamilies(client, { client, intake: INTAKE, staging }, "s.row_no, k.id as kpm_id");
  const { rows: found } = await client.query<{ row: number; kpm: string; by: Pair["by"] }>(
    `select row_no - 2 as row, kpm_id::text as kpm, matched_by as by from ${staging.resolved} order by row_no`,
  );
  const { rows: refused } = await client.query<{ row: number }>(
    `select distinct row_no - 2 as row from ${staging.remarks} where severity = 'refused' order by 1`,
  );
  await dropStaging(client, INTAKE.id);
  return {
    pairs: found.map(({ row, kpm, by }) => ({ row, family: ids.indexOf(kpm), by })),
    refused: refused.map(({ row }) => row),
  };
}

const orNone = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: null });
const anyKnown = fc.uniqueArray(
  fc.record({ nik: fc.constantFrom(...NIKS), card: orNone(CARDS), account: orNone(ACCOUNTS) }),
  { selector: ({ nik }) => nik, maxLength: 4 },
);
const anyRow = fc.record({
  nik: orNone([...NIKS, "9951030101709999"]),
  card: orNone(CARDS),
  account: orNone(ACCOUNTS),
});

describe("rows find their family", () => {
  beforeEach(() => asOwner((client) => client.query("truncate kpm, cards cascade")));

  test("never in the neighbour's kab/kota, whatever number they name", async () => {
    const families = [{ nik: NIKS[0] ?? "", card: CARDS[0] ?? 0, account: ACCOUNTS[0] ?? "" }];
    const rows = [
      { ...EMPTY, nik: NIKS[0] ?? "" },
      { ...EMPTY, card: CARDS[0] ?? 0 },
      { ...EMPTY, account: ACCOUNTS[0] ?? "" },
    ];
    const { pairs, refused } = await asOwner((client) => matchInSql(client, "5102012001", families, rows));
    expect(pairs).toEqual([]);
    expect(refused).toEqual([0, 1, 2]);
  });

  test("by NIK, else by card, else by account, each pair saying by which; every other row is refused", {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(anyKnown, fc.array(anyRow, { maxLength: 8 }), async (families, rows) => {
        const { pairs, refused } = await asOwner((client) => matchInSql(client, "5103012001", families, rows));
        const expected = match(families, rows);
        expect(pairs).toEqual(expected);
        const taken = new Set(expected.map(({ row }) => row));
        expect(refused).toEqual([...rows.keys()].filter((row) => !taken.has(row)));
      }),
      { numRuns: 60 },
    );
  });
});
