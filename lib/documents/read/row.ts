/** A row as the file has it. rowNo is the row that Excel shows. numeric: the columns whose cells were numbers (XLSX only). */
export type FileRow = {
  rowNo: number;
  cells: string[];
  numeric: ReadonlySet<number>;
  /** Cells without a value, by column: a formula without a result, or an error. */
  damaged?: ReadonlyMap<number, "formula" | "error">;
  /** Hidden in the sheet. */
  hidden?: boolean;
};

export const NO_NUMBERS: ReadonlySet<number> = new Set();

/** A file that cannot be read at all; the sentence explains what it is and what to do. */
export class UnreadableFile extends Error {
  readonly sentence: string;

  constructor(sentence: string) {
    super(sentence);
    this.sentence = sentence;
  }
}

/** How the file was understood, for the screen. */
export type FileShape = {
  format: "xlsx" | "xls" | "csv";
  sheet: string | null;
  /** All sheets that one can choose from; empty when the format has none. */
  sheets: readonly string[];
  separator: string | null;
  encoding: string | null;
  /** About how many rows there are; null when the file does not say. */
  rowsEstimate: number | null;
};

export const MOST_COLUMNS = 200;
