// Reads one .xls in a thread of its own with a bounded heap, and hands its rows out batch by batch. Started by xls.ts.
import fs from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { type CellObject, read, SSF, type WorkSheet } from "@e965/xlsx";
import { dayText, isTable, truthText } from "./cell-text";
import { withoutZeros } from "./csv";
import { type FileRow, MOST_COLUMNS } from "./row";

export type XlsTask = { path: string; wanted: string | undefined };
/** locked and broken are what the library says of the file; wide: more columns than are read. */
export type XlsReply =
  | { tag: "opened"; sheet: string; sheets: string[]; rowsEstimate: number }
  | { tag: "rows"; rows: FileRow[] }
  | { tag: "end" | "locked" | "broken" | "wide" };

const BATCH = 1_000;
const LOOKED_AT = 100;
const { path, wanted }: XlsTask = workerData;
const say = (reply: XlsReply) => parentPort?.postMessage(reply);

function open() {
  const book = read(fs.readFileSync(path), { dense: true, cellNF: true, cellFormula: false, cellHTML: false });
  const hidden = new Set(book.Workbook?.Sheets?.flatMap(({ name, Hidden }) => (Hidden ? [name] : [])) ?? []);
  const visible = book.SheetNames.filter((name) => !hidden.has(name));
  const sheets = visible.length > 0 ? visible : book.SheetNames;
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const linesOf = (name: string) => ({ lines: linesIn(book.Sheets[name]), date1904 });
  const sheet =
    sheets.find((name) => name === wanted) ??
    sheets.find((name) => name.trim().toUpperCase() === "DATA") ??
    sheets.find((name) => isTable(rowsOf(linesOf(name), 0, LOOKED_AT))) ??
    sheets[0];
  return sheet === undefined ? null : { sheet, sheets, ...linesOf(sheet) };
}

type Lines = { lines: (CellObject | undefined)[][]; date1904: boolean };

const linesIn = (sheet: WorkSheet | undefined): (CellObject | undefined)[][] => sheet?.["!data"] ?? [];

function rowsOf({ lines, date1904 }: Lines, from: number, to: number): FileRow[] {
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
    rows.push({ rowNo: at + 1, cells, numeric, ...(damaged.size > 0 && { damaged }) });
  }
  return rows;
}

const isDate = ({ z }: CellObject): boolean => z !== undefined && SSF.is_date(String(z));

function textOf(cell: CellObject, date1904: boolean): string {
  if (cell.v === undefined || cell.t === "e" || cell.t === "z") return "";
  if (cell.t === "b") return truthText(cell.v === true);
  if (cell.t === "n" && isDate(cell)) return dayText(Number(cell.v), date1904) ?? String(cell.v);
  return withoutZeros(String(cell.v));
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
  const { sheet, sheets, lines } = opened;
  let at = 0;
  say({ tag: "opened", sheet, sheets, rowsEstimate: lines.length });
  parentPort?.on("message", () => {
    if (at >= lines.length) return say({ tag: "end" });
    const rows = rowsOf(opened, at, at + BATCH);
    at += BATCH;
    if (rows.some(({ cells }) => cells.slice(MOST_COLUMNS).some((cell) => cell !== ""))) return say({ tag: "wide" });
    return say({ tag: "rows", rows });
  });
}
