import fs from "node:fs";
import { type FileRow, MOST_COLUMNS, NO_NUMBERS, UnreadableFile } from "./row";

// Our own splitter, because this is where a million rows pass: a line without a quote is one String.split; only lines
// with quotes are walked character by character. Fields may be quoted, with "" inside and line breaks; rows may be ragged.
// A quote that is never closed, or closed in the middle of another row's text, is an ordinary character: otherwise it would
// swallow the rows below it without a word.

const CHUNK = 1 << 16;
/** Excel's own limit for a cell. */
const MOST_FIELD = 32_767;
const MOST_LINE = 4 << 20;

/** breaks: rows end with a carriage return alone, as old programs write. told: the first line declares the separator and is no row. */
export type Dialect = {
  separator: string;
  encoding: "utf-8" | "windows-1252" | "utf-16le" | "utf-16be";
  bom: boolean;
  breaks?: "\r";
  told?: true;
};

/** "sep=;" for Excel, which takes the line away and counts its rows from the next. */
const TOLD = /^\uFEFF?"?sep=([;,\t|])"?\r?\n/i;

/** Finds separator and encoding from the beginning of a file. */
export function sniffDialect(sample: Buffer, whole: boolean): Dialect {
  const bom = sample[0] === 0xef && sample[1] === 0xbb && sample[2] === 0xbf;
  // A sample may end inside a character: leave its last bytes out.
  const checked = whole ? sample : sample.subarray(0, Math.max(0, sample.length - 4));
  const encoding = wideEncoding(sample) ?? (isUtf8(checked) ? "utf-8" : "windows-1252");
  const text = new TextDecoder(encoding).decode(checked);
  const breaks = text.includes("\r") && !text.includes("\n");
  const told = TOLD.exec(text)?.[1];
  if (told) return { separator: told, encoding, bom, told: true };
  const lines = text.split(/\r?\n|\r/, 30);
  const counts = [";", ",", "\t", "|"].map((separator) => ({
    separator,
    count: Math.max(...lines.map((line) => line.replace(/"[^"]*"/g, "").split(separator).length)),
  }));
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a));
  return { separator: best.separator, encoding, bom, ...(breaks && { breaks: "\r" }) };
}

/** UTF-16 by its mark, which Excel writes, or by the zeros between plain letters, where a program left the mark out. */
function wideEncoding(sample: Buffer): "utf-16le" | "utf-16be" | null {
  if (sample[0] === 0xff && sample[1] === 0xfe) return "utf-16le";
  if (sample[0] === 0xfe && sample[1] === 0xff) return "utf-16be";
  const zeros = [0, 0];
  for (let at = 0; at < sample.length; at++) if (sample[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const many = sample.length * 0.4;
  if (odd > many && even === 0) return "utf-16le";
  return even > many && odd === 0 ? "utf-16be" : null;
}

/** About how many rows a file has, from the length of those in its beginning. */
export function estimateLines(sample: Buffer, { encoding, breaks }: Dialect, size: number): number {
  const text = new TextDecoder(encoding).decode(sample);
  const lines = text.split(breaks ?? "\n").length - 1;
  return Math.max(1, Math.round((lines * size) / sample.length));
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
export async function* readCsv(
  path: string,
  { separator, encoding, breaks, told }: Dialect,
): AsyncGenerator<FileRow[]> {
  const decoder = new TextDecoder(encoding);
  const ended = (text: string) => (breaks ? withoutZeros(text).replaceAll(breaks, "\n") : withoutZeros(text));
  const shown = (rows: FileRow[]) => (rows[0]?.rowNo === 0 ? rows.slice(1) : rows);
  let rest = "";
  let rowNo = told ? 0 : 1;
  for await (const bytes of fs.createReadStream(path, { highWaterMark: CHUNK })) {
    const { rows, left, next } = splitRows(
      rest + ended(decoder.decode(bytes, { stream: true })),
      separator,
      rowNo,
      false,
    );
    checkLine(left.length, next);
    rest = left;
    rowNo = next;
    if (rows.length > 0) yield shown(rows);
  }
  const { rows } = splitRows(rest + ended(decoder.decode()), separator, rowNo, true);
  if (rows.length > 0) yield shown(rows);
}

/** The database stores no zero character, and no program shows one. */
export const withoutZeros = (text: string): string => (text.includes("\0") ? text.replaceAll("\0", "") : text);

/** Throws when a row does not end within reason. */
export function checkLine(length: number, rowNo: number): void {
  if (length > MOST_LINE)
    throw new UnreadableFile(
      `Baris ${rowNo} terlalu panjang untuk satu baris CSV. Periksa berkasnya, lalu unggah lagi.`,
    );
}

type Split = { rows: FileRow[]; left: string; next: number };

/** Splits complete rows off a text; what is left waits for more. rowNo counts rows as Excel does (a quoted break is no row). */
export function splitRows(text: string, separator: string, firstRowNo: number, last: boolean): Split {
  const rows: FileRow[] = [];
  const split = eachRow(text, separator, firstRowNo, last);
  for (;;) {
    const next = split.next();
    if (next.done) return { rows, ...next.value };
    rows.push(next.value);
  }
}

/** The same row by row: each dies young where the next step keeps nothing of it, which is a third of the time of a large file. */
export function* eachRow(
  text: string,
  separator: string,
  firstRowNo: number,
  last: boolean,
): Generator<FileRow, Omit<Split, "rows">> {
  let quote = indexOrEnd(text, '"', 0);
  let rowNo = firstRowNo;
  let start = 0;
  while (start < text.length) {
    let end = text.indexOf("\n", start);
    if (quote < start) quote = indexOrEnd(text, '"', start);
    let cells: string[];
    if (quote < (end < 0 ? text.length : end)) {
      const walked = walkRow(text, start, separator, last);
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
    if (cells.length > MOST_COLUMNS && cells.slice(MOST_COLUMNS).some((cell) => cell !== "")) {
      throw new UnreadableFile(
        `Baris ${rowNo} memiliki lebih dari ${MOST_COLUMNS} kolom. Periksa pemisah kolomnya, lalu unggah lagi.`,
      );
    }
    yield { rowNo, cells, numeric: NO_NUMBERS };
    rowNo++;
    start = end + 1;
  }
  return { left: text.slice(start), next: rowNo };
}

/** One row with quotes; null when it is not complete yet. end = the index of its line break (or the text's end). */
function walkRow(
  text: string,
  start: number,
  separator: string,
  last: boolean,
): { cells: string[]; end: number } | null {
  const cells: string[] = [];
  let at = start;
  for (;;) {
    const opens = afterSpaces(text, at);
    const quoted = text[opens] === '"' ? readQuoted(text, opens, separator, last) : NOT_QUOTED;
    if (quoted === null) return null;
    const from = quoted.end < 0 ? at : quoted.end;
    const nextSeparator = indexOrEnd(text, separator, from);
    const nextBreak = indexOrEnd(text, "\n", from);
    const stop = Math.min(nextSeparator, nextBreak);
    if (stop === text.length && !last) return null;
    const cell = quoted.content + text.slice(from, stop);
    cells.push(asText(stop === nextBreak && cell.endsWith("\r") ? cell.slice(0, -1) : cell));
    if (stop === nextBreak || stop === text.length) return { cells, end: stop };
    at = stop + separator.length;
  }
}

/** Some programs set a space between the separator and the quote. */
function afterSpaces(text: string, at: number): number {
  let opens = at;
  while (text[opens] === " ") opens++;
  return opens;
}

/** `="0012"` is how a CSV keeps Excel from reading a number. */
const asText = (cell: string): string =>
  cell.startsWith('="') && cell.endsWith('"') && cell.length > 2 ? cell.slice(2, -1) : cell;

const NOT_QUOTED = { content: "", end: -1 };

/** The text between quotes and where it ends; null when more text is needed, NOT_QUOTED when the quote is a character. */
function readQuoted(
  text: string,
  at: number,
  separator: string,
  last: boolean,
): { content: string; end: number } | null {
  let content = "";
  let from = at + 1;
  for (;;) {
    const close = text.indexOf('"', from);
    if ((close < 0 ? text.length : close) - at > MOST_FIELD) return NOT_QUOTED;
    if (close < 0) return last ? NOT_QUOTED : null;
    if (close + 1 >= text.length && !last) return null;
    content += text.slice(from, close);
    const next = text[close + 1];
    if (next !== '"') {
      const ends = next === undefined || next === separator || next === "\n" || next === "\r";
      return ends || !content.includes("\n") ? { content, end: close + 1 } : NOT_QUOTED;
    }
    content += '"';
    from = close + 2;
  }
}

function indexOrEnd(text: string, part: string, from: number): number {
  const found = text.indexOf(part, from);
  return found < 0 ? text.length : found;
}
