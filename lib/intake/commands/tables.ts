import "server-only";
import type { Sheet } from "@/lib/intake/read/book";
import { type Packed, packRows } from "@/lib/intake/read/packed-rows";
import type { FileRow } from "@/lib/intake/read/row";
import { rowsBelow } from "@/lib/intake/read/rows-below";
import { type Finding, noted } from "@/lib/intake/rules/findings";
import type { Header } from "@/lib/intake/rules/header";
import type { Further } from "./sheets";
import type { Recognised } from "./stage";

/** Rows under one heading: those of a sheet. */
export type Table = { header: Header; rows: AsyncIterable<FileRow[]> };

/** The tables of a file in their order: the sheet that was chosen, and those of the same heading. */
export const tablesOf = (recognised: Pick<Recognised, "file" | "header" | "first" | "corrects" | "more">): Table[] => [
  { header: recognised.header, rows: rowsBelow(recognised, recognised.file.rows) },
  ...recognised.more.map((part) => ({ header: part.header, rows: rowsBelow({ ...part, corrects: null }, part.rows) })),
];

/** The rows of every table, packed for a thread. */
export async function* packTables(tables: readonly Table[]): AsyncGenerator<Packed> {
  for (const [part, { rows }] of tables.entries()) yield* packRows(rows, part);
}

/** Which sheets were read, each with its rows; nothing for a file of one. */
export const readSheets = (sheets: readonly Pick<Sheet, "name" | "no">[], reads: readonly number[]): Finding[] =>
  sheets.length < 2
    ? []
    : sheets.map(({ name, no }, at) =>
        noted("included", "lembar-dibaca", no === 0 ? `"${name}"` : `ke-${no} "${name}"`, reads[at] ?? 0),
      );

/** Columns of a sheet that mean nothing here, have no heading, or are hidden. */
export function columnFindings({
  header,
  first,
  hiddenColumns,
}: Pick<Further, "header" | "first" | "hiddenColumns">): Finding[] {
  const { columns, headings, headerRow, extra } = header;
  const below = first.filter(({ rowNo }) => rowNo > headerRow);
  const width = Math.max(0, ...below.map(({ cells }) => cells.length));
  const used = new Set(Object.values(columns));
  const isFilled = (column: number) => below.some(({ cells }) => (cells[column] ?? "").trim() !== "");
  const bare = Array.from({ length: width }, (_, column) => column).filter(
    (column) => (headings[column] ?? "") === "" && !used.has(column) && isFilled(column),
  );
  const hidden = [...hiddenColumns].filter((column) => used.has(column));
  return [
    ...extra.map((heading) => noted("unread", "kolom", heading)),
    ...bare.map((column) => noted("unread", "kolom-tanpa-judul", columnLetters(column))),
    ...hidden.map((column) => noted("included", "kolom-tersembunyi", headings[column] || columnLetters(column))),
  ];
}

/** 0 -> "A", 27 -> "AB". */
export const columnLetters = (column: number): string =>
  (column >= 26 ? columnLetters(Math.floor(column / 26) - 1) : "") + String.fromCharCode(65 + (column % 26));
