import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import * as old from "@e965/xlsx";
import { afterAll, describe, expect, test } from "vitest";
import { openFile } from "@/lib/documents/read/open";
import type { FileRow } from "@/lib/documents/read/row";
import { evidenceOf } from "@/lib/intake/cells/rules/evidence";
import { type Kind, RULES } from "@/lib/intake/kinds/rules";
import { zeroFindings } from "@/lib/intake/recognise/commands/tables";
import { recogniseHeader } from "@/lib/intake/recognise/rules/header";
import { rowParser } from "@/lib/intake/rows/rules/row-parser";
import { workbook } from "@/tests/support/workbook";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "zeros-"));
afterAll(() => fs.rmSync(folder, { recursive: true }));

const CONTEXT = { scope: "5103", bank: "BNI", periodId: null, programs: [], periods: [] };

/** Rows under a heading; a number is a number cell. */
function read(kind: Kind, heading: string[], table: (string | number)[][]) {
  const rows: FileRow[] = [heading, ...table].map((cells, at) => ({
    rowNo: at + 1,
    cells: cells.map(String),
    numeric: new Set(cells.flatMap((cell, column) => (typeof cell === "number" ? [column] : []))),
  }));
  const found = recogniseHeader(rows, kind);
  if (!found) throw new Error("no heading");
  const header = { ...found, evidence: evidenceOf(found, rows) };
  const parse = rowParser(header, CONTEXT);
  const parsed = rows.slice(1).map(parse);
  const at = (name: string) => RULES[kind].columns.findIndex(([column]) => column === name);
  return {
    of: (name: string) => parsed.map(({ values }) => values?.[at(name)] ?? null),
    remarks: parsed.map(({ remarks }) => remarks.map(({ reason, severity }) => `${severity} ${reason}`)),
    columns: zeroFindings({ header, first: rows }).map(({ place }) => place),
  };
}

const agents = (...codes: (string | number)[]) =>
  read(
    "ewarong",
    ["TID", "NAMA AGEN", "BANK"],
    codes.map((code) => [code, "WARUNG", "BNI"]),
  );

describe("E01: numbers that lost the zeros in front", () => {
  test("are completed where every text of the column is as wide, and it is said", () => {
    const { of, remarks, columns } = agents("00100200", "00100201", 100202, 10020301);
    expect(of("code")).toEqual(["00100200", "00100201", "00100202", "10020301"]);
    expect(remarks).toEqual([[], [], ["warning nol-diisi"], []]);
    expect(columns).toEqual(["TID"]);
  });

  test("stay as they are where the width is not certain, and it is said", () => {
    const mixed = agents("00100200", "00100201", "1234", 100202);
    expect(mixed.of("code")).toEqual(["00100200", "00100201", "1234", "100202"]);
    expect(mixed.remarks).toEqual([[], [], ["warning nol-depan"], ["warning nol-depan"]]);
  });

  test("one number that begins with 0, several widths, or a longer number show no width", () => {
    for (const codes of [
      ["00100200", 100201],
      ["00100200", "0010", 100],
      ["001002", "001003", 12345678],
    ])
      expect(agents(...codes).of("code")).toEqual(codes.map(String));
  });

  test("a column of bare numbers is named when their lengths differ, and not when they are alike or short", () => {
    expect(agents(100200, 10020301).columns).toEqual(["TID"]);
    expect(agents(10020300, 10020301).columns).toEqual([]);
    expect(agents(1, 10, 100).columns).toEqual([]);
    expect(agents("100200", "10020301").columns).toEqual([]);
  });

  const HEAD = ["NIK", "NAMA", "NO REKENING", "NO KKS"];
  const dpm = (...rows: [account: string | number, card: string | number][]) =>
    read(
      "dpm",
      HEAD,
      rows.map(([account, card], n) => [`995103480653800${n}`, "NI MADE", account, card]),
    );

  test("an account and a card likewise; a card that is not completed refuses its row", () => {
    const whole = dpm(
      ["0998000002", "0000810300000002"],
      ["0998000003", "0000810300000003"],
      [998000004, 810300000004],
    );
    expect(whole.of("account_no")).toEqual(["0998000002", "0998000003", "0998000004"]);
    expect(whole.of("card_no")[2]).toBe("0000810300000004");
    const alone = dpm(["0998000002", 810300000004]);
    expect(alone.remarks).toEqual([["refused panjang"]]);
    const typed = dpm(["", "0000810300000002"], ["", "0000810300000003"], ["", "810300000004"]);
    expect(typed.remarks[2]).toEqual(["refused panjang"]);
  });

  test("a terminal as a program or Excel's text mark writes it is the same one; its exponent is refused", () => {
    expect(agents("10020301.0", "'10020302", 10020303).of("code")).toEqual(["10020301", "10020302", "10020303"]);
    expect(agents("1,00203E+07").remarks).toEqual([["refused dirusak-excel"]]);
  });
});

describe("the apostrophe that Excel sets before a text", () => {
  const names = (...given: string[]) =>
    read(
      "dpm",
      ["NIK", "NAMA"],
      given.map((name, n) => [`'995103480653800${n}`, name]),
    );

  test("is no part of a name where the whole column has it", () => {
    const { of } = names("'NI MADE", "'NI LUH");
    expect(of("name")).toEqual(["NI MADE", "NI LUH"]);
    expect(of("nik")).toEqual(["9951034806538000", "9951034806538001"]);
  });

  test("is the name's own where another one has none", () => {
    expect(names("'AISYAH", "NI LUH").of("name")).toEqual(["'AISYAH", "NI LUH"]);
  });
});

describe("a number format of zeros", () => {
  const texts = async (bytes: Uint8Array) => {
    const file = path.join(folder, "book.bin");
    fs.writeFileSync(file, bytes);
    const rows: FileRow[] = [];
    for await (const batch of (await openFile(file)).rows) rows.push(...batch);
    return rows.map(({ cells }) => cells.join(" "));
  };

  test("shows the zeros in front in .xlsx", async () => {
    const bytes = workbook({
      formats: '<numFmt numFmtId="170" formatCode="0000000000"/><numFmt numFmtId="171" formatCode="0"/>',
      cellFormats: '<xf numFmtId="0"/><xf numFmtId="170"/><xf numFmtId="171"/>',
      rows: '<row r="1"><c r="A1" s="1"><v>998000002</v></c><c r="B1" s="2"><v>77</v></c><c r="C1" s="1" t="str"><v>88</v></c></row>',
    });
    expect(await texts(bytes)).toEqual(["0998000002 77 88"]);
  });

  test("and in .xls", async () => {
    const sheet = old.utils.aoa_to_sheet([[998000002, 77]]);
    if (sheet.A1) sheet.A1.z = "0000000000";
    const book = old.utils.book_new(sheet, "DATA");
    expect(await texts(old.write(book, { type: "buffer", bookType: "biff8" }))).toEqual(["0998000002 77"]);
  });
});
