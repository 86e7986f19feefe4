import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { parseRemarkFilter } from "@/lib/intake/filter";
import { correctCell } from "@/lib/intake/rows/commands/correct-cell";
import { refusedLines } from "@/lib/intake/rows/present/refused";
import { findRefusedCells } from "@/lib/intake/rows/queries/refused";
import { countRemarks, listRemarks } from "@/lib/intake/rows/queries/remarks";
import { aKpm, asOwner, periodId, userOf } from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";
import { planned, sendFile, takeIn, useUploads } from "@/tests/support/intake";

useUploads();
useDatabase();

const nik = (n: number) => `995103410170${String(8000 + n)}`;
const badung = userOf("dinsos-kabkota", ["5103"], null, 7n);
const tabanan = userOf("dinsos-kabkota", ["5102"], null, 9n);
let period: number;

beforeAll(async () => {
  period = await asOwner((client) => periodId(client));
});
beforeEach(async () => {
  await asOwner(async (client) => {
    await client.query(
      "truncate kpm, cards, disbursements, cases, case_events, realisations, case_counts, unmatched_rows, intakes cascade",
    );
    for (let n = 1; n <= 3; n++) await aKpm(client, { village: "5103012001", nik: nik(n) });
  });
});

const UNKNOWN = 99;
/** Row 3 has a bad form; row 4 names a family that nobody knows, row 5 one that row 2 has named. */
const FILE = `NIK;NAMA;NOMINAL TOPUP;NOMINAL TRANSAKSI
${nik(1)};NI LUH SATU;600000;0
${nik(2)};NI LUH DUA;banyak;0
${nik(UNKNOWN)};NI LUH ASING;400000;0
${nik(1)};NI LUH SATU;600000;0`;
const send = () => sendFile({ kind: "bank-report", period, text: FILE });

/** What the page shows of the refused rows: the row, its cells, and which of them are marked. */
async function shown(id: string, open: boolean) {
  const filter = parseRemarkFilter({}, await countRemarks(badung, BigInt(id)));
  const { rows } = await listRemarks(badung, BigInt(id), filter);
  const found = await findRefusedCells(
    badung,
    BigInt(id),
    rows.map(({ rowNo }) => rowNo),
  );
  const { lines } = refusedLines({ id: BigInt(id), kind: "bank-report", remarks: rows, found, open });
  return lines.map(({ row, cells }) => ({
    row,
    cells: cells.map(({ text }) => text),
    bad: cells.filter(({ bad }) => bad).map(({ text }) => text),
    fixable: cells.some(({ fix }) => fix !== ""),
  }));
}

const MASKED = "995103**********";
const LINES = [
  { row: 3, cells: [MASKED, "NI LUH DUA", "banyak", "0"], bad: ["banyak"] },
  { row: 4, cells: [MASKED, "NI LUH ASING", "400000", "0"], bad: [MASKED] },
  { row: 5, cells: [MASKED, "NI LUH SATU", "600000", "0"], bad: [MASKED] },
];

describe("E44, C11: rows that only the data refuses", () => {
  test("are nothing to a neighbour", async () => {
    const id = await send();
    await planned(id);
    expect(await findRefusedCells(tabanan, BigInt(id), [3, 4, 5])).toEqual({ columns: [], rows: [], corrected: [] });
  });

  test("are listed with their cells and the bad one marked, in the dry run and after applying, like those of a bad form", async () => {
    const id = await send();
    expect(await planned(id)).toMatchObject({ state: "planned", figures: [1, 0, 0, 3] });
    expect(await shown(id, true)).toEqual(LINES.map((line) => ({ ...line, fixable: true })));
    expect(await takeIn(id)).toMatchObject({ state: "done" });
    expect(await shown(id, false)).toEqual(LINES.map((line) => ({ ...line, fixable: false })));
  });

  test("can be corrected cell by cell, and are read again", async () => {
    const id = await send();
    await planned(id);
    await correctCell(badung, { id: BigInt(id), row: 4, column: 0, value: nik(3), seen: 0 });
    expect(await planned(id)).toMatchObject({ state: "planned", figures: [2, 0, 0, 2] });
    expect((await shown(id, true)).map(({ row }) => row)).toEqual([3, 5]);
  });
});
