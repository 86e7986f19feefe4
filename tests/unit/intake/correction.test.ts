import { describe, expect, test } from "vitest";
import {
  correctionIn,
  errorCell,
  numberByOrigin,
  originOf,
  uncorrectedOrigin,
} from "@/lib/intake/rows/rules/correction";
import { mappingFacts, rowLabel } from "@/lib/intake/shelf/present/intake";
import { OWN_ROWS_FROM } from "@/lib/values/row-number";

const row = (rowNo: number, ...cells: string[]) => ({ rowNo, cells });
const HEADER = { headings: ["NIK", "KESALAHAN"], headerRow: 1 };

describe("E7 a corrected file", () => {
  test("is known by its own words in the KESALAHAN column, else by its sheet; the column alone is not enough", () => {
    const said = row(2, "1", errorCell("12", 45, "NIK: 15 angka.", ["1"]));
    expect(correctionIn(HEADER, [said], "Sheet1")).toEqual({ intakeId: "12", column: 1 });
    expect(correctionIn(HEADER, [row(2, "1", "")], "Perbaikan #12")).toEqual({ intakeId: "12", column: 1 });
    expect(correctionIn(HEADER, [row(2, "1", "salah")], "Sheet1")).toBeNull();
    expect(correctionIn({ ...HEADER, headings: ["NIK"] }, [said], "Perbaikan #12")).toBeNull();
  });

  test("reads an origin only where one is written", () => {
    expect(originOf(errorCell("12", 45, "x", ["1"]))).toEqual({ intakeId: "12", rowNo: 45 });
    for (const text of [
      "",
      "baris 45: x",
      "Berkas #x baris 45: y",
      "Berkas #12 baris 12345678: x",
      "Berkas #12 baris 45",
    ])
      expect(originOf(text), text).toBeNull();
  });

  test("numbers rows by their origin, once each, and the others apart from it", () => {
    const number = numberByOrigin({ intakeId: "12", column: 1 });
    const at = (rowNo: number, cell: string) => number(row(rowNo, "1", cell));
    expect(at(2, errorCell("12", 45, "x", ["1"]))).toBe(45);
    expect(at(3, errorCell("12", 45, "x", ["1"])), "doubled").toBe(OWN_ROWS_FROM + 3);
    expect(at(4, ""), "wiped").toBe(OWN_ROWS_FROM + 4);
    expect(at(5, errorCell("13", 46, "x", ["1"])), "of another file").toBe(OWN_ROWS_FROM + 5);
    expect(at(6, errorCell("12", OWN_ROWS_FROM, "x", ["1"])), "no row of Excel").toBe(OWN_ROWS_FROM + 6);
  });
});

describe("F17 an uncorrected row of a correction", () => {
  const cell = errorCell("12", 45, "Ganda: dengan baris 3.", ["995103", "I MADE  A", "9.951034101708E+15", ""]);
  const origin = (...cells: string[]) => uncorrectedOrigin({ intakeId: "12", column: 3 }, { cells });

  test("is known by what it says, whatever Excel does to spaces and the look of long numbers", () => {
    expect(origin("995103", "I MADE  A", "9.951034101708E+15", cell)).toBe(45);
    expect(origin("995103 ", "I MADE A", "9951034101708000", cell, "", "")).toBe(45);
  });

  test.each([
    ["a corrected name", ["995103", "I MADE B", "9.951034101708E+15", cell]],
    ["a corrected number", ["995104", "I MADE  A", "9.951034101708E+15", cell]],
    ["a new column", ["995103", "I MADE  A", "9.951034101708E+15", cell, "baru"]],
    ["a wiped reason", ["995103", "I MADE  A", "9.951034101708E+15", ""]],
    ["a sheet from before such marks", ["995103", "I MADE  A", "9.951034101708E+15", "Berkas #12 baris 45: x"]],
    ["another file's row", ["995103", "I MADE  A", "9.951034101708E+15", cell.replace("#12", "#13")]],
  ])("is not %s", (_, cells) => {
    expect(origin(...cells)).toBe(null);
  });
});

test("E5 row numbers on screen are Excel's, or say of which sheet they are", () => {
  expect([1, 4512, 1_048_576, OWN_ROWS_FROM + 7, 0].map(rowLabel)).toEqual([
    "1",
    "4.512",
    "1.048.576",
    "7 lembar perbaikan",
    "seluruh berkas",
  ]);
});

test("E1 what was recognised is said with its sheet or dialect, its header row and about how many rows", () => {
  const xlsx = { format: "xlsx", sheet: "DATA", separator: null, encoding: null, headerRow: 4, rowsEstimate: 480_112 };
  expect(mappingFacts(xlsx)).toBe('XLSX, lembar "DATA"; judul kolom pada baris 4; kira-kira 480.112 baris');
  const csv = { format: "csv", sheet: null, separator: ";", encoding: "utf-8", headerRow: 1, rowsEstimate: null };
  expect(mappingFacts(csv)).toBe("CSV, pemisah titik koma, utf-8; judul kolom pada baris 1");
});
