import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { sniffDialect, splitRows } from "@/lib/intake/read/csv";
import { openFile } from "@/lib/intake/read/open";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "csv-"));
afterAll(() => fs.rmSync(folder, { recursive: true }));

async function read(content: string | Buffer): Promise<{ rowNo: number; cells: string[] }[]> {
  const file = path.join(folder, "file.csv");
  fs.writeFileSync(file, content);
  const opened = await openFile(file);
  const rows: { rowNo: number; cells: string[] }[] = [];
  for await (const batch of opened.rows) rows.push(...batch.map(({ rowNo, cells }) => ({ rowNo, cells })));
  return rows;
}

const quote = (cell: string) => (/[;"\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

describe("a CSV file", () => {
  test("with quotes, separators, quotes in quotes and line breaks is read as it was written", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.array(fc.string({ unit: fc.constantFrom("a", "ü", ";", '"', "\n", " ", "1") }), {
            minLength: 2,
            maxLength: 5,
          }),
          { minLength: 1, maxLength: 20 },
        ),
        (table) => {
          const text = table.map((row) => row.map(quote).join(";")).join("\n");
          const { rows } = splitRows(`${text}\n`, ";", 1, true);
          expect(rows.map((row) => row.cells)).toEqual(table);
          expect(rows.map((row) => row.rowNo)).toEqual(table.map((_, index) => index + 1));
        },
      ),
    );
  });

  test("is the same wherever the stream is cut", () => {
    const text = 'a;"b;1"\r\nc;"d\n""e"""\nf;g\n';
    const whole = splitRows(text, ";", 1, true).rows.map((row) => row.cells);
    for (let cut = 0; cut <= text.length; cut++) {
      const first = splitRows(text.slice(0, cut), ";", 1, false);
      const second = splitRows(first.left + text.slice(cut), ";", first.next, true);
      expect(
        [...first.rows, ...second.rows].map((row) => row.cells),
        `cut at ${cut}`,
      ).toEqual(whole);
    }
  });

  test.each([";", ",", "\t", "|"])("tells its separator %j", (separator) => {
    expect(
      sniffDialect(Buffer.from(`nik${separator}nama${separator}alamat\n1${separator}A, B${separator}c\n`), true)
        .separator,
    ).toBe(separator);
  });

  test("in Windows-1252 is read with its accents, in UTF-8 with its mark left out", async () => {
    expect((await read(Buffer.from("nama;x\nJos\xe9;1\n", "latin1")))[1]?.cells).toEqual(["José", "1"]);
    expect((await read("\ufeffnama;x\nJosé;1\n"))[0]?.cells).toEqual(["nama", "x"]);
  });

  test("may have ragged rows and empty lines, and keeps counting as Excel does", async () => {
    expect(await read("a;b\n\n1\n1;2;3\n")).toEqual([
      { rowNo: 1, cells: ["a", "b"] },
      { rowNo: 2, cells: [""] },
      { rowNo: 3, cells: ["1"] },
      { rowNo: 4, cells: ["1", "2", "3"] },
    ]);
  });
});

describe("a file that cannot be read", () => {
  test.each([
    ["empty", "", /kosong/],
    ["a web page called a sheet", "<html><table><tr><td>NIK</td></tr></table></html>", /halaman web/],
    [
      "a locked or old workbook",
      Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)]),
      /kata sandi/,
    ],
    ["a cut workbook", Buffer.concat([Buffer.from("PK\u0003\u0004"), Buffer.alloc(50, 7)]), /rusak/],
    ["something binary", Buffer.from([1, 0, 2, 0, 3]), /bukan lembar kerja/],
  ])("(%s) is refused with one sentence", async (_, content, said) => {
    await expect(read(content)).rejects.toMatchObject({ sentence: expect.stringMatching(said) });
  });
});
