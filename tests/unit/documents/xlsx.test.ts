import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import fc from "fast-check";
import { readXlsx, writeXlsx } from "hucre";
import { afterAll, expect, test } from "vitest";
import { openFile } from "@/lib/documents/read/open";
import { workbook } from "@/tests/support/workbook";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "xlsx-"));
afterAll(() => fs.rmSync(folder, { recursive: true }));

async function readOurs(bytes: Uint8Array) {
  const file = path.join(folder, "book.bin");
  fs.writeFileSync(file, bytes);
  const { rows, shape } = await openFile(file);
  const read: { rowNo: number; cells: string[]; numeric: number[] }[] = [];
  for await (const batch of rows)
    for (const { rowNo, cells, numeric } of batch) read.push({ rowNo, cells, numeric: [...numeric] });
  return { read, shape };
}

const cell = fc.oneof(
  fc
    .string({ unit: fc.constantFrom("a", "Ü", "<", "&", '"', "1", " x"), maxLength: 8 })
    .filter((text) => text.trim() === text && text !== ""),
  fc.integer({ min: 0, max: 1_000_000_000 }),
);

test("a workbook is read as a second, independent reader reads it", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 30 }),
      async (table) => {
        const bytes = await writeXlsx({ sheets: [{ name: "DATA", rows: table }] });
        const { read, shape } = await readOurs(bytes);
        const oracle = (await readXlsx(bytes)).sheets[0]?.rows ?? [];
        expect(shape.sheet).toBe("DATA");
        // The oracle widens every row to the widest; ours ends where the row ends.
        expect(read.map((row) => row.cells)).toEqual(
          oracle.map((row, i) => row.slice(0, table[i]?.length).map(String)),
        );
        for (const row of read)
          expect(row.numeric).toEqual(
            table[row.rowNo - 1]?.flatMap((value, i) => (typeof value === "number" ? [i] : [])),
          );
      },
    ),
    { numRuns: 40 },
  );
});

test("a date cell is a date, and an error cell is empty", async () => {
  const bytes = await writeXlsx({ sheets: [{ name: "S", rows: [["tgl"], [new Date(Date.UTC(2025, 11, 31))]] }] });
  const { read } = await readOurs(bytes);
  expect(read[1]?.cells).toEqual(["2025-12-31"]);
  expect(read[1]?.numeric).toEqual([]);
});

const sheet = (name: string, rows: string[][], state?: "hidden" | "veryHidden") => ({
  name,
  rows,
  ...(state && { [state]: true }),
});

test("the sheet called DATA is read, else the first visible one with a table", async () => {
  const table = [
    ["NIK", "NAMA", "ALAMAT"],
    ["1", "A", "x"],
  ];
  const named = async (...sheets: ReturnType<typeof sheet>[]) =>
    (await readOurs(await writeXlsx({ sheets }))).shape.sheet;
  expect(await named(sheet("Lain", table), sheet("Data", table))).toBe("Data");
  expect(await named(sheet("Petunjuk", [["Isi lembar kedua."], ["Terima kasih"]]), sheet("Isi", table))).toBe("Isi");
  expect(await named(sheet("Kosong", []), sheet("Isi", table))).toBe("Isi");
  expect(await named(sheet("Lama", table, "hidden"), sheet("Isi", table))).toBe("Isi");
  expect(await named(sheet("Lama", table, "veryHidden"), sheet("Isi", table))).toBe("Isi");
  expect(await named(sheet("Satu", [["a"]]), sheet("Dua", [["b"]]))).toBe("Satu");
});

test("a sheet of 200 columns is read, one of 201 is refused with the reason", async () => {
  const wide = (n: number) => writeXlsx({ sheets: [{ name: "S", rows: [Array.from({ length: n }, (_, i) => i)] }] });
  expect((await readOurs(await wide(200))).read[0]?.cells).toHaveLength(200);
  await expect(readOurs(await wide(201))).rejects.toMatchObject({ sentence: expect.stringMatching(/200 kolom/) });
});

test("random bytes behind a zip's first letters are refused, never a crash", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 10, maxLength: 300 }), async (bytes) => {
      await expect(readOurs(Buffer.concat([Buffer.from("PK\u0003\u0004"), bytes]))).rejects.toMatchObject({
        sentence: expect.any(String),
      });
    }),
    { numRuns: 50 },
  );
});

test("a workbook with a byte changed is read or refused, never a crash", async () => {
  const bytes = await writeXlsx({
    sheets: [{ name: "S", rows: Array.from({ length: 20 }, (_, i) => [`9951034101900${i}`, "NAMA", i]) }],
  });
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), async (at, value) => {
      const mutated = Uint8Array.from(bytes);
      mutated[at] = value;
      const outcome = await readOurs(mutated).then(
        () => "read",
        (error) => typeof error.sentence,
      );
      expect(["read", "string"]).toContain(outcome);
    }),
    { numRuns: 150 },
  );
});

test("F14: a workbook whose parts are cut, swapped, repeated or overwritten is read or refused, never a crash", async () => {
  const rows = Array.from(
    { length: 20 },
    (_, i) => `<row r="${i + 1}"><c t="s"><v>${i}</v></c><c s="1"><v>46022</v></c></row>`,
  );
  const whole: Record<string, string> = {
    sheet: `<worksheet><sheetData>${rows.join("")}</sheetData></worksheet>`,
    strings: `<sst>${rows.map((_, i) => `<si><t>99510341${i}</t></si>`).join("")}</sst>`,
    formats: '<numFmt numFmtId="164" formatCode="dd/mm"/>',
    properties: '<workbookPr date1904="1"/>',
  };
  const names = fc.constantFrom(...Object.keys(whole));
  await fc.assert(
    fc.asyncProperty(
      names,
      names,
      fc.nat(900),
      fc.nat(900),
      fc.string({ maxLength: 6 }),
      async (into, from, at, to, noise) => {
        const mutated = (whole[into] ?? "").slice(0, at) + noise + (whole[from] ?? "").slice(to);
        const { sheet = "", strings = "", ...more } = { ...whole, [into]: mutated };
        const outcome = await readOurs(workbook({ rows: `<?xml version="1.0"?>${sheet}`, strings, ...more })).then(
          () => "read",
          (error) => typeof error.sentence,
        );
        expect(["read", "string"]).toContain(outcome);
      },
    ),
    { numRuns: 200 },
  );
});
