import "server-only";
import type { Sheet } from "@/lib/documents/read/book";
import type { FileRow } from "@/lib/documents/read/row";
import { fieldsOfNumbers } from "@/lib/intake/cells/rules/leading-zeros";
import { columnLetters } from "@/lib/intake/cells/rules/letters";
import { rowsBelow } from "@/lib/intake/recognise/read/rows-below";
import type { Header } from "@/lib/intake/recognise/rules/header";
import type { Uncorrected } from "@/lib/intake/rows/rules/correction";
import { type Finding, noted } from "@/lib/intake/rows/rules/findings";
import type { Recognised } from "./recognise";
import type { Further } from "./sheets";

/** Rows under one heading: those of a sheet. */
export type Table = { header: Header; rows: AsyncIterable<FileRow[]> };

/** The tables of a file in their order: the sheet that was chosen, and those of the same heading. */
export const tablesOf = (
  recognised: Pick<Recognised, "file" | "header" | "first" | "corrects" | "more">,
  onUncorrected?: (row: Uncorrected) => void,
): Table[] => [
  { header: recognised.header, rows: rowsBelow(recognised, recognised.file.rows, onUncorrected) },
  ...recognised.more.map((part) => ({ header: part.header, rows: rowsBelow({ ...part, corrects: null }, part.rows) })),
];

/** Which sheets were read, each with its rows; nothing for a file of one. */
export const readSheets = (sheets: readonly Pick<Sheet, "name" | "no">[], reads: readonly number[]): Finding[] =>
  sheets.length < 2
    ? []
    : sheets.map(({ name, no }, at) =>
        noted("included", "lembar-dibaca", no === 0 ? `"${name}"` : `ke-${no} "${name}"`, reads[at] ?? 0),
      );

/** Columns of a sheet that mean nothing here, mean what another does, have no heading, or are hidden. */
export function columnFindings({
  header,
  first,
  hiddenColumns,
}: Pick<Further, "header" | "first" | "hiddenColumns">): Finding[] {
  const { columns, headings, headerRow, twins = [], beside = Number.POSITIVE_INFINITY } = header;
  const below = first.filter(({ rowNo }) => rowNo > headerRow);
  const width = Math.max(headings.length, ...below.map(({ cells }) => cells.length));
  const used = new Set(Object.values(columns));
  const isFilled = (column: number) => below.some(({ cells }) => (cells[column] ?? "").trim() !== "");
  const said = (column: number) => headings[column] || columnLetters(column);
  const found: Finding[] = [];
  for (let column = 0; column < Math.min(width, beside); column++) {
    const heading = headings[column] ?? "";
    const field = twins.find((twin) => twin.column === column)?.field;
    const other = field === undefined ? undefined : columns[field];
    if (used.has(column)) {
      if (hiddenColumns.has(column)) found.push(noted("included", "kolom-tersembunyi", said(column)));
    } else if (other !== undefined) found.push(noted("unread", "kolom-kembar", twinPlace(column, other, headings)));
    else if (heading !== "") found.push(noted("unread", "kolom", heading));
    else if (isFilled(column)) found.push(noted("unread", "kolom-tanpa-judul", columnLetters(column)));
  }
  return found;
}

/** Both columns by heading and letter, short enough to be kept. */
const twinPlace = (column: number, read: number, headings: readonly string[]): string =>
  [column, read]
    .map((at) => `"${(headings[at] ?? "").slice(0, 24)}" (${columnLetters(at)})`)
    .join(" karena sudah ada ");

/** Columns of numbers in which Excel may have dropped zeros: some begin with one, or they differ in length. */
export const zeroFindings = ({ header, first }: Pick<Further, "header" | "first">): Finding[] =>
  fieldsOfNumbers(header, first).map((field) =>
    noted("check", "kolom-angka", header.headings[header.columns[field] ?? -1] ?? ""),
  );

/** Columns whose amounts are multiplied. */
export const unitFindings = ({ units = {}, columns, headings }: Header): Finding[] =>
  Object.entries(units).map(([field, { name }]) =>
    noted("included", `satuan-${name}`, headings[columns[field] ?? -1] ?? ""),
  );
