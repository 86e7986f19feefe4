import { StringDecoder } from "node:string_decoder";
import type yauzl from "yauzl";
import type { Archive } from "@/lib/documents/read/archive";
import { Book, type SheetStream } from "@/lib/documents/read/book";
import { type FileRow, UnreadableFile } from "@/lib/documents/read/row";
import { broken } from "./entries";
import { SheetRows } from "./sheet-rows";
import { readBook, readSharedStrings, readStyles, type Workbook } from "./workbook-parts";
import { XmlScanner } from "./xml-scanner";

// XLSX as a stream: yauzl opens from the central directory (shared strings may follow the sheet), our scanner walks
// the sheet. Formulas are never evaluated: the stored value counts. Definitions and entities of XML are refused.

/** Opens the workbook of an archive; `end` comes after it is closed. */
export async function openXlsx({ zip, entries }: Archive, end?: () => Promise<void>): Promise<Book> {
  try {
    const found = await readBook(zip, entries);
    const [first] = found.sheets;
    if (!first) throw broken();
    const styles = await readStyles(zip, entries);
    const strings = await readSharedStrings(zip, entries);
    const book = { ...styles, strings, date1904: found.date1904 };
    const entryOf = (name: string) => (found.sheets.find((sheet) => sheet.name === name) ?? first).entry;
    return new Book({
      format: "xlsx",
      sheets: found.sheets,
      estimate: (name) =>
        estimateRows(zip, entryOf(name)).catch(() => {
          throw broken();
        }),
      open: (name) => openSheet(zip, entryOf(name), book),
      close: async () => {
        zip.close();
        await end?.();
      },
    });
  } catch (error) {
    zip.close();
    throw error instanceof UnreadableFile ? error : broken();
  }
}

/** The dimensions that the sheet declares before its rows; streaming writers omit them. */
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

function openSheet(zip: yauzl.ZipFile, entry: yauzl.Entry, book: Workbook): SheetStream {
  const sheet = new SheetRows(book);
  return { rows: readSheet(zip, entry, sheet), hiddenColumns: sheet.hiddenColumns };
}

async function* readSheet(zip: yauzl.ZipFile, entry: yauzl.Entry, sheet: SheetRows): AsyncGenerator<FileRow[]> {
  try {
    const scanner = new XmlScanner(sheet);
    const decoder = new StringDecoder("utf8");
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      scanner.write(decoder.write(chunk));
      if (sheet.rows.length > 0) yield sheet.take();
    }
    scanner.end();
  } catch (error) {
    throw error instanceof UnreadableFile ? error : broken();
  }
}
