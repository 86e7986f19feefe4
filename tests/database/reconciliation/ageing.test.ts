import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { reconcile } from "@/lib/reconciliation/commands/reconcile";
import { allAgedRows, listAgedRows, listAges, sumAges } from "@/lib/reconciliation/queries/ageing";
import { getReconciliation, type Reconciliation } from "@/lib/reconciliation/queries/reconciliation";
import { ageByBand, BANDS } from "@/lib/reconciliation/rules/ageing";
import { aCase, aDisbursement, anIntake, asOwner, periodId, userOf } from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";
import { scalar } from "@/tests/support/intake";

useDatabase();

const TODAY = "2026-11-23";
const dinsos = userOf("dinsos-kabkota", ["5103"]);
const neighbour = userOf("dinsos-kabkota", ["5102"]);
let period: number;
let place: Reconciliation;

/** credited_on, returned, transacted; status */
const FAMILIES = [
  { on: "2026-11-20" },
  { on: "2026-08-10" }, // 105 days
  { on: "2026-08-11" }, // 104 days
  { on: "2026-08-10", returned: 600_000 },
  { on: "2026-08-10", returned: 200_000 },
  { on: null },
  { on: "2026-08-10", transacted: 1 },
];

beforeAll(async () => {
  period = await asOwner((client) => periodId(client));
});

beforeEach(async () => {
  const id = await asOwner(async (client) => {
    await client.query(
      "truncate kpm, cards, disbursements, cases, case_events, realisations, case_counts, reconciliations, intakes cascade",
    );
    const intake = await anIntake(client, "5103");
    for (const { on, returned = null, transacted = null } of FAMILIES) {
      const kpm = await aDisbursement(client, {
        period,
        village: "5103012001",
        ordered: 600_000,
        credited: 600_000,
        transacted,
      });
      await client.query(
        "update disbursements set credited_on = $2, returned_rp = $3, bank_intake_id = $4 where kpm_id = $1",
        [kpm, on, returned, intake],
      );
    }
    const card = await aDisbursement(client, { period, village: "5103012001", ordered: 600_000, credited: 0 });
    await client.query(
      "update disbursements set status = 'kks-tidak-terdistribusi', bank_intake_id = $2 where kpm_id = $1",
      [card, intake],
    );
    await aCase(client, { type: "KKS_TIDAK_TERDISTRIBUSI", step: "credited", period, kpm: card, region: "5103012001" });
    await client.query("update cases set due_from = '2026-11-02'");
    await reconcile(client, { periodId: period, prefix: "5103", intakeId: intake });
    const { rows } = await client.query<{ id: string }>("select id from reconciliations");
    return BigInt(rows[0]?.id ?? 0);
  });
  place = await getReconciliation(dinsos, id);
});

describe("the age of money and cards", () => {
  test("is seen by nobody of the neighbour or another bank, and by a presenter without families", async () => {
    for (const actor of [neighbour, userOf("bank", ["51"], "BRI")]) {
      expect(await listAges(actor, place.id)).toEqual([]);
      expect(await sumAges(actor, period, "")).toEqual([]);
      expect(
        (await listAgedRows(actor, place, { what: "untouched", band: "", after: "" }, { today: TODAY })).rows,
      ).toEqual([]);
    }
    const presenter = userOf("presenter", ["51"]);
    expect((await sumAges(presenter, period, "")).length).toBeGreaterThan(0);
    expect(
      (await listAgedRows(presenter, place, { what: "untouched", band: "", after: "" }, { today: TODAY })).rows,
    ).toEqual([]);
  });

  test("counts whoever has money and no transaction, what went back beside what did not", async () => {
    const days = await listAges(dinsos, place.id);
    expect(
      ageByBand("untouched", days, TODAY).map(({ band, kpm, rp, backRp, leftKpm, leftRp }) => [
        band.key,
        kpm,
        rp,
        backRp,
        leftKpm,
        leftRp,
      ]),
    ).toEqual([
      ["0", 1, 600_000, 0, 1, 600_000],
      ["30", 0, 0, 0, 0, 0],
      ["60", 0, 0, 0, 0, 0],
      ["90", 1, 600_000, 0, 1, 600_000],
      ["105", 3, 1_800_000, 800_000, 2, 1_000_000],
      ["unknown", 1, 600_000, 0, 1, 600_000],
    ]);
    expect(await sumAges(dinsos, period, "5103")).toEqual(days);
    expect(await sumAges(dinsos, period, "5102")).toEqual([]);
  });

  test("counts a card from the file that first said that it was not handed over", async () => {
    const cards = ageByBand("card", await listAges(dinsos, place.id), TODAY);
    expect(cards.map(({ band, kpm, rp }) => [band.key, kpm, rp])).toContainEqual(["21", 1, 600_000]);
    const { rows } = await listAgedRows(dinsos, place, { what: "card", band: "21", after: "" }, { today: TODAY });
    expect(rows).toMatchObject([{ sinceOn: "2026-11-02", caseId: expect.any(BigInt) }]);
  });

  test("opens into as many families as each band counts", async () => {
    const days = await listAges(dinsos, place.id);
    for (const what of ["untouched", "card"] as const)
      for (const { key } of BANDS[what]) {
        const { rows } = await listAgedRows(dinsos, place, { what, band: key, after: "" }, { today: TODAY });
        const counted = ageByBand(what, days, TODAY).find(({ band }) => band.key === key);
        expect([key, rows.length, rows.reduce((sum, row) => sum + row.rp, 0)]).toEqual([
          key,
          counted?.kpm ?? 0,
          counted?.rp ?? 0,
        ]);
      }
    const all = [];
    for await (const batch of allAgedRows(dinsos, place, { what: "untouched", band: "", after: "" }, TODAY))
      all.push(...batch);
    expect(all).toHaveLength(6);
    expect(all[0]?.nik).toMatch(/^99\d{4}\*{10}$/);
  });

  test("goes page by page", async () => {
    const filter = { what: "untouched", band: "105", after: "" } as const;
    const first = await listAgedRows(dinsos, place, filter, { today: TODAY, most: 2 });
    expect(first.rows).toHaveLength(2);
    const second = await listAgedRows(
      dinsos,
      place,
      { ...filter, after: first.after ?? "" },
      { today: TODAY, most: 2 },
    );
    expect([second.rows.length, second.after]).toEqual([1, null]);
  });

  test("is counted again with every comparison, and goes with its reconciliation", async () => {
    await asOwner(async (client) => {
      await client.query("update disbursements set transacted_rp = 1 where kpm_id > 0");
      await reconcile(client, { periodId: period, prefix: "5103", intakeId: "1" });
    });
    expect(await listAges(dinsos, place.id)).toEqual([]);
    await asOwner((client) => client.query("delete from reconciliations"));
    expect(await scalar("select count(*) from reconciliation_ages")).toBe("0");
  });
});
