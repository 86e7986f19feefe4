import fs from "node:fs/promises";
import { readCsv, sniffDialect } from "./csv";
import { type FileRow, type FileShape, UnreadableFile } from "./row";
import { openXlsx } from "./xlsx";

export type OpenFile = { shape: FileShape; rows: AsyncGenerator<FileRow[]> };

const SAMPLE = 1 << 18;

/** Opens a file by what it is, not by what it is called; a workbook at the sheet that is wanted, if it has it. Throws UnreadableFile with one sentence. */
export async function openFile(path: string, wantedSheet?: string): Promise<OpenFile> {
  const handle = await fs.open(path);
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(SAMPLE), 0, SAMPLE, 0).finally(() => handle.close());
  const sample = buffer.subarray(0, bytesRead);
  if (bytesRead === 0) throw new UnreadableFile("Berkas ini kosong. Periksa berkasnya, lalu unggah lagi.");
  if (isZip(sample)) {
    const { sheet, sheets, rows } = await openXlsx(path, wantedSheet);
    return { shape: { format: "xlsx", sheet, sheets, separator: null, encoding: null }, rows };
  }
  if (bytesRead >= 8 && sample.toString("hex", 0, 8) === "d0cf11e0a1b11ae1") {
    throw new UnreadableFile(
      "Berkas ini dikunci kata sandi atau berformat .xls lama. Buka di Excel, simpan sebagai .xlsx tanpa kata sandi, lalu unggah lagi.",
    );
  }
  const start = sample
    .toString("utf8", 0, 512)
    .replace(/^\ufeff/, "")
    .trimStart()
    .toLowerCase();
  if (
    start.startsWith("<html") ||
    start.startsWith("<!doctype") ||
    start.startsWith("<?xml") ||
    start.startsWith("<table")
  ) {
    throw new UnreadableFile(
      "Berkas ini halaman web yang dinamai lembar kerja. Buka di Excel, simpan sebagai .xlsx, lalu unggah lagi.",
    );
  }
  if (sample.includes(0))
    throw new UnreadableFile("Berkas ini bukan lembar kerja atau CSV. Unggah berkas .xlsx atau .csv.");
  const dialect = sniffDialect(sample, bytesRead < SAMPLE);
  return {
    shape: { format: "csv", sheet: null, sheets: [], separator: dialect.separator, encoding: dialect.encoding },
    rows: readCsv(path, dialect),
  };
}

/** The letters PK alone are not enough: a CSV may begin with "PKH". */
const isZip = (sample: Buffer): boolean =>
  sample.toString("latin1", 0, 2) === "PK" && (sample[2] ?? 32) < 32 && (sample[3] ?? 32) < 32;
