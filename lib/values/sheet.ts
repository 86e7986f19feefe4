import type { WorkbookSheet, WorkbookValue } from "@/lib/platform/workbook";

// A table as a sheet of a workbook: columns as data, like the tables of the screen.

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
