import type { FileRow } from "./row";

// Rows on their way to a thread: as one text they cross in a copy of memory, as objects cell by cell.

/** Rows of a workbook as one text. */
export type Packed = { packed: string };

const BATCH = 2_000;

/** Gathers rows into packs of about two thousand. */
export async function* packRows(rows: AsyncIterable<FileRow[]>): AsyncGenerator<Packed> {
  let waiting: unknown[] = [];
  for await (const batch of rows) {
    for (const { rowNo, cells, numeric, damaged } of batch)
      waiting.push(damaged ? [rowNo, cells, [...numeric], [...damaged]] : [rowNo, cells, [...numeric]]);
    if (waiting.length < BATCH) continue;
    yield { packed: JSON.stringify(waiting) };
    waiting = [];
  }
  if (waiting.length > 0) yield { packed: JSON.stringify(waiting) };
}

export function unpackRows({ packed }: Packed): FileRow[] {
  const rows: [number, string[], number[], [number, "formula" | "error"][]?][] = JSON.parse(packed);
  return rows.map(([rowNo, cells, numeric, damaged]) => ({
    rowNo,
    cells,
    numeric: new Set(numeric),
    ...(damaged && { damaged: new Map(damaged) }),
  }));
}
