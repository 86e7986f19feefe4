import { maskedBirth } from "@/lib/intake/cells/rules/masked";

// Refused rows as the page shows them: the cells of the file, with the numbers of people covered.

/** The first refused rows of a reading are kept with their cells; the download has all of them. */
export const KEPT_ROWS = 1_000;
/** A correction is one cell, not a text. */
export const CELL_LENGTH = 200;

/** Columns of which every cell is somebody's number, however it is written. */
const NUMBERS: readonly string[] = ["nik", "rightNik", "familyCard", "card", "account", "dtks"];
/** Ten digits and more in any other cell, also in groups or with a letter that slipped in. */
const LONG = /\d(?:[\s.,\-'’]{0,2}[A-Za-z]?\d){9,}/g;

/** A cell as it may be shown: of a number the first six signs, and never more than half of it. */
export function maskedCell(text: string, field: string): string {
  const cell = text.slice(0, CELL_LENGTH);
  if (field === "birth") return maskedBirth(cell);
  return NUMBERS.includes(field) ? covered(cell) : cell.replace(LONG, covered);
}

function covered(text: string): string {
  const signs = text.replace(/[^\p{L}\p{N}]/gu, "").length;
  let shown = Math.min(6, Math.floor(signs / 2));
  return text.replace(/[\p{L}\p{N}]/gu, (sign) => (shown-- > 0 ? sign : "*"));
}

type Columns = Readonly<Record<string, number | undefined>>;
const fieldsOf = (columns: Columns): ReadonlyMap<number, string> =>
  new Map(Object.entries(columns).flatMap(([field, column]) => (column === undefined ? [] : [[column, field]])));
const covering = (cells: readonly string[], fields: ReadonlyMap<number, string>): string[] =>
  cells.map((cell, column) => maskedCell(cell, fields.get(column) ?? ""));

/** A row of a file as it may be shown. */
export const maskedRow = (cells: readonly string[], columns: Columns): string[] => covering(cells, fieldsOf(columns));

/** Keeps the first refused rows of one reader. */
export class RefusedRows {
  readonly #fields: ReadonlyMap<number, string>;
  #left = KEPT_ROWS;

  constructor(columns: Columns) {
    this.#fields = fieldsOf(columns);
  }

  /** The row to keep, or null when there are enough. */
  keep(cells: readonly string[]): string[] | null {
    if (this.#left === 0) return null;
    this.#left--;
    return covering(cells, this.#fields);
  }
}

/** Corrected cells: by row, by column, what is read instead. */
export type Corrections = ReadonlyMap<number, ReadonlyMap<number, string>>;

type Row = {
  rowNo: number;
  cells: readonly string[];
  numeric: ReadonlySet<number>;
  damaged?: ReadonlyMap<number, "formula" | "error">;
};

/** A row as people corrected it: what was typed is text, and no damage of the file. */
export function withCorrections<R extends Row>(row: R, corrections: Corrections): R {
  const corrected = corrections.get(row.rowNo);
  if (!corrected) return row;
  const cells = [...row.cells];
  for (const [column, value] of corrected) {
    while (cells.length <= column) cells.push("");
    cells[column] = value;
  }
  const without = (column: number) => !corrected.has(column);
  return {
    ...row,
    cells,
    numeric: new Set([...row.numeric].filter(without)),
    ...(row.damaged && { damaged: new Map([...row.damaged].filter(([column]) => without(column))) }),
  };
}
