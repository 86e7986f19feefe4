import { SaxesParser } from "saxes";
import type yauzl from "yauzl";
import type { Archive } from "./archive";
import { dayText, isTable, truthText } from "./cell-text";
import { type FileRow, MOST_COLUMNS, UnreadableFile } from "./row";
import { readBook, readDateStyles, readSharedStrings, type Sheet, type Workbook, withoutEscapes } from "./xlsx-book";
import { broken, local, MOST_TEXT, parse } from "./xlsx-parts";

// XLSX as a stream: yauzl opens from the central directory (shared strings may follow the sheet), saxes walks the XML.
// Formulas are never evaluated: the stored value counts. DTDs and entities are refused by saxes (it resolves none).

const MOST_ROWS = 1_048_576;
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

/** "BC12" -> 54; -1 when there is no letter. */
function columnOf(reference: string): number {
  let column = 0;
  for (let i = 0; i < reference.length; i++) {
    const code = reference.charCodeAt(i);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}

/** The row's own number; the next one when it has none, or none that can be. */
function rowAfter(previous: number, own: unknown): number {
  const stated = Number(own ?? 0);
  return Number.isInteger(stated) && stated > previous ? stated : previous + 1;
}

async function* readSheet(zip: yauzl.ZipFile, entry: yauzl.Entry, book: Workbook): AsyncGenerator<FileRow[]> {
  let rows: FileRow[] = [];
  let cells: string[] = [];
  let numeric = new Set<number>();
  let rowNo = 0;
  let column = -1;
  let type = "";
  let style = 0;
  let value = "";
  let inValue = false;
  let phonetic = false;
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    switch (local(name)) {
      case "row":
        rowNo = rowAfter(rowNo, attributes.r);
        if (rowNo > MOST_ROWS)
          throw new UnreadableFile("Lembar ini melebihi 1.048.576 baris. Bagi menjadi beberapa berkas.");
        cells = [];
        numeric = new Set();
        column = -1;
        break;
      case "c":
        column = attributes.r === undefined ? column + 1 : columnOf(String(attributes.r));
        type = String(attributes.t ?? "n");
        style = Number(attributes.s ?? 0);
        value = "";
        break;
      case "rPh":
        phonetic = true;
        break;
      case "v":
      case "t":
        inValue = !phonetic;
        break;
    }
  });
  parser.on("text", (part) => {
    if (inValue) value += part;
    if (value.length > MOST_TEXT) throw broken();
  });
  parser.on("closetag", ({ name }) => {
    switch (local(name)) {
      case "v":
      case "t":
        inValue = false;
        break;
      case "rPh":
        phonetic = false;
        break;
      case "c":
        if (column < 0 || value === "") break;
        if (column >= MOST_COLUMNS)
          throw new UnreadableFile(
            `Lembar ini memiliki lebih dari ${MOST_COLUMNS} kolom. Hapus kolom yang tidak perlu, lalu unggah lagi.`,
          );
        while (cells.length <= column) cells.push("");
        cells[column] = cellText(value, type, style, book);
        if (type === "n" && !book.dates.has(style)) numeric.add(column);
        break;
      case "row":
        rows.push({ rowNo, cells, numeric });
        break;
    }
  });
  yield* parse(zip, entry, parser, () => {
    if (rows.length === 0) return null;
    const gathered = rows;
    rows = [];
    return gathered;
  });
}

function cellText(value: string, type: string, style: number, { strings, dates, date1904 }: Workbook): string {
  if (type === "s") return strings.get(Number(value));
  if (type === "b") return truthText(value === "1");
  if (type === "e") return "";
  if (type === "n" && dates.has(style)) return dayText(Number(value), date1904) ?? value;
  return type === "n" ? value : withoutEscapes(value);
}
