import { formatCount } from "./rupiah";

// Rows are called by the number that Excel shows. A row of a corrected file keeps the number of the file it comes from; one
// that lost its origin is numbered from here on, where Excel has no row.
export const OWN_ROWS_FROM = 2_000_000;

/** A row's number as it is said: "4.512", or "7 lembar perbaikan" for a row without an origin. */
export const rowText = (rowNo: number): string =>
  rowNo > OWN_ROWS_FROM ? `${formatCount(rowNo - OWN_ROWS_FROM)} lembar perbaikan` : formatCount(rowNo);
