/** The name of a column as Excel shows it: 0 -> "A", 27 -> "AB". */
export const columnLetters = (column: number): string =>
  (column >= 26 ? columnLetters(Math.floor(column / 26) - 1) : "") + String.fromCharCode(65 + (column % 26));
