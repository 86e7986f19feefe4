import { randomBytes } from "node:crypto";
import fs from "node:fs/promises";
import { isWorkbook, openArchive, unpackOnly } from "./archive";
import { type Book, chooseSheet } from "./book";
import { type Dialect, estimateLines, readCsv, sniffDialect } from "./csv";
import { isOle } from "./ole";
import { type FileRow, type FileShape, UnreadableFile } from "./row";
import { openXls } from "./xls";
import { openXlsx } from "./xlsx/open-xlsx";

/**
 * cut: the dialect of a plain CSV file that may be cut into pieces by its bytes; null for everything else. book: whose
 * other sheets may be opened as long as one of them is being read; null for a file without sheets.
 */
export type OpenFile = {
  shape: FileShape;
  rows: AsyncGenerator<FileRow[]>;
  cut: Dialect | null;
  book: Book | null;
  hiddenColumns: ReadonlySet<number>;
};

/** Which sheet is meant: by its name, or by its rows at the top. */
export type Wanted = { sheet?: string | undefined; fits?: ((rows: readonly FileRow[]) => boolean) | undefined };

const SAMPLE = 1 << 18;

/**
 * Opens a file by what it is, not by what it is called; a workbook at the sheet that is wanted, if it has it, and a zip
 * archive at its only file. Throws UnreadableFile with one sentence.
 */
export async function openFile(path: string, wanted: Wanted = {}): Promise<OpenFile> {
  const sample = await beginningOf(path);
  if (!isZip(sample)) return openPlain(path, sample, wanted);
  const archive = await openArchive(path);
  if (isWorkbook(archive)) return openWorkbook(await openXlsx(archive), wanted);
  // A name of its own: the same file may be read twice at once, by the worker and for a download.
  const inner = `${path}.${randomBytes(6).toString("hex")}`;
  await unpackOnly(archive, inner);
  const remove = () => fs.rm(inner, { force: true });
  try {
    return await openInner(inner, wanted, remove);
  } catch (error) {
    await remove();
    throw error;
  }
}

async function openInner(path: string, wanted: Wanted, remove: () => Promise<void>): Promise<OpenFile> {
  const sample = await beginningOf(path);
  if (!isZip(sample)) {
    const plain = await openPlain(path, sample, wanted, remove);
    return plain.book ? plain : { ...plain, rows: ending(plain.rows, remove), cut: null };
  }
  const archive = await openArchive(path);
  if (isWorkbook(archive)) return openWorkbook(await openXlsx(archive, remove), wanted);
  archive.zip.close();
  throw new UnreadableFile("Di dalam arsip ini ada arsip lagi. Unggah lembar kerjanya langsung, tanpa ZIP.");
}

async function openPlain(
  path: string,
  sample: Buffer,
  wanted: Wanted,
  remove?: () => Promise<void>,
): Promise<OpenFile> {
  if (isOle(sample)) return openWorkbook(await openXls(path, remove), wanted);
  refuseDocument(sample);
  refuseMarkup(sample);
  const whole = sample.length < SAMPLE;
  const dialect = sniffDialect(sample, whole);
  const { separator, encoding, breaks } = dialect;
  refuseQuotedRows(new TextDecoder(encoding).decode(sample));
  if (!encoding.startsWith("utf-16") && isBinary(sample))
    throw new UnreadableFile("Berkas ini bukan lembar kerja atau CSV. Unggah berkas .xlsx, .xls, atau .csv.");
  const { size } = await fs.stat(path);
  const rowsEstimate = estimateLines(sample, dialect, size);
  const cut = breaks === "\r" || encoding.startsWith("utf-16") ? null : dialect;
  return {
    shape: { format: "csv", sheet: null, sheets: [], separator, encoding, rowsEstimate },
    rows: readCsv(path, dialect),
    cut,
    book: null,
    hiddenColumns: new Set(),
  };
}

async function openWorkbook(book: Book, { sheet: name, fits }: Wanted): Promise<OpenFile> {
  book.hold();
  try {
    const sheet = await chooseSheet(book, name, fits);
    const rowsEstimate = await book.estimate(sheet);
    const shape = { format: book.format, sheet, sheets: book.visible, rowsEstimate, separator: null, encoding: null };
    return { shape, ...book.open(sheet), cut: null, book };
  } finally {
    await book.release();
  }
}

async function beginningOf(path: string): Promise<Buffer> {
  const handle = await fs.open(path);
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(SAMPLE), 0, SAMPLE, 0).finally(() => handle.close());
  if (bytesRead === 0) throw new UnreadableFile("Berkas ini kosong. Periksa berkasnya, lalu unggah lagi.");
  return buffer.subarray(0, bytesRead);
}

async function* ending(rows: AsyncGenerator<FileRow[]>, end: () => Promise<void>): AsyncGenerator<FileRow[]> {
  try {
    yield* rows;
  } finally {
    await end();
  }
}

/** The letters PK alone are not enough: a CSV may begin with "PKH". */
const isZip = (sample: Buffer): boolean =>
  sample.toString("latin1", 0, 2) === "PK" && (sample[2] ?? 32) < 32 && (sample[3] ?? 32) < 32;

/** A picture of a table: nobody reads rows from it with certainty. */
function refuseDocument(sample: Buffer): void {
  const kind = sample.toString("latin1", 0, 5);
  if (kind === "%PDF-" || kind === "{\\rtf")
    throw new UnreadableFile(
      `Berkas ini ${kind === "%PDF-" ? "PDF" : "dokumen"}, bukan lembar kerja. Minta berkas Excel atau CSV aslinya, lalu unggah.`,
    );
}

/** Banks' programs write web pages and XML and call them .xls; Excel opens them, but their cells have no certain type. */
function refuseMarkup(sample: Buffer): void {
  // Bytes of zero are left out so that UTF-16 reads alike.
  const text = sample.toString("utf8", 0, 1_024).replace(/\0/g, "");
  const start = text
    .replace(/^(\ufeff|\ufffd{2})/, "")
    .trimStart()
    .toLowerCase();
  const kind = /^(<html|<!doctype html|<table|<body|<head|<meta|mime-version:|content-type:)/.test(start)
    ? "halaman web"
    : /^(<\?xml|<!doctype|<workbook)/.test(start) && "berkas XML";
  if (kind)
    throw new UnreadableFile(
      `Berkas ini ${kind} yang dinamai lembar kerja. Buka di Excel, simpan sebagai .xlsx, lalu unggah lagi.`,
    );
}

/** A longer line is no row of a list, and looking for its marks would take long. */
const LONGEST_QUOTED = 2_000;

/** A CSV that was saved as a table of one column: each row is one text. */
function refuseQuotedRows(text: string): void {
  const lines = text.split(/\r?\n|\r/, 20).filter((line) => line.trim() !== "");
  const isQuoted = (line: string) => line.length < LONGEST_QUOTED && /^\s*"[^"]*([;,\t|])[^"]*\1[^"]*"\s*$/.test(line);
  if (lines.length < 2 || !lines.every(isQuoted)) return;
  throw new UnreadableFile(
    "Setiap baris berkas ini satu teks dalam tanda kutip. Di Excel pilih Data, Teks ke Kolom, simpan, lalu unggah lagi.",
  );
}

/** A stray control character in a name is forgiven; one in a hundred is no text. */
function isBinary(sample: Buffer): boolean {
  let odd = 0;
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) odd++;
  return odd * 100 > sample.length;
}
