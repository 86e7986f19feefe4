import type { Readable } from "node:stream";
import { StringDecoder } from "node:string_decoder";
import { SaxesParser } from "saxes";
import yauzl from "yauzl";
import { type FileRow, MOST_COLUMNS, UnreadableFile } from "./row";
import { SharedStrings } from "./shared-strings";

// XLSX as a stream: yauzl opens from the central directory (shared strings may follow the sheet), saxes walks the XML.
// Formulas are never evaluated: the stored value counts. DTDs and entities are refused by saxes (it resolves none).

const MOST_ENTRIES = 2_000;
const MOST_BYTES = 4 * 2 ** 30;
const MOST_RATIO = 200;
const MOST_ROWS = 1_048_576;
const DATE_FORMATS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 57]);
const EXCEL_EPOCH_MS = Date.UTC(1899, 11, 30);
const DATE_1904_DAYS = 1_462;

type Entries = Map<string, yauzl.Entry>;
type Sheet = { name: string; path: string };

const broken = () =>
  new UnreadableFile("Berkas XLSX ini rusak atau terpotong. Simpan ulang dari Excel, lalu unggah lagi.");

export async function openXlsx(path: string): Promise<{ sheet: string; rows: AsyncGenerator<FileRow[]> }> {
  const zip = await yauzl.openPromise(path, { autoClose: false, lazyEntries: true }).catch(() => {
    throw broken();
  });
  try {
    const entries = await listEntries(zip);
    const book = await readBook(zip, entries);
    const dates = await readDateStyles(zip, entries);
    const strings = await readSharedStrings(zip, entries);
    const sheet = book.sheets.find((s) => s.name.toUpperCase() === "DATA") ?? book.sheets[0];
    const entry = sheet && entries.get(sheet.path);
    if (!sheet || !entry) throw broken();
    return {
      sheet: sheet.name,
      rows: closing(zip, readSheet(zip, entry, { strings, dates, date1904: book.date1904 })),
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

async function listEntries(zip: yauzl.ZipFile): Promise<Entries> {
  const entries: Entries = new Map();
  let bytes = 0;
  if (zip.entryCount > MOST_ENTRIES)
    throw new UnreadableFile("Berkas ini berisi terlalu banyak bagian dan ditolak demi keamanan.");
  for await (const entry of zip.eachEntry()) {
    bytes += entry.uncompressedSize;
    const bomb =
      entry.uncompressedSize > 2 ** 20 && entry.uncompressedSize / Math.max(1, entry.compressedSize) > MOST_RATIO;
    if (bytes > MOST_BYTES || bomb)
      throw new UnreadableFile("Isi berkas ini mengembang terlalu besar dan ditolak demi keamanan.");
    entries.set(entry.fileName, entry);
  }
  return entries;
}

/** Feeds one XML part to a parser; `afterChunk` may yield what has gathered so far. */
async function* parse<T>(
  zip: yauzl.ZipFile,
  entry: yauzl.Entry,
  parser: SaxesParser,
  afterChunk: () => T | null,
): AsyncGenerator<T> {
  const stream: Readable = await zip.openReadStreamPromise(entry);
  const decoder = new StringDecoder("utf8");
  parser.on("doctype", () => {
    throw new UnreadableFile(
      "Berkas ini memuat definisi XML yang tidak diizinkan. Simpan ulang dari Excel, lalu unggah lagi.",
    );
  });
  parser.on("error", () => {
    throw broken();
  });
  for await (const chunk of stream) {
    parser.write(decoder.write(chunk));
    const gathered = afterChunk();
    if (gathered !== null) yield gathered;
  }
  parser.close();
  const gathered = afterChunk();
  if (gathered !== null) yield gathered;
}

async function run(zip: yauzl.ZipFile, entry: yauzl.Entry | undefined, parser: SaxesParser): Promise<void> {
  if (!entry) return;
  for await (const _ of parse(zip, entry, parser, () => null));
}

const local = (name: string) => name.slice(name.indexOf(":") + 1);

async function readBook(zip: yauzl.ZipFile, entries: Entries): Promise<{ sheets: Sheet[]; date1904: boolean }> {
  const targets = new Map<string, string>();
  const relations = new SaxesParser();
  relations.on("opentag", ({ name, attributes }) => {
    if (local(name) === "Relationship") targets.set(String(attributes.Id), String(attributes.Target));
  });
  await run(zip, entries.get("xl/_rels/workbook.xml.rels"), relations);
  const found: (Sheet & { hidden: boolean })[] = [];
  let date1904 = false;
  const book = new SaxesParser();
  book.on("opentag", ({ name, attributes }) => {
    if (local(name) === "workbookPr") date1904 = attributes.date1904 === "1" || attributes.date1904 === "true";
    if (local(name) !== "sheet") return;
    const id = Object.entries(attributes).find(([key]) => local(key) === "id" && key.includes(":"))?.[1];
    const target = targets.get(String(id)) ?? "";
    const path = target.startsWith("/") ? target.slice(1) : `xl/${target}`;
    found.push({
      name: String(attributes.name),
      path,
      hidden: attributes.state !== undefined && attributes.state !== "visible",
    });
  });
  await run(zip, entries.get("xl/workbook.xml"), book);
  const visible = found.filter((sheet) => !sheet.hidden && entries.has(sheet.path));
  return { sheets: visible.length > 0 ? visible : found, date1904 };
}

/** The style numbers whose number format is a date. */
async function readDateStyles(zip: yauzl.ZipFile, entries: Entries): Promise<Set<number>> {
  const custom = new Set<number>();
  const styles = new Set<number>();
  let inCells = false;
  let index = 0;
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const tag = local(name);
    if (tag === "numFmt") {
      const code = String(attributes.formatCode).replace(/\[[^\]]*\]|"[^"]*"|\\./g, "");
      if (/[dy]/i.test(code)) custom.add(Number(attributes.numFmtId));
    }
    if (tag === "cellXfs") inCells = true;
    if (tag === "xf" && inCells) {
      const format = Number(attributes.numFmtId ?? 0);
      if (DATE_FORMATS.has(format) || custom.has(format)) styles.add(index);
      index++;
    }
  });
  parser.on("closetag", ({ name }) => {
    if (local(name) === "cellXfs") inCells = false;
  });
  await run(zip, entries.get("xl/styles.xml"), parser);
  return styles;
}

async function readSharedStrings(zip: yauzl.ZipFile, entries: Entries): Promise<SharedStrings> {
  const strings = new SharedStrings();
  let text = "";
  let inText = false;
  let phonetic = false;
  const parser = new SaxesParser();
  parser.on("opentag", ({ name }) => {
    const tag = local(name);
    if (tag === "si") text = "";
    if (tag === "rPh") phonetic = true;
    if (tag === "t") inText = !phonetic;
  });
  parser.on("text", (part) => {
    if (inText) text += part;
  });
  parser.on("closetag", ({ name }) => {
    const tag = local(name);
    if (tag === "t") inText = false;
    if (tag === "rPh") phonetic = false;
    if (tag === "si") strings.add(withoutEscapes(text));
  });
  await run(zip, entries.get("xl/sharedStrings.xml"), parser);
  return strings;
}

/** Excel writes control characters as _x000D_. */
const withoutEscapes = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;

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

type Workbook = { strings: SharedStrings; dates: Set<number>; date1904: boolean };

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
        rowNo = attributes.r === undefined ? rowNo + 1 : Number(attributes.r);
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
  if (type === "b") return value === "1" ? "YA" : "TIDAK";
  if (type === "e") return "";
  if (type === "n" && dates.has(style) && Number.isFinite(Number(value))) {
    const days = Math.floor(Number(value)) + (date1904 ? DATE_1904_DAYS : 0);
    const date = new Date(EXCEL_EPOCH_MS + days * 86_400_000);
    return Number.isNaN(date.getTime()) ? value : date.toISOString().slice(0, 10);
  }
  return type === "n" ? value : withoutEscapes(value);
}
