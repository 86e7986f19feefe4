import { maskedBirth } from "./mapping";

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
const maskedRow = (cells: readonly string[], fields: ReadonlyMap<number, string>): string[] =>
  cells.map((cell, column) => maskedCell(cell, fields.get(column) ?? ""));

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
    return maskedRow(cells, this.#fields);
  }
}

/** Rows of a file that is read in one piece are held until they are matched with the data; so many, for the sake of memory. */
const HELD_ROWS = 20_000;

/** The first rows of a file, for those that are refused only when they are matched with the data. */
export class SeenRows {
  readonly #rows = new Map<number, { cells: readonly string[]; columns: Columns }>();

  see(rows: readonly { rowNo: number; cells: readonly string[] }[], columns: Columns): void {
    if (this.#rows.size >= HELD_ROWS) return;
    for (const { rowNo, cells } of rows) this.#rows.set(rowNo, { cells, columns });
  }

  get none(): boolean {
    return this.#rows.size === 0;
  }

  /** Their cells with the numbers of people covered, as far as they are held. */
  masked(rowNos: readonly number[]): { rowNo: number; cells: string[] }[] {
    return rowNos.flatMap((rowNo) => {
      const row = this.#rows.get(rowNo);
      return row ? [{ rowNo, cells: maskedRow(row.cells, fieldsOf(row.columns)) }] : [];
    });
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
