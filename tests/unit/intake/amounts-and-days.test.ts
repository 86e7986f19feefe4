import { describe, expect, test } from "vitest";
import { parseDate } from "@/lib/values/dates";
import { parseAmount } from "@/lib/values/rupiah";
import { readSmall, toldOf } from "@/tests/support/small-file";

// Kinds 8 and 13: amounts and days as people write them, and what cannot be true of one family.

test.each([
  ["600rb", 600_000],
  ["600 ribu", 600_000],
  ["0,6 juta", 600_000],
  ["Rp 0,6 jt", 600_000],
  ["IDR 600,000", 600_000],
  ["Rp600.000;-", 600_000],
  ["NIHIL", 0],
  ["(600.000)", null],
  ["-600000", null],
  ["sekitar 600rb", null],
  ["rb", null],
])("the amount %s", (text, rp) => {
  expect(parseAmount(text)).toBe(rp);
});

test.each([
  ["05112026", "2026-11-05"],
  ["20112026", "2026-11-20"],
  ["20261105", "2026-11-05"],
  ["5/Nov/2026", "2026-11-05"],
  ["05.Nop.26", "2026-11-05"],
  ["46331,00", "2026-11-05"],
  ["32112026", null],
])("the day %s", (text, date) => {
  const parsed = parseDate(text);
  expect(parsed.ok ? parsed.date : null).toBe(date);
});

test.each([
  ["08/06/03", "2003-06-08"],
  ["08/06/20", "2020-06-08"],
  ["08/06/21", "1921-06-08"],
  ["08/06/53", "1953-06-08"],
])("nobody is born more than a hundred and five years ago: %s", (text, date) => {
  expect(parseDate(text, { birth: true })).toEqual({ ok: true, date });
});

const nik = (n: number) => `99510348065380${11 + n}`;
const bank = (...rows: string[]) =>
  readSmall(
    ["NIK;NOMINAL TOPUP;NOMINAL TRANSAKSI;SALDO;STATUS", ...rows.map((row, n) => `${nik(n)};${row}`)].join("\n"),
    "bank-report",
  );

describe("an empty amount of a bank", () => {
  test("is nothing where the top-up failed, or where all of it is still there", async () => {
    const reading = await bank(";;;GAGAL TOP UP", ";;;GAGAL BUREKOL", "600000;;600000;");
    expect(Object.values(reading.rows).map((row) => [row.credited_rp, row.transacted_rp])).toEqual([
      [0, 0],
      [0, 0],
      [600_000, 0],
    ]);
    expect(toldOf(reading)).toEqual(["kosong-nol Nominal top-up 2", "kosong-nol Nominal transaksi 3"]);
  });
  test("is missing where it should be, and where a part of it is gone", async () => {
    const { refused } = await bank(";600000;0;SUKSES", "600000;;200000;", "600000;;;SUKSES");
    expect(refused).toEqual({ "2": "kosong", "3": "kosong", "4": "kosong" });
  });
});

test("less than a hundred rupiah was written in another unit, and spent is not unspent", async () => {
  const reading = await bank("600000;0,6;0;", "600000;99;0;", "600000;100;0;", "600000;600000;0;BELUM TRANSAKSI");
  expect(reading.refused).toEqual({ "2": "satuan", "3": "satuan" });
  expect(toldOf(reading)).toEqual(["satuan Nominal transaksi 2", "bertentangan Status 1"]);
});

test("a count may say what it counts", async () => {
  const { rows } = await readSmall("KODE KAB;TAHUN;KUOTA KPM;NO SK\n5103;2026;16.781 KPM;SK-1\n", "quota");
  expect(rows["2"]).toMatchObject({ kpm: 16_781 });
});
