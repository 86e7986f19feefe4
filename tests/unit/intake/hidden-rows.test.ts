import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import * as old from "@e965/xlsx";
import { afterAll, describe, expect, test } from "vitest";
import { openFile } from "@/lib/documents/read/open";
import type { FileRow } from "@/lib/documents/read/row";
import { encodeRows } from "@/lib/intake/plan/read";
import { workbookOf } from "@/tests/support/workbook";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "hidden-"));
afterAll(() => fs.rmSync(folder, { recursive: true }));

const ROWS = [
  ["NIK", "NAMA", "NO KK"],
  ["9951034806538011", "NI SATU", "1"],
  ["9951034806538012", "NI DUA", "2"],
  ["9951034806538013", "NI TIGA", "3"],
];

const [SHEET_BEGINS, DIMENSIONS, ROW] = [0x0809, 0x0200, 0x0208];
const HIDDEN = 0x20;

/** An old workbook with rows (from 0) that one does not see: the library reads that of a row, but does not write it. */
function xlsOf(hidden: readonly number[]): Uint8Array {
  const book = old.utils.book_new(old.utils.aoa_to_sheet(ROWS), "DATA");
  const container = old.CFB.read(old.write(book, { type: "buffer", bookType: "biff8" }), { type: "buffer" });
  const stream = old.CFB.find(container, "/Workbook");
  if (!stream) throw new Error("no workbook");
  const bytes = Buffer.from(stream.content as Uint8Array);
  const at = afterDimensions(bytes);
  const rows = hidden.map((row) => {
    const record = Buffer.alloc(20);
    record.writeUInt16LE(ROW, 0);
    record.writeUInt16LE(16, 2);
    record.writeUInt16LE(row, 4);
    record.writeUInt16LE(ROWS[0]?.length ?? 0, 8);
    record.writeUInt8(HIDDEN, 16);
    return record;
  });
  old.CFB.utils.cfb_add(container, "/Workbook", Buffer.concat([bytes.subarray(0, at), ...rows, bytes.subarray(at)]));
  return old.CFB.write(container, { type: "buffer" }) as Buffer;
}

/** Where the rows of the first sheet begin. */
function afterDimensions(bytes: Buffer): number {
  let sheets = 0;
  for (let at = 0; at < bytes.length; ) {
    const [type, next] = [bytes.readUInt16LE(at), at + 4 + bytes.readUInt16LE(at + 2)];
    if (type === SHEET_BEGINS) sheets++;
    if (type === DIMENSIONS && sheets === 2) return next;
    at = next;
  }
  throw new Error("no sheet");
}

async function hiddenIn(bytes: Uint8Array) {
  const file = path.join(folder, "book.bin");
  fs.writeFileSync(file, bytes);
  const { rows, shape } = await openFile(file);
  const all: FileRow[] = [];
  for await (const batch of rows) all.push(...batch);
  const { read, findings } = encodeRows(({ cells }) => ({ values: [...cells], remarks: [] }), all, 1);
  return { format: shape.format, read, findings };
}

describe("kind 3: rows that one does not see", () => {
  test("are read and named in .xls as in .xlsx", async () => {
    const named = { read: 3, findings: [{ kind: "included", code: "baris-tersembunyi", rows: 2, samples: [2, 4] }] };
    expect(await hiddenIn(xlsOf([1, 3]))).toMatchObject({ format: "xls", ...named });
    expect(await hiddenIn(workbookOf([{ name: "DATA", rows: ROWS, hiddenRows: [2, 4] }]))).toMatchObject({
      format: "xlsx",
      ...named,
    });
  });

  test("are not named where there are none", async () => {
    expect(await hiddenIn(xlsOf([]))).toMatchObject({ read: 3, findings: [] });
  });
});
