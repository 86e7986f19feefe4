import { describe, expect, test } from "vitest";
import { readSmall, toldOf } from "@/tests/support/small-file";
import { workbook } from "@/tests/support/workbook";

// Kind 10: what a spreadsheet did to a whole column, or left as the text of an error.

const nik = (n: number) => `99510348065380${11 + n}`;
const kk = (n: number) => `9951030202118${100 + n}`;
const lines = (head: string, count: number, line: (n: number) => string) =>
  [head, ...Array.from({ length: count }, (_, n) => line(n))].join("\n");

describe("NIK and No KK under each other's heading", () => {
  const women = (head: string, count = 6) => lines(head, count, (n) => `${nik(n)};NI MADE;BR. CONTOH;${kk(n)}`);

  test("are asked about before a family is read", async () => {
    const { stop, rows } = await readSmall(women("NO KK;NAMA;ALAMAT;NIK"), "dpm");
    expect(stop).toMatch(/^Kolom NIK dan No KK tampaknya tertukar/);
    expect(rows).toEqual({});
  });
  test("as they belong are read", async () => {
    expect(Object.keys((await readSmall(women("NIK;NAMA;ALAMAT;NO KK"), "dpm")).rows)).toHaveLength(6);
  });
  test("of men only, or of a few rows, say nothing", async () => {
    const men = lines("NIK;NAMA;NO KK", 8, (n) => `99510308065380${11 + n};I MADE;${kk(n)}`);
    expect((await readSmall(men, "dpm")).stop).toBe("");
    expect((await readSmall(women("NO KK;NAMA;ALAMAT;NIK", 4), "dpm")).stop).toBe("");
  });
});

describe("an error of Excel that a CSV keeps as a text", () => {
  test.each(["#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "########"])("%s refuses its row", async (text) => {
    const table = lines("NIK;NAMA;NO KK;DESA", 2, (n) => `${nik(n)};${n === 0 ? text : "NI MADE"};${kk(n)};KUTA`);
    const reading = await readSmall(table, "dpm");
    expect(reading.refused).toEqual({ "2": "sel-galat" });
    expect(Object.keys(reading.rows)).toEqual(["3"]);
    expect(toldOf(reading)).toContain("sel-galat Nama 1");
  });
  test("is no status, and no name in a workbook either", async () => {
    const status = lines("NIK;NOMINAL TOPUP;NOMINAL TRANSAKSI;STATUS", 1, (n) => `${nik(n)};600000;0;#N/A`);
    expect((await readSmall(status, "bank-report")).refused).toEqual({ "2": "sel-galat" });
    const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    const looked = `<c t="str"><f>VLOOKUP(A2,X,2)</f><v>#N/A</v></c>`;
    const rows = `<row r="1">${["NIK", "NAMA", "NO KK"].map(cell).join("")}</row><row r="2">${cell(nik(1))}${looked}${cell(kk(1))}</row>`;
    expect((await readSmall(workbook({ rows }), "dpm")).refused).toEqual({ "2": "sel-galat" });
  });
  test("in a column that is not read, or a name with a number sign, costs no row", async () => {
    const table = lines("NIK;NAMA;NO KK;CATATAN KAMI", 1, (n) => `${nik(n)};#1 NI MADE;${kk(n)};#N/A`);
    expect(Object.keys((await readSmall(table, "dpm")).rows)).toEqual(["2"]);
  });
});

describe("a column of cards or accounts that Excel rounded", () => {
  const rounded = (n: number) => `60130112345${(67_890 + n * 131).toString().slice(0, 4)}0`;
  test("is refused, whatever a single number looks like", async () => {
    const table = lines("NIK;NAMA;NO KK;NO KKS", 7, (n) => `${nik(n)};NI MADE;${kk(n)};${rounded(n)}`);
    const reading = await readSmall(table, "dpm");
    expect(Object.values(reading.refused)).toEqual(Array(7).fill("digit-hilang"));
    expect(toldOf(reading)).toEqual(["digit-hilang No KKS 7"]);
  });
  test("is left out beside a NIK that a bank names", async () => {
    const head = "NIK;NO REKENING;NOMINAL TOPUP;NOMINAL TRANSAKSI";
    const reading = await readSmall(
      lines(head, 7, (n) => `${nik(n)};${rounded(n)};600000;0`),
      "bank-report",
    );
    expect(Object.values(reading.rows).map(({ account_no }) => account_no)).toEqual(Array(7).fill(null));
    expect(toldOf(reading)).toEqual(["digit-hilang No rekening 7"]);
  });
});

test("kind 11: digits of another script are digits", async () => {
  const arabic = nik(1).replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
  expect((await readSmall(`NIK;NAMA;NO KK\n${arabic};NI MADE;${kk(1)}\n`, "dpm")).rows["2"]).toMatchObject({
    nik: nik(1),
  });
});
