import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { splitRows } from "@/lib/documents/read/csv";
import { cutCsv } from "@/lib/documents/read/cut-csv";
import { pieceRows } from "@/lib/documents/read/piece-rows";

const DIALECT = { separator: ",", encoding: "utf-8", bom: false } as const;

async function rowsInPieces(text: string, chunk: number): Promise<[number, string[]][]> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "salur-cut-"));
  const file = path.join(folder, "uji.csv");
  fs.writeFileSync(file, text);
  try {
    const rows: [number, string[]][] = [];
    for await (const piece of cutCsv(file, DIALECT, chunk))
      for (const row of pieceRows(piece, DIALECT)) rows.push([row.rowNo, row.cells]);
    return rows;
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

test("a file cut into pieces has the same rows and row numbers as in one go, with and without quotes", async () => {
  const cell = fc.constantFrom(
    "a",
    "",
    "é",
    "panjang sekali",
    '"x,y"',
    '"baris\nbaru"',
    '"kutip "" dalam"',
    '"tidak ditutup',
    '"B" C',
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 30 }),
      fc.constantFrom("\n", "\r\n"),
      fc.integer({ min: 5, max: 80 }),
      async (rows, ending, chunk) => {
        const text = rows.map((row) => row.join(",")).join(ending);
        const whole = splitRows(text, ",", 1, true).rows.map((row) => [row.rowNo, row.cells]);
        expect(await rowsInPieces(text, chunk)).toEqual(whole);
      },
    ),
    { numRuns: 60 },
  );
});
