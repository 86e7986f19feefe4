import { expect, test } from "vitest";
import { findRefusedCells } from "@/lib/intake/rows/queries/refused";
import { asOwner, periodId, userOf } from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";
import { remarksOf, scalar, sendFile, takeIn, useUploads } from "@/tests/support/intake";

useUploads();
useDatabase();

const ROWS = 40_000;
const QUOTED_FROM = 30_000;
const nik = (n: number) => `99510341${String(n).padStart(8, "0")}`;

test("a file large enough for threads accounts for every row under Excel's row numbers, also after the first quote", async () => {
  const period = await asOwner(async (client) => {
    await client.query(
      `insert into kpm (regency_code, region_code, nik, name, bank_code, nik_matched, intake_id, row_no)
       select '5103', '5103011001', 9951034100000000 + n, 'KELUARGA', 'BNI', true, 0, n from generate_series(1, $1) n`,
      [ROWS],
    );
    return periodId(client);
  });
  const lines = Array.from({ length: ROWS }, (_, index) => {
    const n = index + 1;
    const number = n % 10_000 === 0 ? "123" : nik(n);
    const name = n >= QUOTED_FROM ? `"KELUARGA, ${"X".repeat(180)}"` : `KELUARGA ${"X".repeat(180)}`;
    return `${number},${name},600000,600000,0,SUKSES SALUR`;
  });
  const text = ["NIK,NAMA,NOMINAL TOPUP,NOMINAL TRANSAKSI,SALDO,STATUS", ...lines, `${lines[0]}`].join("\n");
  expect(text.length).toBeGreaterThan(8 << 20);

  const id = await sendFile({ kind: "bank-report", period, text });
  expect(await takeIn(id)).toMatchObject({ state: "done", read: ROWS + 1, figures: [ROWS - 4, 0, 0, 5] });
  expect((await remarksOf(id)).map(({ row, reason }) => [row, reason])).toEqual([
    [10_001, "panjang"],
    [20_001, "panjang"],
    [30_001, "panjang"],
    [40_001, "panjang"],
    [ROWS + 2, "ganda"],
  ]);
  // Also that of the data alone: the row is read again from the file.
  const badung = userOf("dinsos-kabkota", ["5103"], null, 7n);
  const { rows } = await findRefusedCells(badung, BigInt(id), [40_001, ROWS + 2]);
  expect(rows.map(({ row, cells }) => [row, ...cells.filter((_, column) => column !== 1)])).toEqual([
    [40_001, "1**", "600000", "600000", "0", "SUKSES SALUR"],
    [ROWS + 2, "995103**********", "600000", "600000", "0", "SUKSES SALUR"],
  ]);
  expect(
    await scalar(
      "select count(*) from disbursements d join kpm k on k.id = d.kpm_id where d.bank_row_no <> k.row_no + 1",
    ),
  ).toBe("0");
});
