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

  test("V02: what of a correction cannot be read refuses its row, and an empty cell leaves what is known", async () => {
    const reading = await uploadCase("V02", { actor: operator });
    expect(reading.kind).toBe("verval");
    // The name of row 10 is a formula without a result.
    expect((await remarksOf(reading.id)).find(({ row }) => row === 10)?.reason).toBe("rumus-tanpa-hasil");
    expectAsPredicted("V02", { ...reading, refused: reading.refused.filter((row) => row !== "10") });
    expect(reading.rows["3"]).toMatchObject({ no_kk: null });
    expect(reading.rows["11"]?.address).toMatch(/RT 003 RW 004$/);
  });

  test("C02: UTF-16 is read without its mark", async () => {
    expectAsPredicted("C02", await uploadCase("C02", { actor: operator }));
  });

  test("C05: the line that tells Excel the separator is no row, and is not counted", async () => {
    const reading = await uploadCase("C05", { actor: operator, period: "sembako-2026-07-3" });
    expect(Object.keys(reading.rows).map(Number)).toEqual(Array.from({ length: 15 }, (_, at) => at + 2));
    expect(reading.findings.filter(({ code }) => code !== "kolom")).toEqual([]);
  });

  test("D19: odd names are stored as text, one without a letter is refused, a long one is cut and that is said", async () => {
    const reading = await uploadCase("D19", { actor: operator });
    expect(reading.refused).toEqual(["3", "15", "16"]);
    expect(reading.rows["6"]?.name).toBe("<SCRIPT>ALERT(1)</SCRIPT>");
    expect(reading.rows["9"]?.name).toHaveLength(120);
    expect((await remarksOf(reading.id)).filter(({ reason }) => reason === "dipotong").map(({ row }) => row)).toEqual([
      9,
    ]);
  });

  test("X27: a PDF is refused with one sentence that says what to send", async () => {
    await expect(uploadCase("X27", { actor: operator })).rejects.toMatchObject({
      message: "Berkas ini PDF, bukan lembar kerja. Minta berkas Excel atau CSV aslinya, lalu unggah.",
    });
  });
});
