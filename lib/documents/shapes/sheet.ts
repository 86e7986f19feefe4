// A table as a sheet of a workbook: columns as data, like the tables of the screen.

export type WorkbookValue = string | number | null;
export type WorkbookSheet = {
  name: string;
  /**
   * choices: the cells that Excel offers as a list in this column, e.g. "Petunjuk!$A$2:$A$9". percent: numbers are shares,
   * 0.953 is shown as 95,3 %.
   */
  columns: readonly { title: string; width?: number; choices?: string; percent?: boolean }[];
  rows: AsyncIterable<readonly (readonly WorkbookValue[])[]>;
};

export type SheetColumn<Row> = {
  title: string;
  width: number;
  cell: (row: Row) => WorkbookValue;
  /** The cells are shares: 0.953 is shown as 95,3 %. */
  percent?: boolean;
};

/** Rows that come in batches; a list that is there already is one batch. */
export type Batches<Row> = AsyncIterable<readonly Row[]> | Iterable<readonly Row[]>;

/** A sheet of such rows. */
export function sheetOf<Row>(name: string, columns: readonly SheetColumn<Row>[], batches: Batches<Row>): WorkbookSheet {
  return {
    name,
    columns: columns.map(({ title, width, percent }) => ({ title, width, ...(percent && { percent }) })),
    rows: (async function* () {
      for await (const batch of batches) yield batch.map((row) => columns.map(({ cell }) => cell(row)));
    })(),
  };
}

/** A first sheet that describes the others: filter, date, source. */
export const aboutSheet = (lines: readonly (readonly [name: string, value: string])[]): WorkbookSheet => ({
  name: "Keterangan",
  columns: [
    { title: "Keterangan", width: 24 },
    { title: "Isi", width: 90 },
  ],
  rows: (async function* () {
    yield lines;
  })(),
});
