import fc from "fast-check";
import { expect, test } from "vitest";
import { KEPT_ROWS, maskedCell, RefusedRows, withCorrections } from "@/lib/intake/rows/rules/refused";

const NUMBERS = ["nik", "rightNik", "familyCard", "card", "account", "dtks"];

test("S16: however a person's number is written, no more than its first six signs and never half of it are shown", () => {
  const sign = fc.constantFrom(..."0123456789", "O", "l", " ", ".", "-", "'");
  fc.assert(
    fc.property(fc.string({ unit: sign, maxLength: 40 }), fc.constantFrom(...NUMBERS), (text, field) => {
      const signs = text.replace(/[^0-9A-Za-z]/g, "");
      const shown = maskedCell(text, field).replace(/[^0-9A-Za-z]/g, "");
      expect(signs.startsWith(shown)).toBe(true);
      expect(shown.length).toBeLessThanOrEqual(Math.min(6, signs.length / 2));
    }),
  );
});

test("a long number in any other cell is covered, also in groups, with a letter in it, or inside words", () => {
  const cells = [
    "9951034101708001",
    "9951 0341 0170 8001",
    "9951-0341-0170-8001",
    "9951034O1708001",
    "NIK 9951034101708001 lama",
  ];
  for (const cell of cells) expect(maskedCell(cell, "note").replace(/\D/g, "").length, cell).toBeLessThanOrEqual(6);
  for (const cell of ["JL. RAYA NO 12 RT 001 RW 002", "600.000", "2026-11-20", "NI LUH SATU", "16.781"])
    expect(maskedCell(cell, "address")).toBe(cell);
  expect(maskedCell("17-08-1980", "birth")).toBe("••-••-1980");
});

test("only the first refused rows are kept, so a file that is wrong throughout fills nothing", () => {
  const refused = new RefusedRows({ nik: 1 });
  for (let n = 0; n < KEPT_ROWS; n++) expect(refused.keep(["NI LUH", "9951034101708001"])).not.toBeNull();
  expect(refused.keep(["NI LUH", "9951034101708001"])).toBeNull();
});

test("a corrected cell is text, without the damage of the file; the other cells stay", () => {
  const row = {
    rowNo: 7,
    cells: ["9.95E+15", "A"],
    numeric: new Set([0, 1]),
    damaged: new Map([[0, "formula" as const]]),
  };
  const corrections = new Map([
    [
      7,
      new Map([
        [0, "9951034101708001"],
        [3, "B"],
      ]),
    ],
  ]);
  expect(withCorrections(row, corrections)).toEqual({
    rowNo: 7,
    cells: ["9951034101708001", "A", "", "B"],
    numeric: new Set([1]),
    damaged: new Map(),
  });
  expect(withCorrections({ ...row, rowNo: 8 }, corrections)).toMatchObject({ rowNo: 8, cells: row.cells });
});
