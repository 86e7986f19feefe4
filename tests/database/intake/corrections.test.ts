import { readXlsx, writeXlsx } from "hucre";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { workbookStream } from "@/lib/documents/write/workbook";
import { refusedRowsSheet } from "@/lib/intake/rows/commands/corrections";
import { aKpm, asOwner, periodId, userOf } from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";
import { remarksOf, scalar, send, sendFile, takeIn, useUploads } from "@/tests/support/intake";

useUploads();
useDatabase();

const nik = (n: number) => `995103410170${String(8000 + n)}`;
const badung = userOf("dinsos-kabkota", ["5103"], null, 7n);
let period: number;

beforeAll(async () => {
  period = await asOwner((client) => periodId(client));
});
beforeEach(async () => {
  await asOwner(async (client) => {
    await client.query(
      "truncate kpm, cards, disbursements, cases, case_events, realisations, case_counts, intakes cascade",
    );
    for (let n = 1; n <= 4; n++) await aKpm(client, { village: "5103012001", nik: nik(n) });
  });
});

type Grid = (string | number | null)[][];
const inWorkbook = async (rows: Grid, name = "DATA") => writeXlsx({ sheets: [{ name, rows }] });
const report = (text: string | Uint8Array, region = "5103") => ({ kind: "bank-report" as const, period, region, text });
const HEADINGS = ["CATATAN BANK", "NIK", "NOMINAL TOPUP", "NOMINAL TRANSAKSI"];
const DIRTY: Grid = [
  ["Laporan triwulan"],
  HEADINGS,
  ["a", nik(1), 600_000, 0],
  ["b", nik(2).slice(0, 15), 600_000, 0],
  ["c", 9_951_034_101_708_000, 600_000, 0],
  [],
  ["d", nik(4), "banyak", 0],
];

/** The workbook of the refused rows as the operator gets it. */
async function taken(id: string): Promise<Grid> {
  const sheet = await refusedRowsSheet(badung, BigInt(id));
  const bytes = new Uint8Array(await new Response(workbookStream([sheet])).arrayBuffer());
  const [first] = (await readXlsx(bytes)).sheets;
  expect(first?.name).toBe(`Perbaikan #${id}`);
  return (first?.rows ?? []).map((row) =>
    row.map((cell) => (typeof cell === "number" ? cell : (cell?.toString() ?? null))),
  );
}
const dirty = async () => {
  const id = await sendFile(report(await inWorkbook(DIRTY)));
  expect(await takeIn(id)).toMatchObject({ state: "done", figures: [1, 0, 0, 3] });
  return id;
};

describe("E6 the refused rows of a file", () => {
  test("are taken by nobody but whoever may send the kind there", async () => {
    const id = BigInt(await dirty());
    for (const actor of [
      userOf("dinsos-kabkota", ["5102"]),
      userOf("bank", ["5103"], "BRI"),
      userOf("pfm", ["51"]),
      userOf("presenter", ["51"]),
    ])
      await expect(refusedRowsSheet(actor, id), actor.role).rejects.toMatchObject({ reason: "not-found" });
  });

  test("are a workbook of the file's own columns and KESALAHAN, with Excel's row numbers and nothing made whole", async () => {
    const id = await dirty();
    const [head, ...rows] = await taken(id);
    expect(head).toEqual([...HEADINGS, "KESALAHAN"]);
    expect(rows.map((row) => row.slice(0, 4))).toEqual([
      ["b", nik(2).slice(0, 15), 600_000, 0],
      ["c", 9_951_034_101_708_000, 600_000, 0],
      ["d", nik(4), "banyak", 0],
    ]);
    expect(rows.map((row) => String(row[4]).split(":")[0])).toEqual([
      `Berkas #${id} baris 4`,
      `Berkas #${id} baris 5`,
      `Berkas #${id} baris 7`,
    ]);
    expect(rows[0]?.[4]).toMatch(/15 angka|16 angka/);
    expect(await scalar("select count(*) from audit_entries where action = 'intake.refused-rows-taken'")).not.toBe("0");
  });

  test("are refused again, under the same numbers, when nothing in them was corrected", async () => {
    const id = await dirty();
    const again = await sendFile(report(await inWorkbook(await taken(id), "apa saja")));
    expect(await takeIn(again)).toMatchObject({ state: "done", figures: [0, 0, 0, 3] });
    expect((await remarksOf(again)).map(({ row }) => row)).toEqual([4, 5, 7]);
  });
});

describe("E7 a corrected workbook", () => {
  test("applies only its rows, and each keeps its row number of the first file", async () => {
    const id = await dirty();
    const [head = [], one = [], two = [], three = []] = await taken(id);
    one[1] = nik(2);
    three[2] = 600_000;
    const fixed = await sendFile(report(await inWorkbook([head, three, two, one], `Perbaikan #${id}`)));
    expect(await takeIn(fixed)).toMatchObject({ state: "done", figures: [2, 0, 0, 1] });
    expect(await scalar("select corrects from intakes where id = $1", [fixed])).toBe(id);
    expect(
      await scalar(
        "select string_agg(k.nik || '@' || d.bank_row_no, ' ' order by k.nik) from disbursements d join kpm k on k.id = d.kpm_id where d.bank_intake_id = $1",
        [fixed],
      ),
    ).toBe(`${nik(2)}@4 ${nik(4)}@7`);
    expect((await remarksOf(fixed)).map(({ row }) => row)).toEqual([5]);
    // What is left can be taken and corrected once more, still by the first file's numbers.
    const [lastHead, ...left] = await taken(fixed);
    expect(lastHead).toEqual([...HEADINGS, "KESALAHAN"]);
    expect(left.map((row) => row[4])).toEqual([expect.stringMatching(new RegExp(`^Berkas #${fixed} baris 5:`))]);
  });

  test("takes rows whose KESALAHAN was wiped or doubled, under numbers of their own", async () => {
    const id = await dirty();
    const [head = [], one = [], two = [], three = []] = await taken(id);
    one[1] = nik(2);
    two[1] = nik(3);
    two[4] = null;
    three[2] = 400_000;
    three[4] = one[4] ?? null;
    const fixed = await sendFile(report(await inWorkbook([head, one, two, three], `Perbaikan #${id}`)));
    expect(await takeIn(fixed)).toMatchObject({ state: "done", figures: [3, 0, 0, 0] });
    expect(
      await scalar(
        "select string_agg(bank_row_no::text, ' ' order by bank_row_no) from disbursements where bank_intake_id = $1",
        [fixed],
      ),
    ).toBe("4 2000003 2000004");
  });

  test("of another kab/kota, period or kind is refused before a row is read", async () => {
    const id = await dirty();
    const rows = await taken(id);
    const elsewhere = await send(report(await inWorkbook(rows), "5102"));
    expect(elsewhere).toMatchObject({ state: "refused", read: 0 });
    expect(elsewhere.message).toMatch(new RegExp(`memperbaiki berkas #${id}.*unggah lagi`));
    const other = await asOwner((client) => periodId(client, "sembako-2026-07-3"));
    expect((await send({ ...report(await inWorkbook(rows)), period: other })).state).toBe("refused");
    expect((await send(report(await inWorkbook(rows)))).state).toBe("done");
  });

  test("of a DPM does not call the families absent that were never in it", async () => {
    const dpm = (text: string | Uint8Array) => ({ kind: "dpm" as const, period, text });
    const first = await sendFile(dpm(`NIK;NAMA\n${nik(1)};SATU\n${nik(2)};DUA\n123;TIGA\n`));
    expect(await takeIn(first)).toMatchObject({ figures: [2, 0, 0, 1], warned: 2 });
    const [head = [], row = []] = await taken(first);
    row[0] = nik(3);
    const fixed = await sendFile(dpm(await inWorkbook([head, row], `Perbaikan #${first}`)));
    expect(await takeIn(fixed)).toMatchObject({ state: "done", figures: [1, 0, 0, 0] });
    expect((await remarksOf(fixed)).map(({ reason }) => reason)).toEqual(["desa-tidak-dikenal", "nama-lain"]);
  });
});
