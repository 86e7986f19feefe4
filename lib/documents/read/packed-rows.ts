import type { FileRow } from "./row";

// Rows on their way to a thread: as one text they cross in a copy of memory, as objects cell by cell.

/** Rows of a workbook as one text; part: which of its tables they belong to. */
export type Packed = { packed: string; part: number };
type PackedRow = [number, string[], number[], [number, "formula" | "error"][], boolean] | [number, string[], number[]];

const BATCH = 2_000;

/** Gathers the rows of one table into packs of about two thousand. */
async function* packRows(rows: AsyncIterable<FileRow[]>, part: number): AsyncGenerator<Packed> {
  let waiting: PackedRow[] = [];
  for await (const batch of rows) {
    for (const { rowNo, cells, numeric, damaged, hidden } of batch)
      waiting.push(
        damaged || hidden
          ? [rowNo, cells, [...numeric], [...(damaged ?? [])], hidden === true]
          : [rowNo, cells, [...numeric]],
      );
    if (waiting.length < BATCH) continue;
    yield { packed: JSON.stringify(waiting), part };
    waiting = [];
  }
  if (waiting.length > 0) yield { packed: JSON.stringify(waiting), part };
}

/** The rows of every table, packed one after another. */
export async function* packTables(tables: readonly { rows: AsyncIterable<FileRow[]> }[]): AsyncGenerator<Packed> {
  for (const [part, { rows }] of tables.entries()) yield* packRows(rows, part);
}

export function unpackRows({ packed }: Packed): FileRow[] {
  const rows: PackedRow[] = JSON.parse(packed);
  return rows.map(([rowNo, cells, numeric, damaged, hidden]) => ({
    rowNo,
    cells,
    numeric: new Set(numeric),
    ...(damaged && damaged.length > 0 && { damaged: new Map(damaged) }),
    ...(hidden && { hidden }),
  }));
}
