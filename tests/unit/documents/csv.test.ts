import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { sniffDialect, splitRows } from "@/lib/documents/read/csv";
import { openFile } from "@/lib/documents/read/open";

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

describe("a quote that nobody closed", () => {
  const read1 = (text: string) => splitRows(text, ";", 1, true).rows.map((row) => row.cells);

  test("is an ordinary character and swallows no row below it", () => {
    expect(read1('1;"ADI;x\n2;B;y\n3;"BUDI";z\n')).toEqual([
      ["1", '"ADI', "x"],
      ["2", "B", "y"],
      ["3", "BUDI", "z"],
    ]);
    expect(read1('1;"ADI;x\n2;B;y\n')).toEqual([
      ["1", '"ADI', "x"],
      ["2", "B", "y"],
    ]);
  });

  test("does not hold the file up: a cell ends after 32,767 characters at the latest", () => {
    const long = (n: number) => `"${"a\n".repeat(n / 2 - 1)}b"`;
    expect(read1(`${long(32_766)};x\n`)).toHaveLength(1);
    expect(read1(`${long(32_768)};x\n`).length).toBeGreaterThan(1);
  });

  test("is the same wherever the stream is cut", () => {
    const text = '1;"ADI;x\r\n2;B;y\n3;"BUDI";z\n"D" E;"f\ng";h\n"';
    const whole = read1(text);
    for (let cut = 0; cut <= text.length; cut++) {
      const first = splitRows(text.slice(0, cut), ";", 1, false);
      const second = splitRows(first.left + text.slice(cut), ";", first.next, true);
      expect(
        [...first.rows, ...second.rows].map((row) => row.cells),
        `cut at ${cut}`,
      ).toEqual(whole);
    }
  });
});

test("a CSV may begin with the letters of a zip, be one byte long, and have empty columns without end", async () => {
  expect((await read("PKH;NIK\nYA;1\n"))[0]?.cells).toEqual(["PKH", "NIK"]);
  expect(await read("a")).toEqual([{ rowNo: 1, cells: ["a"] }]);
  expect((await read(`a;b${";".repeat(300)}\n`))[0]?.cells.slice(0, 3)).toEqual(["a", "b", ""]);
});

describe("a file that cannot be read", () => {
  test.each([
    ["empty", "", /kosong/],
    ["a web page called a sheet", "<html><table><tr><td>NIK</td></tr></table></html>", /halaman web/],
    ["the first letters of a workbook", "PK\u0003\u0004", /rusak/],
    ["a web page behind a byte order mark", "\ufeff <HTML><body>NIK</body></HTML>", /halaman web/],
    ["a row of 201 columns", `${"a;".repeat(200)}a\n`, /200 kolom/],
    ["a row without an end", "a;b\n".repeat(30) + "x".repeat(5 << 20), /Baris 31 terlalu panjang/],
    ["a cut workbook", Buffer.concat([Buffer.from("PK\u0003\u0004"), Buffer.alloc(50, 7)]), /rusak/],
    ["something binary", Buffer.from([1, 0, 2, 0, 3]), /bukan lembar kerja/],
  ])("(%s) is refused with one sentence", async (_, content, said) => {
    await expect(read(content)).rejects.toMatchObject({ sentence: expect.stringMatching(said) });
  });
});
