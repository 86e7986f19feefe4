import { writeXlsx } from "hucre";
import { expect, test } from "vitest";
import { asOwner, periodId } from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";
import { remarksOf, scalar, sendFile, takeIn, useUploads } from "@/tests/support/intake";

useUploads();
useDatabase();

const ROWS = 30_000;
const nik = (n: number) => `99510341${String(n).padStart(8, "0")}`;

test("a workbook large enough for threads keeps Excel's row numbers, what was a number in it, and text of every kind", async () => {
  const period = await asOwner(async (client) => {
    await client.query(
      `insert into kpm (regency_code, region_code, nik, name, bank_code, nik_matched, intake_id, row_no)
       select '5103', '5103011001', 9951034100000000 + n, 'KELUARGA', 'BNI', true, 0, n from generate_series(1, $1) n`,
      [ROWS],
    );
    return periodId(client);
  });
  const odd = "KELUARGA & <\"'> é 😀";
  // Every ten-thousandth NIK is a number, which Excel has rounded to a 0 at its end; padding keeps the file from pressing well.
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const n = index + 1;
    const number = n % 10_000 === 0 ? Number(nik(n)) : nik(n);
    const noise = Math.sin(n).toString(36).repeat(3);
    return [number, n === 7 ? odd : `KELUARGA ${noise}`, 600_000, 600_000, 0, "SUKSES SALUR"];
  });
  const head = ["NIK", "NAMA", "NOMINAL TOPUP", "NOMINAL TRANSAKSI", "SALDO", "STATUS"];
  const text = await writeXlsx({ sheets: [{ name: "DATA", rows: [["LAPORAN"], [], head, ...rows, rows[0] ?? []] }] });
  expect(text.length).toBeGreaterThan(1 << 20);

  const id = await sendFile({ kind: "bank-report", period, text });
  expect(await takeIn(id)).toMatchObject({ state: "done", read: ROWS + 1, figures: [ROWS - 3, 0, 0, 4] });
  const refused = (await remarksOf(id)).filter(({ severity }) => severity === "refused");
  expect(refused.map(({ row, reason }) => [row, reason])).toEqual([
    [10_003, "dirusak-excel"],
    [20_003, "dirusak-excel"],
    [30_003, "dirusak-excel"],
    [ROWS + 4, "ganda"],
  ]);
  expect(
    await scalar(
      "select count(*) from disbursements d join kpm k on k.id = d.kpm_id where d.bank_row_no <> k.row_no + 3",
    ),
  ).toBe("0");
});
