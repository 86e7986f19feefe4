import { cleanText, headerKey } from "@/lib/values/text";
import { aliasesOf, FIELDS, KINDS, type Kind } from "./kinds";

/** Columns by field, and what the header leaves over or lacks. headerRow is Excel's row number. */
export type Header = {
  kind: Kind;
  headerRow: number;
  columns: Record<string, number>;
  missing: string[];
  extra: string[];
  /** Share of the kind's columns that were found, 0 to 1. */
  confidence: number;
};

type Row = { rowNo: number; cells: string[] };

/** How many rows from the top may hold titles. */
export const HEADER_WITHIN = 20;

/** Finds the header among the first rows (titles may stand above it) and the kind that fits best, or the given one. Null = none. */
export function recogniseHeader(rows: readonly Row[], forced?: Kind): Header | null {
  let best: { header: Header; score: number } | null = null;
  for (const row of rows.slice(0, HEADER_WITHIN)) {
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

function matchHeader({ rowNo, cells }: Row, kind: Kind): Header {
  const known = aliasesOf(kind);
  const columns: Record<string, number> = {};
  const extra: string[] = [];
  cells.forEach((cell, index) => {
    const key = headerKey(cell);
    if (key === "") return;
    const field = known.get(key);
    if (field === undefined || columns[field] !== undefined) extra.push(cleanText(cell, 60));
    else columns[field] = index;
  });
  const missing = FIELDS[kind].filter((f) => f.required && columns[f.field] === undefined).map((f) => f.label);
  // A bank report needs one of three keys; each alone is enough.
  if (
    kind === "bank-report" &&
    columns.nik === undefined &&
    columns.card === undefined &&
    columns.account === undefined
  ) {
    missing.push("NIK, No KKS, atau No rekening");
  }
  return {
    kind,
    headerRow: rowNo,
    columns,
    missing,
    extra,
    confidence: Object.keys(columns).length / FIELDS[kind].length,
  };
}
