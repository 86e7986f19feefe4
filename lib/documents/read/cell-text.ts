const EXCEL_EPOCH_MS = Date.UTC(1899, 11, 30);
const DATE_1904_DAYS = 1_462;

/** Excel's serial day as yyyy-mm-dd; null when it is no day. */
export function dayText(serial: number, date1904: boolean): string | null {
  if (!Number.isFinite(serial)) return null;
  const days = Math.floor(serial) + (date1904 ? DATE_1904_DAYS : 0);
  const date = new Date(EXCEL_EPOCH_MS + days * 86_400_000);
  return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10);
}

/** Excel's word for a truth value. */
export const truthText = (value: boolean): string => (value ? "YA" : "TIDAK");

/** "0000000000": a number is shown with as many digits. */
export const isZeroFormat = (format: string): boolean => /^0{2,20}$/.test(format);

/** A whole number as its format shows it, where that is of zeros. */
export const withZeros = (number: string, width: number | undefined): string =>
  width !== undefined && /^\d+$/.test(number) ? number.padStart(width, "0") : number;

const TABLE_COLUMNS = 3;

/** A cover sheet has no row of several cells. */
export const isTable = (rows: readonly { cells: readonly string[] }[]): boolean =>
  rows.some(({ cells }) => cells.filter((cell) => cell.trim() !== "").length >= TABLE_COLUMNS);
