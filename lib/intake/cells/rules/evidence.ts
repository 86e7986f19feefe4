import { dayPlace, isNumbered, parseDate } from "@/lib/values/dates";
import { parseAmount } from "@/lib/values/rupiah";
import { type Zeros, zerosOf } from "./leading-zeros";

// What the columns as a whole say about how their cells are to be read. Decided once from the rows at the top, so that no
// cell is read otherwise than its neighbours.

export type Evidence = {
  /** Dates are written with the month first. */
  monthFirst: boolean;
  /** The middle of the whole numbers of a column of counts, by field. */
  typical: Readonly<Record<string, number>>;
  /** Columns of places whose cells stand for the rows below them too, as merged cells do. */
  carried?: readonly string[];
  /** How wide the numbers of a column are whose first digits are zeros. */
  zeros?: Readonly<Record<string, Zeros>>;
  /** Columns of which every cell begins with the apostrophe that Excel sets before a text, and shows to nobody. */
  marked?: readonly string[];
};

export const NO_EVIDENCE: Evidence = { monthFirst: false, typical: {} };

type Opened = { headerRow: number; columns: Readonly<Record<string, number>> };
type Cell = { rowNo: number; cells: readonly string[]; numeric?: ReadonlySet<number> };

const DATES = ["birth", "creditedOn", "transactedOn", "handedOn", "foundOn", "returnedOn"];
/** Days of the period; births and cards are older. */
const HAPPENED = ["creditedOn", "transactedOn", "foundOn", "returnedOn"];
const PLACES = ["district", "village"];
const COUNTS = ["kpm", "sp2dKpm", "creditedKpm", "transactedKpm"];

export function evidenceOf({ headerRow, columns }: Opened, first: readonly Cell[]): Evidence {
  const below = first.filter(({ rowNo }) => rowNo > headerRow);
  const values = (field: string): string[] => {
    const column = columns[field];
    return column === undefined ? [] : below.map(({ cells }) => cells[column] ?? "").filter((text) => text !== "");
  };
  const places = DATES.map((field) => dayPlace(values(field)));
  const monthFirst = places.includes("second") && !places.includes("first") && !places.includes("both");
  const typical: Record<string, number> = {};
  for (const field of COUNTS) {
    const whole = values(field)
      .filter((text) => /^\d+$/.test(text))
      .map((text) => parseAmount(text) ?? 0)
      .sort((one, other) => one - other);
    const middle = whole[whole.length >> 1];
    if (middle) typical[field] = middle;
  }
  const filled = below.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  const carried = PLACES.filter((field) => isCarried(filled.map(({ cells }) => cells[columns[field] ?? -1] ?? "")));
  const zeros = zerosOf({ columns }, below);
  const marked = Object.keys(columns).filter((field) => isMarked(values(field)));
  return {
    monthFirst,
    typical,
    ...(carried.length > 0 && { carried }),
    ...(zeros && { zeros }),
    ...(marked.length > 0 && { marked }),
  };
}

const APOSTROPHE = /^\s*['’`]/;

/** A name may begin with one of its own: only a whole column of them is Excel's. */
const isMarked = (values: readonly string[]): boolean =>
  values.length > 1 && values.every((value) => APOSTROPHE.test(value));

/** A cell of a marked column as Excel shows it. */
export const withoutMark = (cell: string): string => cell.replace(APOSTROPHE, "");

/** Merged cells: the first row has a value, twice as many rows have none as have one, and no value comes twice. */
function isCarried(values: readonly string[]): boolean {
  const filled = values.map((value) => value.trim()).filter((value) => value !== "");
  const blank = values.length - filled.length;
  return (values[0] ?? "").trim() !== "" && blank >= filled.length * 2 && new Set(filled).size === filled.length;
}

/**
 * The same evidence, with dates read the month first where nothing in the columns contradicts it and only so they are in the
 * period: 11/05/2026 of October to December is 5 November.
 */
export function datedIn(
  evidence: Evidence,
  { headerRow, columns }: Opened,
  first: readonly Cell[],
  { from, to }: { from: string; to: string },
): Evidence {
  const below = first.filter(({ rowNo }) => rowNo > headerRow);
  const texts = HAPPENED.flatMap((field) => {
    const column = columns[field];
    if (column === undefined) return [];
    return below.flatMap(({ cells, numeric }) => (numeric?.has(column) ? [] : [cells[column] ?? ""]));
  }).filter((text) => isNumbered(text));
  if (evidence.monthFirst || texts.length === 0 || dayPlace(texts) !== null) return evidence;
  const inside = (monthFirst: boolean) =>
    texts.filter((text) => {
      const parsed = parseDate(text, { monthFirst });
      return parsed.ok && parsed.date !== null && parsed.date >= from && parsed.date <= to;
    }).length;
  return inside(false) === 0 && inside(true) === texts.length ? { ...evidence, monthFirst: true } : evidence;
}

/** A count that a workbook holds with a decimal part: thousands, where the column shows it; null where it does not. */
export function asThousands(value: number, typical: number | undefined): number | null {
  const count = Math.round(value * 1_000);
  if (typical === undefined || Math.abs(count - value * 1_000) > 1e-6) return null;
  return count >= typical / 10 && count <= typical * 10 ? count : null;
}
