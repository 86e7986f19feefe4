import { beforeAll, describe, expect, test } from "vitest";
import { asOwner, periodId, userOf } from "@/tests/support/builders";
import { expectAsPredicted, loadBase } from "@/tests/support/cases";
import { useDatabase } from "@/tests/support/database";
import { remarksOf, useUploads } from "@/tests/support/intake";
import { uploadCase } from "@/tests/support/upload";

useUploads();
useDatabase();

const operator = userOf("dinsos-kabkota", ["5103"], null, 7n);
const national = userOf("admin", [""], null, 9n);

beforeAll(async () => {
  await loadBase(await asOwner((client) => periodId(client)));
});

const CASES: readonly [id: string, rule: string, kind: string, findings: string[]][] = [
  ["B01", "a status means what a closed list says, and any other is named", "bank-report", ["kata-tidak-dikenal"]],
  ["B05", "month and day stand as the column as a whole says", "bank-report", []],
  ["B13", "rows of another programme are left out and counted", "bank-report", ["program-lain"]],
  ["B19", "an empty amount is 0 where the status says that nothing was spent", "bank-report", ["kosong-nol"]],
  ["D15", "dates in words are read, a birth is in the past", "dpm", []],
];

describe("files as they circulate in offices mean what a person reads in them", () => {
  test.each(CASES)("%s: %s", async (id, _rule, kind, codes) => {
    const reading = await uploadCase(id, { actor: operator });
    expect(reading).toMatchObject({ kind, outcome: { state: "planned", message: "" } });
    expectAsPredicted(id, reading);
    expect(reading.findings.map(({ code }) => code)).toEqual(expect.arrayContaining(codes));
  });

  test("R09: codes that became numbers are the codes they were", async () => {
    const reading = await uploadCase("R09", { actor: national });
    expect(reading.kind).toBe("recap");
    // Row 6 is the same kab/kota and period as row 2, and is refused as its double once it is read.
    expect((await remarksOf(reading.id)).map(({ row, reason }) => [row, reason])).toEqual([[6, "ganda"]]);
    expectAsPredicted("R09", { ...reading, refused: [] });
  });

  test("B14: another period is refused, and said at the top with its rows", async () => {
    const { rows, findings } = await uploadCase("B14", { actor: operator });
    expect(rows).toEqual({});
    const said = findings.filter(({ code }) => code === "periode-lain");
    expect(said.map(({ kind, place, listed }) => [kind, place, listed])).toContainEqual([
      "check",
      "TAHAP 3",
      "refused",
    ]);
    expect(said.reduce((sum, { rows: n }) => sum + (n ?? 0), 0)).toBeGreaterThanOrEqual(10);
  });

  test("B15: each contradiction of a bank is told at its row, and at the top", async () => {
    const { id, findings } = await uploadCase("B15", { actor: operator });
    const rows = (await remarksOf(id)).filter(({ row }) => row > 0).map(({ row }) => row);
    expect([...new Set(rows)]).toEqual([2, 3, 4, 5, 6, 7, 8]);
    expect(findings.map(({ code }) => code)).toEqual(expect.arrayContaining(["tidak-seimbang", "melebihi"]));
  });

  test("B18: a status in figures gives way to the words beside it", async () => {
    const { rows } = await uploadCase("B18", { actor: operator });
    expect(rows["2"]).toMatchObject({ status: "tidak-transaksi", status_text: "Belum transaksi" });
    expect(rows["3"]).toMatchObject({ status: "saldo-nol" });
  });

  test("K02: a card that came back was not handed over, and each unknown word is named once", async () => {
    const { kind, rows, findings } = await uploadCase("K02", { actor: operator });
    expect(kind).toBe("kks");
    const handed = Object.entries(rows).flatMap(([row, { handed: said }]) => (said === "true" ? [Number(row)] : []));
    expect(handed).toEqual([2, 3, 4, 5, 6, 12, 13, 17]);
    const unknown = findings.filter(({ code }) => code === "kata-tidak-dikenal");
    expect(unknown.flatMap(({ samples }) => samples).sort((a, b) => a - b)).toEqual([17, 20, 21]);
  });

  test("R05: families, rupiah and index of a recap are held against each other", async () => {
    const { id, findings } = await uploadCase("R05", { actor: national });
    const rows = (await remarksOf(id)).map(({ row }) => row);
    expect([...new Set(rows)]).toEqual(expect.arrayContaining([2, 3, 4, 5, 6]));
    expect(findings.map(({ code }) => code)).toContain("satuan");
  });
});
