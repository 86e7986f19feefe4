import { OWN_ROWS_FROM, SHEET_ROWS } from "@/lib/values/row-number";
import { headerKey } from "@/lib/values/text";

// Refused rows leave as a workbook of the original columns and one more, KESALAHAN, whose cells also say which row of
// which file they were, and end in a mark of what the row said. Corrected and sent again, each row keeps that number, and a
// row with the same content is recognised.

export const ERROR_HEADING = "KESALAHAN";

export const correctionSheetName = (intakeId: string): string => `Perbaikan #${intakeId}`;

/** sent: the other cells of the row, as they leave. */
export const errorCell = (intakeId: string, rowNo: number, messages: string, sent: readonly string[]): string =>
  `Berkas #${intakeId} ${rowNo > SHEET_ROWS ? `lembar ${Math.floor(rowNo / SHEET_ROWS)} ` : ""}baris ${rowNo % SHEET_ROWS}: ${messages} [sidik ${markOf(sent)}]`;

/** Eight hexadecimal digits of what the cells say (FNV-1a); spaces and the way Excel writes long numbers count for nothing. */
function markOf(cells: readonly string[]): string {
  const plain = cells.map((cell) => {
    const text = cell.trim().replace(/\s+/g, " ");
    return /^-?\d(?:\.\d+)?E\+?\d+$/i.test(text) ? String(Number(text)) : text;
  });
  while (plain.at(-1) === "") plain.pop();
  let mark = 0x811c9dc5;
  for (const letter of plain.join("\u001f")) mark = Math.imul(mark ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return (mark >>> 0).toString(16).padStart(8, "0");
}

export type Origin = { intakeId: string; rowNo: number };

/** The origin that a cell of the KESALAHAN column names, or null. */
export function originOf(cell: string): Origin | null {
  const [, intakeId, sheet, rowNo] = /^\s*Berkas #(\d{1,18}) (?:lembar (\d{1,3}) )?baris (\d{1,7}):/.exec(cell) ?? [];
  return intakeId && rowNo ? { intakeId, rowNo: Number(sheet ?? 0) * SHEET_ROWS + Number(rowNo) } : null;
}

/** A file that corrects the refused rows of another: which one, and in which column the origins stand. */
export type Correction = { intakeId: string; column: number };

type Row = { rowNo: number; cells: readonly string[] };

/** Whether a file is a correction: by a readable origin in its KESALAHAN column, else by the name of its sheet. */
export function correctionIn(
  { headings, headerRow }: { headings: readonly string[]; headerRow: number },
  first: readonly Row[],
  sheet: string | null,
): Correction | null {
  const column = headings.findIndex((heading) => headerKey(heading) === headerKey(ERROR_HEADING));
  if (column === -1) return null;
  const named = /^Perbaikan #(\d{1,18})$/.exec(sheet ?? "")?.[1];
  const found = first.map(({ rowNo, cells }) => (rowNo > headerRow ? originOf(cells[column] ?? "") : null));
  const intakeId = found.find((origin) => origin !== null)?.intakeId ?? named;
  return intakeId ? { intakeId, column } : null;
}

/** Numbers the rows of a correction by their origin; each origin once, and the others apart from it. */
export function numberByOrigin({ intakeId, column }: Correction): (row: Row) => number {
  const seen = new Set<number>();
  return ({ rowNo, cells }) => {
    const origin = originOf(cells[column] ?? "");
    if (!origin || origin.intakeId !== intakeId || origin.rowNo % SHEET_ROWS >= OWN_ROWS_FROM || seen.has(origin.rowNo))
      return OWN_ROWS_FROM + rowNo;
    seen.add(origin.rowNo);
    return origin.rowNo;
  };
}

/** A row of a correction that nobody corrected, and the row of the first file that it is. */
export type Uncorrected = { rowNo: number; originNo: number };

/** The row of the first file whose words a row of a correction repeats unchanged, or null. */
export function uncorrectedOrigin({ intakeId, column }: Correction, { cells }: Pick<Row, "cells">): number | null {
  const cell = cells[column] ?? "";
  const origin = originOf(cell);
  const mark = /\[sidik ([0-9a-f]{8})\]\s*$/.exec(cell)?.[1];
  if (!origin || origin.intakeId !== intakeId || mark === undefined) return null;
  return mark === markOf(cells.filter((_, index) => index !== column)) ? origin.rowNo : null;
}
