import { describe, expect, test } from "vitest";
import { parseDate } from "@/lib/values/dates";
import { parseAmount } from "@/lib/values/rupiah";
import { readSmall, toldOf } from "@/tests/support/small-file";
import { workbookOf } from "@/tests/support/workbook";

// What stands in a cell, or in a sheet, where nobody wrote anything; and dates that are somebody else's.

const nik = (n: number) => `99510348065380${11 + n}`;
const kk = (n: number) => `9951030202118${100 + n}`;
const text = (...lines: string[]) => `${lines.join("\n")}\n`;

describe("what programs write for nothing", () => {
  test.each(["NULL", "nan", "None", "<NA>", "(NULL)", "NaT"])("%s is an empty cell", async (nothing) => {
    const head = "NIK;NAMA;ALAMAT;NO KK;NO KKS;TGL LAHIR;STATUS PADAN;DESA";
    const cells = Array(6).fill(nothing).join(";");
    const reading = await readSmall(text(head, `${nik(0)};NI MADE;${cells}`, `${nik(1)};${nothing};X;;;;;KUTA`), "dpm");
    expect(reading.rows["2"]).toMatchObject({
      ...{ address: "", no_kk: null, card_no: null, birth_on: null, nik_matched: null, village: "" },
    });
    expect([reading.refused, toldOf(reading)]).toEqual([{ "3": "kosong" }, ["kosong Nama 1"]]);
  });

  test("one digit sixteen times is nobody's number", async () => {
    const head = "NIK;NAMA;ALAMAT;NO KK";
    const reading = await readSmall(
      text(head, `${"1".repeat(16)};NI A;X;${kk(0)}`, `${nik(1)};NI B;X;${"9".repeat(16)}`),
      "dpm",
    );
    expect([reading.refused, reading.rows["3"]?.no_kk]).toEqual([{ "2": "contoh" }, null]);
    expect(toldOf(reading)).toEqual(["contoh NIK 1", "contoh No KK 1"]);
  });

  test("a sheet called DATA that nobody filled in hides no other", async () => {
    const families = [
      ["NIK", "NAMA", "NO KK"],
      [nik(0), "NI MADE", kk(0)],
    ];
    for (const form of [[], [["NIK", "NAMA", "NO KK", "ALAMAT"]]]) {
      const book = workbookOf([
        { name: "DATA", rows: form },
        { name: "KUTA", rows: families },
      ]);
      expect(Object.keys((await readSmall(book, "dpm")).rows)).toEqual(["2"]);
    }
  });
});

describe("births beside the NIK", () => {
  const births = (count: number, day: (n: number) => string) =>
    readSmall(
      text("NIK;NAMA;NO KK;TGL LAHIR", ...Array.from({ length: count }, (_, n) => `${nik(n)};NI;${kk(n)};${day(n)}`)),
      "dpm",
    );
  test("that nearly all differ are told, and taken as they are", async () => {
    const reading = await births(6, () => "06/08/1953");
    expect([Object.keys(reading.rows).length, toldOf(reading)]).toEqual([6, ["lahir-nik TGL LAHIR"]]);
  });
  test("that agree but for a few, or are a handful, are not", async () => {
    expect(toldOf(await births(6, (n) => (n < 4 ? "01/01/1971" : "08/06/1953")))).toEqual([]);
    expect(toldOf(await births(4, () => "01/01/1971"))).toEqual([]);
  });
});

test("kind 4: two rows of a heading mean the same in either order", async () => {
  const groups = "NO;PENGURUS;;KARTU KELUARGA;KKS;TOP UP;;TRANSAKSI;";
  const under = ";NIK;NAMA;NOMOR;NO;TGL;NOMINAL;TGL;NOMINAL";
  const row = `1;${nik(0)};NI MADE;${kk(0)};0000510300007011;05/11/2026;600000;06/11/2026;500000`;
  expect((await readSmall(text(groups, under, row), "bank-report")).rows["3"]).toMatchObject({
    ...{ nik: nik(0), card_no: "0000510300007011", credited_on: "2026-11-05", credited_rp: 600_000 },
    ...{ transacted_on: "2026-11-06", transacted_rp: 500_000 },
  });
});

test.each([
  ["5 November 2026 pukul 10.00 WITA", "2026-11-05"],
  ["05/11/2026 10:31:22", "2026-11-05"],
  ["Kamis/5 Nov 2026", "2026-11-05"],
])("the day of %s", (written, date) => {
  expect(parseDate(written)).toEqual({ ok: true, date });
});

test("a place stands before the day of a birth, and before no other", () => {
  expect(parseDate("BADUNG, 8-6-1953", { birth: true })).toEqual({ ok: true, date: "1953-06-08" });
  expect(parseDate("BADUNG, 8-6-1953")).toEqual({ ok: false });
});

test("what a bank writes behind an amount is no part of it, but its minus is", () => {
  expect(["600,000.00CR", "600.000,00 DB", "600000-"].map((amount) => parseAmount(amount))).toEqual([
    ...[600_000, 600_000, null],
  ]);
});
