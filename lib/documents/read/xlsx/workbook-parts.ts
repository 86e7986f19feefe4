import { posix } from "node:path";
import { StringDecoder } from "node:string_decoder";
import { SaxesParser } from "saxes";
import type yauzl from "yauzl";
import { isZeroFormat } from "@/lib/documents/read/cell-text";
import { broken, type Entries, local, MOST_TEXT, run } from "./entries";
import { SharedStrings } from "./shared-strings";
import { plainText, type XmlEvents, XmlScanner } from "./xml-scanner";

// What the cells of a workbook refer to: its sheets, date formats and shared strings.

const DATE_FORMATS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 57]);

export type SheetEntry = { name: string; entry: yauzl.Entry; hidden: boolean };
/** dates and zeros: by style number, those of dates, and how many digits a number is shown with. */
export type Styles = { dates: Set<number>; zeros: Map<number, number> };
export type Workbook = Styles & { strings: SharedStrings; date1904: boolean };

export async function readBook(
  zip: yauzl.ZipFile,
  entries: Entries,
): Promise<{ sheets: SheetEntry[]; date1904: boolean }> {
  const targets = new Map<string, string>();
  const relations = new SaxesParser();
  relations.on("opentag", ({ name, attributes }) => {
    if (local(name) === "Relationship") targets.set(String(attributes.Id), String(attributes.Target));
  });
  await run(zip, entries.get("xl/_rels/workbook.xml.rels"), relations);
  const found: SheetEntry[] = [];
  let date1904 = false;
  const book = new SaxesParser();
  book.on("opentag", ({ name, attributes }) => {
    if (local(name) === "workbookPr") date1904 = attributes.date1904 === "1" || attributes.date1904 === "true";
    if (local(name) !== "sheet") return;
    const id = Object.entries(attributes).find(([key]) => local(key) === "id" && key.includes(":"))?.[1];
    const target = targets.get(String(id)) ?? "";
    const entry = entries.get(target.startsWith("/") ? target.slice(1) : posix.join("xl", target));
    const hidden = attributes.state !== undefined && attributes.state !== "visible";
    if (entry) found.push({ name: String(attributes.name), entry, hidden });
  });
  await run(zip, entries.get("xl/workbook.xml"), book);
  return { sheets: found, date1904 };
}

/** The styles whose number format is a date, or zeros in front. */
export async function readStyles(zip: yauzl.ZipFile, entries: Entries): Promise<Styles> {
  const custom = new Set<number>();
  const widths = new Map<number, number>();
  const styles: Styles = { dates: new Set(), zeros: new Map() };
  let inCells = false;
  let index = 0;
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const tag = local(name);
    if (tag === "numFmt") {
      const code = String(attributes.formatCode).replace(/\[[^\]]*\]|"[^"]*"|\\./g, "");
      if (/[dy]/i.test(code)) custom.add(Number(attributes.numFmtId));
      if (isZeroFormat(code)) widths.set(Number(attributes.numFmtId), code.length);
    }
    if (tag === "cellXfs") inCells = true;
    if (tag === "xf" && inCells) {
      const format = Number(attributes.numFmtId ?? 0);
      if (DATE_FORMATS.has(format) || custom.has(format)) styles.dates.add(index);
      const width = widths.get(format);
      if (width !== undefined) styles.zeros.set(index, width);
      index++;
    }
  });
  parser.on("closetag", ({ name }) => {
    if (local(name) === "cellXfs") inCells = false;
  });
  await run(zip, entries.get("xl/styles.xml"), parser);
  return styles;
}

export async function readSharedStrings(zip: yauzl.ZipFile, entries: Entries): Promise<SharedStrings> {
  const strings = new SharedStrings();
  const entry = entries.get("xl/sharedStrings.xml");
  if (entry) await scan(zip, entry, new XmlScanner(gatherStrings(strings)));
  return strings;
}

function gatherStrings(strings: SharedStrings): XmlEvents {
  let text = "";
  let inText = false;
  let phonetic = false;
  return {
    open(name) {
      const tag = local(name);
      if (tag === "si") text = "";
      if (tag === "rPh") phonetic = true;
      if (tag === "t") inText = !phonetic;
    },
    text(source, from, to) {
      if (inText) text += plainText(source.slice(from, to));
      if (text.length > MOST_TEXT) throw broken();
    },
    close(name) {
      const tag = local(name);
      if (tag === "t") inText = false;
      if (tag === "rPh") phonetic = false;
      if (tag === "si") strings.add(withoutEscapes(text));
    },
  };
}

async function scan(zip: yauzl.ZipFile, entry: yauzl.Entry, scanner: XmlScanner): Promise<void> {
  const decoder = new StringDecoder("utf8");
  for await (const chunk of await zip.openReadStreamPromise(entry)) scanner.write(decoder.write(chunk));
  scanner.end();
}

/** Excel writes control characters as _x000D_. */
export const withoutEscapes = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) =>
        hex === "0000" ? "" : String.fromCharCode(Number.parseInt(hex, 16)),
      )
    : text;
