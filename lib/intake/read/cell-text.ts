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

const TABLE_COLUMNS = 3;

/** A cover sheet has no row of several cells. */
export const isTable = (rows: readonly { cells: readonly string[] }[]): boolean =>
  rows.some(({ cells }) => cells.filter((cell) => cell.trim() !== "").length >= TABLE_COLUMNS);
