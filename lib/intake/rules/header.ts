import { cleanText, headerKey } from "@/lib/values/text";
import { aliasesOf, FIELDS, KINDS, type Kind, ONE_OF } from "./kinds";

/** Columns by field, and what the header leaves over or lacks. headerRow is Excel's number of its last row. */
export type Header = {
  kind: Kind;
  headerRow: number;
  columns: Record<string, number>;
  headings: string[];
  missing: string[];
  extra: string[];
  /** Share of the kind's columns that were found, 0 to 1. */
  confidence: number;
};

type Row = { rowNo: number; cells: string[] };

/** How many rows from the top may hold titles. */
export const HEADER_WITHIN = 20;

/**
 * Finds the header among the first rows and the kind that fits best, or the given one. Null = none. Titles may stand above
 * it, and it may be two rows: merged groups (SP2D) over their columns (KPM, Nominal).
 */
export function recogniseHeader(rows: readonly Row[], forced?: Kind): Header | null {
  let best: { header: Header; score: number } | null = null;
  const top = rows.slice(0, HEADER_WITHIN);
  const candidates = top.flatMap((row, index) => {
    const below = top[index + 1];
    return below ? [row, joined(row, below)] : [row];
  });
  for (const row of candidates) {
    for (const kind of forced ? [forced] : KINDS) {
      const header = matchHeader(row, kind);
      const found = Object.keys(header.columns).length;
      if (found < 2) continue;
      const score = found * 2 - header.missing.length * 3 + header.confidence;
      if (!best || score > best.score) best = { header, score };
    }
  }
  return best?.header ?? null;
}

/** A group's heading counts for the columns below it until the next one; a heading over nothing stands for itself. */
function joined(above: Row, below: Row): Row {
  let group = "";
  const cells: string[] = [];
  for (let column = 0; column < Math.max(above.cells.length, below.cells.length); column++) {
    const own = above.cells[column]?.trim() ?? "";
    const under = below.cells[column]?.trim() ?? "";
    if (own !== "") group = own;
    cells.push(under === "" ? own : `${group} ${under}`);
  }
  return { rowNo: below.rowNo, cells };
}

function matchHeader({ rowNo, cells }: Row, kind: Kind): Header {
  const known = aliasesOf(kind);
  const found = new Map<string, { column: number; rank: number }>();
  const columns: Record<string, number> = {};
  cells.forEach((cell, column) => {
    const match = known.get(headerKey(cell));
    const before = match && found.get(match.field);
    if (match && (!before || match.rank < before.rank)) {
      found.set(match.field, { column, rank: match.rank });
      columns[match.field] = column;
    }
  });
  const used = new Set(Object.values(columns));
  const extra = cells.filter((cell, column) => headerKey(cell) !== "" && !used.has(column));
  const missing = FIELDS[kind].filter((f) => f.required && columns[f.field] === undefined).map((f) => f.label);
  for (const { fields, label } of ONE_OF[kind] ?? [])
    if (fields.every((field) => columns[field] === undefined)) missing.push(label);
  return {
    kind,
    headerRow: rowNo,
    columns,
    headings: cells.map((cell) => cleanText(cell, 60)),
    missing,
    extra: extra.map((cell) => cleanText(cell, 60)),
    confidence: found.size / FIELDS[kind].length,
  };
}
