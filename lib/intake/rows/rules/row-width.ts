import type { ParseRow, Remark, Row } from "@/lib/intake/kinds/kind";

// A row of a CSV that has another number of cells than the rest lost a line break or has a separator inside a text: it is
// read as far as it goes, and said to be odd.

type Top = { rowNo: number; cells: readonly string[] };

/** The share of rows that make a width the rule. */
const SHARE = 0.8;

/** How many cells the rows of a CSV have; null when they have no common number. */
export function rowWidth({ headerRow }: { headerRow: number }, first: readonly Top[]): number | null {
  const counts = new Map<number, number>();
  const below = first.filter(({ rowNo, cells }) => rowNo > headerRow && cells.length > 1);
  for (const { cells } of below) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [most] = [...counts].toSorted(([, one], [, other]) => other - one);
  return most && most[1] >= below.length * SHARE ? most[0] : null;
}

/** Warns of each row with fewer cells than the rest, or with something in a cell that the rest does not have. */
export const withWidth =
  (parse: ParseRow, width: number): ParseRow =>
  (row) => {
    const parsed = parse(row);
    if (row.cells.length === width || parsed.values === null) return parsed;
    const remark = oddity(row, width);
    return remark ? { ...parsed, remarks: [...parsed.remarks, remark] } : parsed;
  };

/** Warns of each row of a sheet with something to the right of all that its top knows. */
export const withWidest =
  (parse: ParseRow, widest: number): ParseRow =>
  (row) => {
    const parsed = parse(row);
    if (row.cells.length <= widest || parsed.values === null) return parsed;
    const remark = oddity(row, widest);
    return remark ? { ...parsed, remarks: [...parsed.remarks, remark] } : parsed;
  };

function oddity({ cells }: Row, width: number): Remark | null {
  const isShort = cells.length < width;
  if (!isShort && cells.slice(width).every((cell) => cell.trim() === "")) return null;
  return {
    severity: "warning",
    column: "",
    reason: isShort ? "sel-kurang" : "sel-lebih",
    message: `Baris ini berisi ${cells.length} sel, baris lain ${width}; dibaca sejauh isinya, periksa apakah tergeser.`,
    finding: { kind: isShort ? "check" : "unread", place: "" },
  };
}
