import { formatCount } from "./rupiah";

// Rows are called by the number that Excel shows. A row of a corrected file keeps the number of the file it comes from; one
// that lost its origin is numbered from here on, where Excel has no row.
export const OWN_ROWS_FROM = 2_000_000;

/** Rows of the further sheets of a workbook are numbered from the place of their sheet times this on. */
export const SHEET_ROWS = 10_000_000;
/** The last sheet whose rows have a number. */
export const MOST_SHEETS = 200;

/** A row's number as it is said: "4.512", "6 di lembar ke-3", or "7 lembar perbaikan" for a row without an origin. */
export function rowText(rowNo: number): string {
  if (rowNo > SHEET_ROWS) return `${formatCount(rowNo % SHEET_ROWS)} di lembar ke-${Math.floor(rowNo / SHEET_ROWS)}`;
  return rowNo > OWN_ROWS_FROM ? `${formatCount(rowNo - OWN_ROWS_FROM)} lembar perbaikan` : formatCount(rowNo);
}
