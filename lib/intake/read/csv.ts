import fs from "node:fs";
import { type FileRow, MOST_COLUMNS, NO_NUMBERS, UnreadableFile } from "./row";

// Our own splitter, because this is where a million rows pass: a line without a quote is one String.split; only lines
// with quotes are walked character by character. Fields may be quoted, with "" inside and line breaks; rows may be ragged.

const CHUNK = 1 << 20;
const LONGEST_FIELD_LINE = 1 << 20;

export type Dialect = { separator: string; encoding: "utf-8" | "windows-1252"; bom: boolean };

/** Finds separator and encoding from the beginning of a file. */
export function sniffDialect(sample: Buffer, whole: boolean): Dialect {
  const bom = sample[0] === 0xef && sample[1] === 0xbb && sample[2] === 0xbf;
  // A sample may end inside a character: leave its last bytes out.
  const checked = whole ? sample : sample.subarray(0, Math.max(0, sample.length - 4));
  const encoding = isUtf8(checked) ? "utf-8" : "windows-1252";
  const lines = new TextDecoder(encoding).decode(checked).split(/\r?\n/).slice(0, 30);
  const counts = [";", ",", "\t", "|"].map((separator) => ({
    separator,
    count: Math.max(...lines.map((line) => line.replace(/"[^"]*"/g, "").split(separator).length)),
  }));
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a));
  return { separator: best.separator, encoding, bom };
}

function isUtf8(bytes: Buffer): boolean {
  // A cut at the end of the sample is forgiven by stream mode.
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Yields the rows of a CSV file in batches; memory holds one chunk. */
export async function* readCsv(path: string, { separator, encoding }: Dialect): AsyncGenerator<FileRow[]> {
  const decoder = new TextDecoder(encoding);
  let rest = "";
  let rowNo = 1;
  for await (const bytes of fs.createReadStream(path, { highWaterMark: CHUNK })) {
    const { rows, left, next } = splitRows(rest + decoder.decode(bytes, { stream: true }), separator, rowNo, false);
    if (left.length > LONGEST_FIELD_LINE * 4) {
      throw new UnreadableFile(
        `Tanda kutip yang dibuka sebelum baris ${next} tidak pernah ditutup. Perbaiki berkasnya, lalu unggah lagi.`,
      );
    }
    rest = left;
    rowNo = next;
    if (rows.length > 0) yield rows;
  }
  const { rows } = splitRows(rest + decoder.decode(), separator, rowNo, true);
  if (rows.length > 0) yield rows;
}

type Split = { rows: FileRow[]; left: string; next: number };

/** Splits complete rows off a text; what is left waits for more. rowNo counts rows as Excel does (a quoted break is no row). */
export function splitRows(text: string, separator: string, firstRowNo: number, last: boolean): Split {
  const rows: FileRow[] = [];
  const quoted = text.includes('"');
  let rowNo = firstRowNo;
  let start = 0;
  while (start < text.length) {
    let end = text.indexOf("\n", start);
    const quote = quoted ? text.indexOf('"', start) : -1;
    let cells: string[];
    if (quote >= 0 && (end < 0 || quote < end)) {
      const walked = walkQuoted(text, start, separator, last);
      if (walked === null) break;
      cells = walked.cells;
      end = walked.end;
    } else {
      if (end < 0) {
        if (!last) break;
        end = text.length;
      }
      const stop = end > start && text.charCodeAt(end - 1) === 13 ? end - 1 : end;
      cells = text.slice(start, stop).split(separator);
    }
    if (cells.length > MOST_COLUMNS) {
      throw new UnreadableFile(
        `Baris ${rowNo} memiliki lebih dari ${MOST_COLUMNS} kolom. Periksa pemisah kolomnya, lalu unggah lagi.`,
      );
    }
    rows.push({ rowNo, cells, numeric: NO_NUMBERS });
    rowNo++;
    start = end + 1;
  }
  return { rows, left: text.slice(start), next: rowNo };
}

/** One row with quotes; null when it is not complete yet. end = the index of its line break (or the text's end). */
function walkQuoted(
  text: string,
  start: number,
  separator: string,
  last: boolean,
): { cells: string[]; end: number } | null {
  const cells: string[] = [];
  let at = start;
  for (;;) {
    let cell: string;
    if (text[at] === '"') {
      cell = "";
      let from = at + 1;
      for (;;) {
        const close = text.indexOf('"', from);
        if (close < 0) {
          if (!last) return null;
          cell += text.slice(from);
          at = text.length;
          break;
        }
        cell += text.slice(from, close);
        if (text[close + 1] === '"') {
          cell += '"';
          from = close + 2;
        } else {
          if (close + 1 >= text.length && !last) return null;
          at = close + 1;
          break;
        }
      }
    } else {
      cell = "";
    }
    const nextSeparator = indexOrEnd(text, separator, at);
    const nextBreak = indexOrEnd(text, "\n", at);
    const stop = Math.min(nextSeparator, nextBreak);
    if (stop === text.length && !last) return null;
    cell += text.slice(at, stop);
    cells.push(stop === nextBreak && cell.endsWith("\r") ? cell.slice(0, -1) : cell);
    if (stop === nextBreak || stop === text.length) return { cells, end: stop };
    at = stop + separator.length;
  }
}

function indexOrEnd(text: string, part: string, from: number): number {
  const found = text.indexOf(part, from);
  return found < 0 ? text.length : found;
}
