import { isTable } from "./cell-text";
import type { FileRow } from "./row";

// A workbook whose sheets can be read beside each other. It closes with the last of them.

/** no: its place among the tabs that one sees; 0 for a hidden one. */
export type Sheet = { name: string; no: number; hidden: boolean };
/** hiddenColumns is known from the first rows on. */
export type SheetStream = { rows: AsyncGenerator<FileRow[]>; hiddenColumns: ReadonlySet<number> };
export type Source = {
  format: "xlsx" | "xls";
  sheets: readonly { name: string; hidden: boolean }[];
  /** The dimensions that the sheet declares before its rows; streaming writers omit them. */
  estimate: (name: string) => Promise<number | null>;
  open: (name: string) => SheetStream;
  close: () => Promise<void>;
};

const LOOKED_AT = 100;

export class Book {
  readonly format: Source["format"];
  readonly sheets: readonly Sheet[];
  readonly #source: Source;
  #open = 0;

  constructor(source: Source) {
    this.#source = source;
    this.format = source.format;
    // A workbook of hidden sheets only is read as if they were none.
    const hides = source.sheets.some(({ hidden }) => !hidden);
    let no = 0;
    this.sheets = source.sheets.map(({ name, hidden }) =>
      hidden && hides ? { name, no: 0, hidden } : { name, no: ++no, hidden: false },
    );
  }

  get visible(): string[] {
    return this.sheets.filter(({ hidden }) => !hidden).map(({ name }) => name);
  }

  estimate(name: string): Promise<number | null> {
    return this.#source.estimate(name);
  }

  /** Opens one sheet; a reader that starts must finish or call return(). */
  open(name: string): SheetStream {
    this.hold();
    const { rows, hiddenColumns } = this.#source.open(name);
    return { rows: this.#closing(rows), hiddenColumns };
  }

  /** Keeps the workbook open until it is released. */
  hold(): void {
    this.#open++;
  }

  async release(): Promise<void> {
    this.#open--;
    if (this.#open === 0) await this.#source.close();
  }

  async *#closing(rows: AsyncGenerator<FileRow[]>): AsyncGenerator<FileRow[]> {
    try {
      yield* rows;
    } finally {
      await this.release();
    }
  }
}

type Fits = (rows: readonly FileRow[]) => boolean;

/** The wanted sheet, the one called DATA, the first that fits, the first with a table, or the first: a cover sheet has no row of several cells. */
export async function chooseSheet(book: Book, wanted: string | undefined, fits: Fits | undefined): Promise<string> {
  const names = book.visible;
  const [first = ""] = names;
  const named = names.find((name) => name === wanted);
  if (named !== undefined || names.length < 2) return named ?? first;
  const data = names.find((name) => name.trim().toUpperCase() === "DATA");
  if (data !== undefined && hasRows(await topOf(book, data))) return data;
  let table: string | null = null;
  for (const name of names) {
    const top = await topOf(book, name);
    if (!hasRows(top)) continue;
    if (fits?.(top) ?? isTable(top)) return name;
    if (table === null && isTable(top)) table = name;
  }
  return table ?? data ?? first;
}

/** A form that nobody filled in has its headings and nothing below. */
const hasRows = (rows: readonly FileRow[]): boolean =>
  rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== "")).length > 1;

/** The first rows of a sheet. */
export async function topOf(book: Book, name: string): Promise<FileRow[]> {
  const top: FileRow[] = [];
  for await (const batch of book.open(name).rows) {
    top.push(...batch);
    if (top.length >= LOOKED_AT) break;
  }
  return top.slice(0, LOOKED_AT);
}
