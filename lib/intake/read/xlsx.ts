import { StringDecoder } from "node:string_decoder";
import type yauzl from "yauzl";
import type { Archive } from "./archive";
import { isTable } from "./cell-text";
import { type FileRow, UnreadableFile } from "./row";
import { SheetRows } from "./sheet-rows";
import { readBook, readDateStyles, readSharedStrings, type Sheet, type Workbook } from "./xlsx-book";
import { broken } from "./xlsx-parts";
import { XmlScanner } from "./xml-scanner";

// XLSX as a stream: yauzl opens from the central directory (shared strings may follow the sheet), our scanner walks
// the sheet. Formulas are never evaluated: the stored value counts. Definitions and entities of XML are refused.

const LOOKED_AT = 100;

type OpenWorkbook = { sheet: string; sheets: string[]; rowsEstimate: number | null; rows: AsyncGenerator<FileRow[]> };

/** Opens the workbook of an archive at the wanted sheet, else at the one with the data. */
export async function openXlsx({ zip, entries }: Archive, wanted?: string): Promise<OpenWorkbook> {
  try {
    const found = await readBook(zip, entries);
    const dates = await readDateStyles(zip, entries);
    const strings = await readSharedStrings(zip, entries);
    const book = { strings, dates, date1904: found.date1904 };
    const asked = found.sheets.find((sheet) => sheet.name === wanted);
    const { name, entry } = asked ?? (await chooseSheet(zip, found.sheets, book));
    return {
      sheet: name,
      sheets: found.sheets.map((sheet) => sheet.name),
      rowsEstimate: await estimateRows(zip, entry),
      rows: closing(zip, readSheet(zip, entry, book)),
    };
  } catch (error) {
    zip.close();
    throw error instanceof UnreadableFile ? error : broken();
  }
}

async function* closing(zip: yauzl.ZipFile, rows: AsyncGenerator<FileRow[]>): AsyncGenerator<FileRow[]> {
  try {
    yield* rows;
  } catch (error) {
    throw error instanceof UnreadableFile ? error : broken();
  } finally {
    zip.close();
  }
}

/** The sheet called DATA, else the first visible one with a table: a cover sheet has no row of several cells. */
async function chooseSheet(zip: yauzl.ZipFile, sheets: readonly Sheet[], book: Workbook): Promise<Sheet> {
  const named = sheets.find((sheet) => sheet.name.trim().toUpperCase() === "DATA");
  const [first] = sheets;
  if (named) return named;
  if (!first) throw broken();
  if (sheets.length > 1)
    for (const sheet of sheets) if (await hasTable(readSheet(zip, sheet.entry, book))) return sheet;
  return first;
}

async function hasTable(rows: AsyncGenerator<FileRow[]>): Promise<boolean> {
  let seen = 0;
  for await (const batch of rows) {
    if (isTable(batch)) return true;
    seen += batch.length;
    if (seen >= LOOKED_AT) break;
  }
  return false;
}

/** What the sheet says of itself before its rows; writers that stream leave it out. */
async function estimateRows(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<number | null> {
  const stream = await zip.openReadStreamPromise(entry);
  let start = "";
  for await (const chunk of stream) {
    start += chunk.toString("latin1");
    if (start.length > 4_096 || start.includes("<sheetData")) break;
  }
  const last = /<(?:\w+:)?dimension\s[^>]*ref="[A-Z]+\d+:[A-Z]+(\d{1,7})"/.exec(start)?.[1];
  return last === undefined ? null : Number(last);
}

async function* readSheet(zip: yauzl.ZipFile, entry: yauzl.Entry, book: Workbook): AsyncGenerator<FileRow[]> {
  const sheet = new SheetRows(book);
  const scanner = new XmlScanner(sheet);
  const decoder = new StringDecoder("utf8");
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    scanner.write(decoder.write(chunk));
    if (sheet.rows.length > 0) yield sheet.take();
  }
  scanner.end();
}
