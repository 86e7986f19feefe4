// Reads one .xls in a thread of its own with a bounded heap, and hands its rows out batch by batch. Started by xls.ts.
import fs from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { type CellObject, read, SSF, type WorkSheet } from "@e965/xlsx";
import { dayText, isZeroFormat, truthText, withZeros } from "./cell-text";
import { withoutZeros } from "./csv";
import { type FileRow, MOST_COLUMNS } from "./row";

export type XlsTask = { path: string };
/** The rows of a sheet from a place on. */
export type XlsQuestion = { name: string; from: number };
/** locked and broken come from the library; wide: more columns than are read. */
export type XlsReply =
  | { tag: "opened"; sheets: { name: string; hidden: boolean; rows: number }[] }
  | { tag: "rows"; rows: FileRow[]; hiddenColumns: number[]; next: number | null }
  | { tag: "locked" | "broken" | "wide" };

const BATCH = 1_000;
const { path }: XlsTask = workerData;
const say = (reply: XlsReply) => parentPort?.postMessage(reply);

function open() {
  const options = { dense: true, cellNF: true, cellFormula: false, cellHTML: false, cellStyles: true } as const;
  const book = read(fs.readFileSync(path), options);
  const hidden = new Set(book.Workbook?.Sheets?.flatMap(({ name, Hidden }) => (Hidden ? [name] : [])) ?? []);
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const linesOf = (name: string): Lines => ({ sheet: book.Sheets[name], lines: linesIn(book.Sheets[name]), date1904 });
  const sheets = book.SheetNames.map((name) => ({ name, hidden: hidden.has(name), rows: linesOf(name).lines.length }));
  return sheets.length === 0 ? null : { sheets, linesOf };
}

type Lines = { sheet: WorkSheet | undefined; lines: (CellObject | undefined)[][]; date1904: boolean };

const linesIn = (sheet: WorkSheet | undefined): (CellObject | undefined)[][] => sheet?.["!data"] ?? [];

function rowsOf({ sheet, lines, date1904 }: Lines, from: number, to: number): FileRow[] {
  const rows: FileRow[] = [];
  for (let at = from; at < Math.min(to, lines.length); at++) {
    const line = lines[at] ?? [];
    const numeric = new Set<number>();
    const damaged = new Map<number, "formula" | "error">();
    const cells: string[] = [];
    for (let column = 0; column < line.length; column++) {
      const cell = line[column];
      const text = cell ? textOf(cell, date1904) : "";
      cells.push(text);
      if (cell?.t === "n" && !isDate(cell)) numeric.add(column);
      if (cell?.t === "e") damaged.set(column, "error");
    }
    const hidden = sheet?.["!rows"]?.[at]?.hidden === true;
    rows.push({ rowNo: at + 1, cells, numeric, ...(damaged.size > 0 && { damaged }), ...(hidden && { hidden }) });
  }
  return rows;
}

const isDate = ({ z }: CellObject): boolean => z !== undefined && SSF.is_date(String(z));

function textOf(cell: CellObject, date1904: boolean): string {
  if (cell.v === undefined || cell.t === "e" || cell.t === "z") return "";
  if (cell.t === "b") return truthText(cell.v === true);
  if (cell.t === "n" && isDate(cell)) return dayText(Number(cell.v), date1904) ?? String(cell.v);
  const text = withoutZeros(String(cell.v));
  const format = String(cell.z ?? "");
  return cell.t === "n" && isZeroFormat(format) ? withZeros(text, format.length) : text;
}

function openOrSay() {
  try {
    const opened = open();
    if (!opened) say({ tag: "broken" });
    return opened;
  } catch (error) {
    say({ tag: error instanceof Error && /^(File is password|Password is)/.test(error.message) ? "locked" : "broken" });
    return null;
  }
}

const opened = openOrSay();
if (opened) {
  const { sheets, linesOf } = opened;
  say({ tag: "opened", sheets });
  parentPort?.on("message", ({ name, from }: XlsQuestion) => {
    const lines = linesOf(name);
    const next = from + BATCH;
    const rows = rowsOf(lines, from, next);
    if (rows.some(({ cells }) => cells.slice(MOST_COLUMNS).some((cell) => cell !== ""))) return say({ tag: "wide" });
    const hiddenColumns = lines.sheet?.["!cols"]?.flatMap((column, at) => (column?.hidden ? [at] : [])) ?? [];
    return say({ tag: "rows", rows, hiddenColumns, next: next < lines.lines.length ? next : null });
  });
}
