import { describe, expect, test } from "vitest";
import { readSmall, toldOf } from "@/tests/support/small-file";

// Kinds 5 and 6: headings of one or two rows between the data, and rows that are none.

const text = (...lines: string[]) => `${lines.join("\n")}\n`;
const GROUPS = "KODE KAB;PROGRAM;PERIODE;SP2D;;PENYALURAN;;PENCAIRAN;";
const TURNED = "KODE KAB;PROGRAM;PERIODE;PENCAIRAN;;PENYALURAN;;SP2D;";
const UNDER = ";;;KPM;NOMINAL;KPM;NOMINAL;KPM;NOMINAL";
const recap = (code: string, ...figures: number[]) => `${code};SEMBAKO;OKT-DES 2026;${figures.join(";")}`;
const FIRST = recap("5102", 100, 60_000_000, 99, 59_400_000, 98, 58_800_000);

describe("a heading of two rows between the data", () => {
  test("is read anew when its columns stand elsewhere", async () => {
    const second = recap("5103", 98, 58_800_000, 99, 59_400_000, 100, 60_000_000);
    const { rows, refused, skipped } = await readSmall(text(GROUPS, UNDER, FIRST, "", TURNED, UNDER, second), "recap");
    expect(rows["7"]).toMatchObject({ sp2d_kpm: 100, sp2d_rp: 60_000_000, transacted_kpm: 98 });
    expect([refused, Object.keys(skipped)]).toEqual([{}, ["5", "6"]]);
  });
  test("is skipped when it is the same", async () => {
    const second = FIRST.replace("5102", "5103");
    const { rows, refused, skipped } = await readSmall(text(GROUPS, UNDER, FIRST, GROUPS, UNDER, second), "recap");
    expect(rows["6"]).toMatchObject({ regency: "5103", sp2d_kpm: 100 });
    expect([refused, Object.keys(skipped)]).toEqual([{}, ["4", "5"]]);
  });
  test("of which only the upper half is known ends the file at its row", async () => {
    const { stop } = await readSmall(text(GROUPS, UNDER, FIRST, TURNED, FIRST), "recap");
    expect(stop).toMatch(/^Baris 4 memulai tabel lain/);
  });
});

test("the same columns in another unit are read in that unit", async () => {
  const [thousands, plain] = [
    "NIK;NOMINAL TOPUP (ribu);NOMINAL TRANSAKSI (ribu)",
    "NIK;NOMINAL TOPUP;NOMINAL TRANSAKSI",
  ];
  const family = (n: number, rp: number) => `99510348065380${10 + n};${rp};${rp}`;
  const both = async (...lines: string[]) =>
    Object.values((await readSmall(text(...lines), "bank-report")).rows).map((row) => row.transacted_rp);
  expect(await both(thousands, family(1, 600), plain, family(2, 600_000))).toEqual([600_000, 600_000]);
  expect(await both(plain, family(1, 600_000), thousands, family(2, 600))).toEqual([600_000, 600_000]);
});

describe("another heading ends the file", () => {
  const HEAD = "NIK;NAMA;NOMINAL TOPUP;NOMINAL TRANSAKSI";
  const family = (n: number) => `99510348065380${10 + n};NI MADE;600000;0`;
  test.each([
    ["when a word that is read changes", "NIK;NAMA;NOMINAL RETUR;TGL SETOR"],
    ["when none of its words but the key is known", "NIK KELUARGA;SIAPA;DANA KELUAR;DANA MASUK"],
  ])("%s", async (_, heading) => {
    expect((await readSmall(text(HEAD, family(1), heading, family(2)), "bank-report")).stop).toMatch(
      /^Baris 3 memulai tabel lain/,
    );
  });
  test("but not the same one in other words, nor a family without a number", async () => {
    const again = "N.I.K.;Nama Lengkap;Nominal Top Up;Transaksi";
    const { stop, rows, refused } = await readSmall(
      text(HEAD, family(1), again, family(2), "NIK belum ada;NI LUH;ENTAH;ENTAH"),
      "bank-report",
    );
    expect([stop, Object.keys(rows), Object.keys(refused)]).toEqual(["", ["2", "4"], ["5"]]);
  });
});

describe("rows that are no data", () => {
  const HEAD = "NIK;NAMA;ALAMAT;NO KK";
  const family = (n: number) => `99510348065380${10 + n};NI MADE;BR. CONTOH;9951030202118${100 + n}`;
  test.each([
    ["a number of an official below the NIK", "NIP. 19700101 199003 1 001;;;", "bukan-data"],
    ["the same without its word", "197001011990031001;;;", "bukan-data"],
    ["beside another signature", ";NIP. 19700101 199003 1 001;;NIP. 19710101 199103 1 002", "bukan-data"],
    ["what a program prints below", "Dicetak 29/11/2026 10:31 oleh admin;;;", "bukan-data"],
    ["a ruled line", "----------------;----------;=====;", "bukan-data"],
    ["a total with its count below the NIK", "1250;JUMLAH KPM;;", "jumlah"],
    ["a sub total", ";Jumlah Desa Kuta : 12 KPM;;", "jumlah"],
  ])("%s", async (_, row, reason) => {
    const { rows, refused, skipped } = await readSmall(text(HEAD, family(1), row, family(2)), "dpm");
    expect([Object.keys(rows), refused, skipped]).toEqual([["2", "4"], {}, { "3": reason }]);
  });
  test("but a NIK that stands alone, or is too short, is a family that is refused", async () => {
    const { refused } = await readSmall(text(HEAD, family(1), "9951034806538012;;;", "99510348;NI LUH;X;"), "dpm");
    expect(Object.keys(refused)).toEqual(["3", "4"]);
  });
  test("and a footnote below a table without codes is none either", async () => {
    const quota = text("KAB/KOTA;TAHUN;KUOTA KPM;NO SK", "KAB. BADUNG;2026;10;SK-1", "*) sumber Pusdatin;;;");
    const reading = await readSmall(quota, "quota");
    expect([Object.keys(reading.rows), toldOf(reading)]).toEqual([["2"], ["bukan-data 1"]]);
  });
});
