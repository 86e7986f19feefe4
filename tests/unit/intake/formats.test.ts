import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import * as old from "@e965/xlsx";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { openFile } from "@/lib/documents/read/open";
import { NO_NUMBERS } from "@/lib/documents/read/row";
import { encodeRows } from "@/lib/intake/plan/read";
import { workbook, zipped } from "@/tests/support/workbook";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "formats-"));
afterAll(() => fs.rmSync(folder, { recursive: true }));

async function read(bytes: Uint8Array | string, sheet?: string) {
  const file = path.join(folder, "file.csv");
  fs.writeFileSync(file, bytes);
  const { shape, rows } = await openFile(file, { sheet });
  const cells: string[][] = [];
  const numeric: number[][] = [];
  for await (const batch of rows)
    for (const row of batch) {
      cells[row.rowNo - 1] = row.cells;
      numeric[row.rowNo - 1] = [...row.numeric];
    }
  return { shape, cells, numeric };
}
const refusal = (bytes: Uint8Array | string) =>
  read(bytes).then(
    () => "read",
    (error) => error.sentence,
  );

type Table = (string | number | boolean | Date | null)[][];

/** An old workbook; the library writes only here, and only small ones. */
function xls(sheets: Record<string, Table>, hidden: readonly string[] = []): Buffer {
  const book = old.utils.book_new();
  for (const [name, table] of Object.entries(sheets))
    old.utils.book_append_sheet(book, old.utils.aoa_to_sheet(table, { cellDates: false, UTC: true }), name);
  book.Workbook = { Sheets: Object.keys(sheets).map((name) => ({ name, Hidden: hidden.includes(name) ? 1 : 0 })) };
  return old.write(book, { type: "buffer", bookType: "biff8" });
}

const TABLE: Table = [
  ["NIK", "NAMA", "NOMINAL", "TGL"],
  ["9951034101900001", "NI LUH UJI", 600_000, new Date(Date.UTC(2025, 11, 31))],
  [null, null, null, null],
  ["9951034101900002", "Ü <&> UJI", 0.5, new Date(Date.UTC(2024, 1, 29))],
];
const ROWS = [
  ["NIK", "NAMA", "NOMINAL", "TGL"],
  ["9951034101900001", "NI LUH UJI", "600000", "2025-12-31"],
  ["9951034101900002", "Ü <&> UJI", "0.5", "2024-02-29"],
];
const filled = (cells: string[][]) => cells.filter((row) => row?.some((cell) => cell !== ""));

describe("E1: an old .xls", () => {
  test("is read with its texts, numbers and dates, and keeps Excel's row numbers", async () => {
    const { shape, cells, numeric } = await read(xls({ Isi: TABLE }));
    expect(shape).toMatchObject({ format: "xls", sheet: "Isi", sheets: ["Isi"], rowsEstimate: 4 });
    expect(filled(cells)).toEqual(ROWS);
    expect(cells[3]?.[0]).toBe("9951034101900002");
    expect(numeric[1]).toEqual([2]);
  });

  test("is read at the sheet called DATA, else at the first visible one with a table, or at the wanted one", async () => {
    const cover: Table = [["Petunjuk"]];
    const named = async (bytes: Buffer, wanted?: string) => (await read(bytes, wanted)).shape.sheet;
    expect(await named(xls({ Petunjuk: cover, Isi: TABLE }))).toBe("Isi");
    expect(await named(xls({ Lama: TABLE, Isi: TABLE }, ["Lama"]))).toBe("Isi");
    expect(await named(xls({ Isi: TABLE, Data: TABLE }))).toBe("Data");
    expect(await named(xls({ Isi: TABLE, Data: TABLE }), "Isi")).toBe("Isi");
  });

  test("of 200 columns is read, of 201 refused with the reason", async () => {
    const wide = (n: number) => xls({ S: [Array.from({ length: n }, (_, i) => i)] });
    expect((await read(wide(200))).cells[0]).toHaveLength(200);
    expect(await refusal(wide(201))).toMatch(/200 kolom/);
  });

  test("F7: cut off, or no workbook at all, is refused with one sentence", async () => {
    const bytes = xls({ Isi: TABLE });
    expect(await refusal(bytes.subarray(0, 1_024))).toMatch(/terpotong/);
    expect(await refusal(Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)]))).toMatch(
      /bukan lembar kerja/,
    );
  });

  test("F14: with bytes changed or cut anywhere is read or refused, never a crash", async () => {
    const bytes = xls({ Isi: TABLE });
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), fc.boolean(), async (at, value, cut) => {
        const mutated = Buffer.from(cut ? bytes.subarray(0, Math.max(8, at)) : bytes);
        if (!cut) mutated[at] = value;
        expect(typeof (await refusal(mutated))).toBe("string");
      }),
      { numRuns: 15 },
    );
  }, 60_000);
});

/** A compound file with one entry of that name in its directory. */
function compound(name: string): Buffer {
  const bytes = Buffer.alloc(2_048);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(bytes);
  bytes.write(`${name}\0`, 1_024 + 128, "utf16le");
  return bytes;
}

test("E2, F7: a workbook locked with a password is called so, and an unlocked one is not", async () => {
  expect(await refusal(compound("EncryptedPackage"))).toMatch(/^Berkas dikunci kata sandi/);
  expect(await refusal(compound("WordDocument"))).toMatch(/bukan lembar kerja/);
  expect(await refusal(compound("Workbook"))).toMatch(/rusak/);
  // The record behind the first one says how the stream is locked ([MS-XLS] 2.4.117 FilePass); type 0 = XOR.
  const bytes = xls({ Isi: TABLE });
  const second = bytes.indexOf(Buffer.from("0908100000060500", "hex")) + 20;
  bytes.writeUInt16LE(0x2f, second);
  bytes.writeUInt16LE(0, second + 4);
  expect(await refusal(bytes)).toMatch(/^Berkas dikunci kata sandi/);
});

describe("E1: a zip archive", () => {
  const csv = "nik;nama\n1;A\n";

  test("with one file is read as that file, whatever systems added beside it", async () => {
    const { shape, cells } = await read(zipped({ "bank/lap.csv": csv, "__MACOSX/._lap.csv": "x", "bank/": "" }));
    expect(shape.format).toBe("csv");
    expect(cells).toEqual([
      ["nik", "nama"],
      ["1", "A"],
    ]);
    const book = workbook({ rows: '<row r="1"><c><v>7</v></c></row>' });
    expect((await read(zippedBytes("lap.xlsx", book))).cells).toEqual([["7"]]);
    expect(filled((await read(zippedBytes("lap.xls", xls({ Isi: TABLE })))).cells)).toEqual(ROWS);
    expect(fs.readdirSync(folder)).toEqual(["file.csv"]);
  });

  test("F6, F7: that holds nothing, several files, an archive, a lock or a way out is refused by name", async () => {
    expect(await refusal(zipped({}))).toMatch(/kosong/);
    expect(await refusal(zipped({ "a.csv": csv, "b.csv": csv }))).toMatch(/2 berkas/);
    expect(await refusal(zippedBytes("a.zip", zipped({ "b.csv": csv })))).toMatch(/arsip lagi/);
    expect(await refusal(zipped({ "../a.csv": csv }))).toMatch(/luar arsip/);
    expect(await refusal(zipped({ "/etc/a.csv": csv }))).toMatch(/luar arsip/);
    expect(await refusal(zipped({ "content.xml": csv }))).toMatch(/simpan sebagai \.xlsx/);
    expect(await refusal(zipped({ "xl/workbook.bin": csv }))).toMatch(/simpan sebagai \.xlsx/);
    const claimed = zipped({ "a.csv": csv });
    claimed.writeUInt16LE(1, claimed.indexOf("PK\u0001\u0002") + 8);
    expect(await refusal(claimed)).toMatch(/dikunci kata sandi/);
    expect(fs.readdirSync(folder)).toEqual(["file.csv"]);
  });

  test("F6: that says less than it holds is refused, and one that says 4 GB unread", async () => {
    const lying = zipped({ "a.csv": csv.repeat(100) });
    const at = lying.indexOf("PK\u0001\u0002");
    lying.writeUInt32LE(10, at + 24);
    expect(await refusal(lying)).toMatch(/rusak/);
    lying.writeUInt32LE(0xfffffffe, at + 24);
    expect(await refusal(lying)).toMatch(/mengembang/);
    expect(fs.readdirSync(folder)).toEqual(["file.csv"]);
  });
});

const zippedBytes = (name: string, content: Buffer) => zipped({ [name]: content });

describe("E1: a CSV of another program", () => {
  const rows = [
    ["nik", "nama"],
    ["1", "José 𝒜"],
  ];
  const text = "nik\tnama\r\n1\tJosé 𝒜\r\n";

  test("in UTF-16 is read by its mark, in both orders", async () => {
    const little = Buffer.from(`\ufeff${text}`, "utf16le");
    expect(await read(little)).toMatchObject({ shape: { encoding: "utf-16le", separator: "\t" }, cells: rows });
    expect(await read(Buffer.from(little).swap16())).toMatchObject({ shape: { encoding: "utf-16be" }, cells: rows });
  });

  test("with carriage returns alone as line ends has its rows", async () => {
    expect((await read("nik;nama\r1;A\r2;B")).cells).toEqual([
      ["nik", "nama"],
      ["1", "A"],
      ["2", "B"],
    ]);
  });

  test("says about how many rows it has", async () => {
    expect((await read(`nik;nama\n${"1;A\n".repeat(99_999)}`)).shape.rowsEstimate).toBeGreaterThan(90_000);
    expect((await read("nik;nama\n1;A\n")).shape.rowsEstimate).toBe(2);
  });
});

test("E1: a workbook says about how many rows it has where it does", async () => {
  const sheet = (dimension: string) =>
    workbook({ rows: `<?xml version="1.0"?><worksheet>${dimension}<sheetData><row r="1"/></sheetData></worksheet>` });
  expect((await read(sheet('<dimension ref="A1:L500001"/>'))).shape.rowsEstimate).toBe(500_001);
  expect((await read(sheet(""))).shape.rowsEstimate).toBeNull();
});

test("F7: HTML and XML saved as .xls are refused with what to do, also in UTF-16", async () => {
  const page = "\ufeff<html><table><tr><td>NIK</td></tr></table></html>";
  expect(await refusal(page)).toMatch(/halaman web.*simpan sebagai \.xlsx/);
  expect(await refusal(Buffer.from(page, "utf16le"))).toMatch(/halaman web/);
  expect(await refusal('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>')).toMatch(/XML/);
});

test("F9: a zero inside a name is left out, and does not make a text binary", async () => {
  const name = `"A\0B" =cmd|' /C calc'!A0 \u202e 👩‍🌾`;
  const { cells } = await read(`nik;nama;alamat\n1;${name};x\n${"2;B;y\n".repeat(50)}`);
  const [, row] = cells;
  expect(row?.[1]).toContain("=cmd|");
  const parse = ({ cells }: { cells: readonly string[] }) => ({ values: [...cells], remarks: [] });
  const encoded = encodeRows(parse, [{ rowNo: 2, cells: ["1", "A\0B"], numeric: NO_NUMBERS }], 1);
  expect(encoded.rows.toString()).toBe("2\t1\tAB\n");
});
