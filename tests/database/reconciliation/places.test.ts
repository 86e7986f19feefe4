import fc from "fast-check";
import type { PoolClient } from "pg";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { reconcile } from "@/lib/reconciliation/commands/reconcile";
import { getReconciliation } from "@/lib/reconciliation/queries/reconciliation";
import { allTermRows } from "@/lib/reconciliation/queries/term-rows";
import { controlTotals, imbalance, type Totals } from "@/lib/reconciliation/rules/control-total";
import type { Family, Stray } from "@/lib/reconciliation/rules/difference";
import { TERM_KEYS } from "@/lib/reconciliation/rules/terms";
import { aKpm, anIntake, asOwner, periodId, userOf } from "@/tests/support/builders";
import { anyFamily, anyStray } from "@/tests/support/comparison";
import { useDatabase } from "@/tests/support/database";
import { scalar } from "@/tests/support/intake";

useDatabase();

// Several kab/kota and banks at once, with an order file or with the DPM as the order.

const RATE = 600_000;
const REGENCIES = ["5102", "5103"] as const;
const BANKS = ["BNI", "BRI"] as const;
type Place = { regency: string; bank: string };
const PLACES: readonly Place[] = REGENCIES.flatMap((regency) => BANKS.map((bank) => ({ regency, bank })));
type Placed<T> = T & { place: Place };

const anyPlace = fc.constantFrom(...PLACES);
const placed = <T extends object>(what: fc.Arbitrary<T>): fc.Arbitrary<Placed<T>> =>
  fc.tuple(what, anyPlace).map(([given, place]) => ({ ...given, place }));

/** Both sources name somebody in every place, so that each has an order and a report. */
const ORDINARY: Family = {
  orderRp: RATE,
  bank: { creditedRp: RATE, transactedRp: RATE, balanceRp: 0, success: true },
  returnedRp: 0,
  field: null,
};

let period: number;

beforeAll(async () => {
  period = await asOwner((client) => periodId(client));
});

const empty = (client: PoolClient) =>
  client.query(
    "truncate kpm, cards, disbursements, cases, case_events, realisations, case_counts, reconciliations, unmatched_rows, intakes cascade",
  );
beforeEach(() => asOwner(empty));

/** Puts a family where files put it. Without an order file the DPM says who is ordered, at the monthly rate. */
async function addFamily(client: PoolClient, given: Placed<Family>, files: { byFile: boolean; intake: string }) {
  const { place, orderRp, bank, returnedRp, field } = given;
  const ordered = orderRp !== null;
  const kpm = await aKpm(client, { village: `${place.regency}012001`, bank: place.bank });
  await client.query(
    `insert into disbursements (period_id, kpm_id, regency_code, region_code, bank_code, listed, as_of, dpm_intake_id,
       ordered_rp, order_key, order_intake_id, credited_rp, transacted_rp, balance_rp, status, bank_key, bank_intake_id, returned_rp, field_status)
     values ($1, $2, $3, $4, $5, $6, '2026-11-20', 1, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
    [
      period,
      kpm,
      place.regency,
      `${place.regency}012001`,
      place.bank,
      ordered,
      files.byFile && ordered ? orderRp : null,
      files.byFile && ordered ? "nik" : null,
      files.byFile && ordered ? files.intake : null,
      bank?.creditedRp ?? null,
      bank?.transactedRp ?? null,
      bank?.balanceRp ?? null,
      bank?.success ? "sukses" : "",
      bank ? "card" : null,
      bank ? files.intake : null,
      returnedRp || null,
      field,
    ],
  );
  return kpm;
}

const addStray = (client: PoolClient, stray: Placed<Stray>, row: { no: number; intake: string; kpm: string }) =>
  client.query(
    `insert into unmatched_rows (intake_id, row_no, source, period_id, regency_code, bank_code, nik, amount_rp, transacted_rp,
       balance_rp, reason, kpm_id) values ($1, $2, 'bank', $3, $4, $5, 9900000000000001, $6, $7, $8, $9, $10)`,
    [
      row.intake,
      row.no,
      period,
      stray.place.regency,
      stray.place.bank,
      stray.creditedRp,
      stray.transactedRp,
      stray.balanceRp,
      stray.reason,
      stray.reason === "double" ? row.kpm : null,
    ],
  );

const run = (client: PoolClient, prefix: string) => reconcile(client, { periodId: period, prefix, intakeId: "1" });
const isAt =
  ({ regency, bank }: Place) =>
  ({ place }: Placed<object>) =>
    place.regency === regency && place.bank === bank;

/** What stands in the table for a place. */
async function kept({ regency, bank }: Place): Promise<{ id: bigint; totals: Totals }> {
  return asOwner(async (client) => {
    const { rows } = await client.query<{ id: string; totals: Totals }>(
      "select id::text, totals from reconciliations where regency_code = $1 and bank_code = $2",
      [regency, bank],
    );
    if (!rows[0]) throw new Error(`no reconciliation of ${regency} ${bank}`);
    return { id: BigInt(rows[0].id), totals: rows[0].totals };
  });
}

/** Opens every term of a place as the download does, and counts its lines. */
async function linesOf(id: bigint, regency: string): Promise<Record<string, number>> {
  const actor = userOf("dinsos-kabkota", [regency]);
  const found = await getReconciliation(actor, id);
  const lines: Record<string, number> = {};
  for (const term of TERM_KEYS) {
    lines[term] = 0;
    for await (const batch of allTermRows(actor, found, term)) lines[term] += batch.length;
  }
  return lines;
}

describe("several kab/kota and banks at once", () => {
  test("each place has its own totals, balanced, and every term opens as many lines as it counts", {
    timeout: 240_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(placed(anyFamily), { maxLength: 16 }),
        fc.array(placed(anyStray), { maxLength: 6 }),
        fc.tuple(fc.boolean(), fc.boolean()),
        async (families, strays, orderFiles) => {
          const byFile = (regency: string) => orderFiles[regency === "5102" ? 0 : 1];
          const all = [...families, ...PLACES.map((place) => ({ ...ORDINARY, place }))].map((given) =>
            given.orderRp === null || byFile(given.place.regency) ? given : { ...given, orderRp: RATE },
          );
          await asOwner(async (client) => {
            await empty(client);
            await client.query("select open_period($1::smallint)", [period]);
            const intake = await anIntake(client, "5103");
            let kpm = "";
            for (const given of all)
              kpm = await addFamily(client, given, { byFile: byFile(given.place.regency), intake });
            for (const [n, stray] of strays.entries()) await addStray(client, stray, { no: n + 2, intake, kpm });
            for (const regency of REGENCIES) await run(client, regency);
          });
          for (const place of PLACES) {
            const { id, totals } = await kept(place);
            expect(totals).toEqual(controlTotals(all.filter(isAt(place)), strays.filter(isAt(place))));
            expect(imbalance(totals)).toEqual({ ordered: [0, 0], credited: [0, 0] });
            const counted = TERM_KEYS.map((term) => [term, totals.terms[term].families]);
            expect(await linesOf(id, place.regency)).toEqual(Object.fromEntries(counted));
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  test("comparing one kab/kota leaves its neighbour as it was, and the neighbour and another bank see none of it", async () => {
    await asOwner(async (client) => {
      await client.query("select open_period($1::smallint)", [period]);
      const intake = await anIntake(client, "5103");
      for (const place of PLACES) await addFamily(client, { ...ORDINARY, bank: null, place }, { byFile: true, intake });
      for (const place of PLACES) await addFamily(client, { ...ORDINARY, place }, { byFile: true, intake });
      await run(client, "5103");
    });
    expect(await scalar("select string_agg(distinct regency_code, ',') from reconciliations")).toBe("5103");
    expect(await scalar("select string_agg(distinct regency_code, ',') from cases")).toBe("5103");
    const { id } = await kept({ regency: "5103", bank: "BNI" });
    for (const actor of [userOf("dinsos-kabkota", ["5102"]), userOf("bank", ["51"], "BRI"), userOf("pfm", ["52"])])
      await expect(getReconciliation(actor, id), actor.role).rejects.toMatchObject({ reason: "not-found" });
    const own = await getReconciliation(userOf("dinsos-kabkota", ["5103"]), id);
    for (const actor of [userOf("dinsos-kabkota", ["5102"]), userOf("bank", ["51"], "BRI")])
      for (const term of TERM_KEYS)
        for await (const batch of allTermRows(actor, own, term)) expect(batch, `${actor.role} ${term}`).toEqual([]);
  });
});

test("a report that came before any order and any DPM opens no case against its families", async () => {
  const place = { regency: "5103", bank: "BNI" };
  await asOwner(async (client) => {
    await client.query("select open_period($1::smallint)", [period]);
    const intake = await anIntake(client, "5103");
    for (let n = 0; n < 3; n++)
      await addFamily(client, { ...ORDINARY, orderRp: null, place }, { byFile: false, intake });
    await run(client, "5103");
  });
  const { totals } = await kept(place);
  expect([totals.ordered.kpm, totals.terms["not-ordered"].kpm]).toEqual([0, 3]);
  expect(await scalar("select count(*) from cases")).toBe("0");
  await asOwner(async (client) => {
    await client.query("update disbursements set listed = true where kpm_id = (select min(kpm_id) from disbursements)");
    await run(client, "5103");
  });
  expect(await scalar("select string_agg(type, ' ') from cases")).toBe("DI_LUAR_PERINTAH DI_LUAR_PERINTAH");
});
