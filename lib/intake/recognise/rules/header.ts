import type { Evidence } from "@/lib/intake/cells/rules/evidence";
import { maskedNumbers } from "@/lib/intake/cells/rules/masked";
import { isMoney, type Unit, unitIn, withoutUnit } from "@/lib/intake/cells/rules/units";
import { placeParts, REGION_PARTS } from "@/lib/intake/fields/rules/region-parts";
import { KINDS, type Kind, RULES } from "@/lib/intake/kinds/rules";
import { bracketedKey, cleanText, headerKey } from "@/lib/values/text";
import { aliasesOf } from "./aliases";
import { ownColumns } from "./doubt";
import { wideKey, withoutMarks } from "./heading-words";

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
  /** Headings that are known from what a person chose for this sender before. */
  learned: string[];
  /** Columns that mean the same as one that is read. */
  twins?: readonly { column: number; field: string }[];
  /** Where a second table begins to the right of the first. */
  beside?: number;
  /** What holds for every row and stands in no column. */
  constants?: Constants;
  /** What amounts are multiplied by, where headings or titles say so. */
  units?: Readonly<Record<string, Unit>>;
  /** How many cells every row has, where that is known. */
  width?: number;
  /** How far the rows of a sheet reach at its top; what lies beyond stands in no column that was looked at. */
  widest?: number;
  /** Fields whose numbers Excel rounded, whatever a single one looks like. */
  rounded?: readonly string[];
  /** How the cells of the columns are written; decided once a file. */
  evidence?: Evidence;
};

/** field -> its text for the whole file. */
export type Constants = Readonly<Record<string, string>>;

/** What a sender's headings mean, by kind and header key; '' = nothing. */
export type Learned = ReadonlyMap<Kind, ReadonlyMap<string, string>>;
type Hints = { headerRow?: number | undefined; learned?: Learned | undefined };

/** under: the cells of the lower row of a pair, which may say it all. */
type Row = { rowNo: number; cells: string[]; under?: string[] };

/** What names a row. */
export const KEYS = ["nik", "card", "account", "regency", "code", "dtks"];

/** How many rows from the top may hold titles. */
export const HEADER_WITHIN = 60;

/**
 * Finds the header among the first rows and the kind that fits best, or the given one. Null = none. Titles may stand above
 * it, and it may be two rows: merged groups (SP2D) over their columns (KPM, Nominal).
 */
export function recogniseHeader(
  rows: readonly Row[],
  forced?: Kind,
  { headerRow, learned }: Hints = {},
): Header | null {
  let best: { header: Header; score: number } | null = null;
  for (const row of candidates(rows, headerRow)) {
    for (const kind of forced ? [forced] : KINDS) {
      const header = matchHeader(row, kind, learned?.get(kind));
      const found = ownColumns(header);
      if (found < 2) continue;
      const score = found * 2 - header.missing.length * 3 + header.confidence;
      if (!best || score > best.score) best = { header, score };
    }
  }
  return best?.header ?? null;
}

/** The header that comes nearest, for a person to correct: the row with the most words when none is known. */
export function proposeHeader(rows: readonly Row[], kind: Kind, hints: Hints = {}): Header | null {
  if (rows.length === 0) return null;
  const known = recogniseHeader(rows, kind, hints);
  if (known) return known;
  const wordy = candidates(rows, hints.headerRow).map((row) => ({
    row,
    words: row.cells.filter((cell) => /\p{L}/u.test(cell)).length,
  }));
  const [fullest] = wordy.toSorted((one, other) => other.words - one.words);
  // Where every row is data the first one is no heading, and no family is lost to it.
  return matchHeader(fullest?.row ?? NO_HEADING, kind, hints.learned?.get(kind));
}

const NO_HEADING = { rowNo: 0, cells: [] };

/** The same header with the columns that a person chose, and what the person wrote for the whole file. */
export function withChoice(header: Header, columns: Record<string, number> | undefined, constants: Constants): Header {
  const { kind, headerRow, headings } = header;
  const chosen = columns ? headerOf({ rowNo: headerRow, cells: headings }, kind, columns) : header;
  return { ...chosen, constants, missing: missingFields(kind, chosen.columns, constants) };
}

/** The rows that may be headings, alone or together with the row above. */
export function candidates(rows: readonly Row[], headerRow?: number | null): Row[] {
  const chosen = headerRow !== undefined && headerRow !== null;
  if (headerRow === 0) return [NO_HEADING];
  const top = chosen ? rows.filter(({ rowNo }) => rowNo <= headerRow) : rows.slice(0, HEADER_WITHIN);
  const pairs = top.flatMap((below, index) => {
    const above = top[index - 1];
    return above && isWords(below) ? [joined(above, below)] : [];
  });
  const all = [...top, ...pairs];
  // An empty row that was chosen is a row without headings.
  const own = all.filter(({ rowNo }) => rowNo === headerRow);
  if (chosen) return own.length > 0 ? own : [{ rowNo: headerRow, cells: [] }];
  return all.filter((row) => !isOfData(row));
}

/** A number as long as an account's stands in no heading, unless as an example in brackets. */
const isOfData = ({ cells }: Row): boolean => cells.some((cell) => /\d{10}/.test(cell.replace(/\([^)]*\)/g, "")));

/** A row without a longer number, unless as an example in brackets. */
export const isWords = ({ cells }: Row): boolean =>
  cells.every((cell) => !/\d{4}/.test(cell.replace(/\([^)]*\)/g, "")));

/** A group's heading counts for the columns below it until the next one; a heading over nothing stands for itself. */
export function joined(above: Row, below: Row): Row {
  let group = "";
  const cells: string[] = [];
  for (let column = 0; column < Math.max(above.cells.length, below.cells.length); column++) {
    const own = above.cells[column]?.trim() ?? "";
    const under = below.cells[column]?.trim() ?? "";
    if (own !== "") group = own;
    cells.push(under === "" ? own : `${group} ${under}`);
  }
  return { rowNo: below.rowNo, cells, under: below.cells };
}

/** The fields of a kind that the cells of a row name. */
export function matchHeader(row: Row, kind: Kind, learned?: ReadonlyMap<string, string>): Header {
  const known = aliasesOf(kind);
  const found = new Map<string, number>();
  const columns: Record<string, number> = {};
  const matched: { column: number; field: string }[] = [];
  const fromMemory: string[] = [];
  row.cells.forEach((cell, column) => {
    const key = headerKey(cell);
    const field = learned?.get(key) ?? learned?.get(bracketedKey(cell));
    const match =
      field === undefined
        ? meantBy(cell, row.under?.[column] ?? "", known)
        : field === ""
          ? undefined
          : { field, rank: -1 };
    if (match) matched.push({ column, field: match.field });
    const before = match && found.get(match.field);
    if (match && (before === undefined || match.rank < before)) {
      found.set(match.field, match.rank);
      columns[match.field] = column;
    }
    if (field !== undefined && field !== (known.get(key)?.field ?? "")) fromMemory.push(cleanText(cell, 60));
  });
  const twins = matched.filter(({ column, field }) => columns[field] !== column);
  return { ...headerOf(row, kind, placeParts(columns)), learned: fromMemory, twins, ...besideOf(columns, twins) };
}

/** What a heading means: as it stands, with its words written out, its lower row first or alone, or without the unit of its amounts. */
function meantBy(cell: string, under: string, known: ReturnType<typeof aliasesOf>) {
  const plain = withoutMarks(cell);
  const turned = under === "" ? plain : `${under} ${cell.slice(0, cell.length - under.length)}`;
  const found =
    known.get(headerKey(plain)) ??
    known.get(wideKey(plain)) ??
    known.get(headerKey(turned)) ??
    known.get(wideKey(turned)) ??
    known.get(headerKey(under));
  if (found || unitIn(cell) === null) return found;
  const bare = withoutUnit(cell);
  const money = known.get(headerKey(bare)) ?? known.get(wideKey(bare));
  return money && isMoney(money.field) ? money : undefined;
}

/** Half of the headings once more, a key among them, is a table beside the first and no slip. */
function besideOf(columns: Readonly<Record<string, number>>, twins: NonNullable<Header["twins"]>): { beside?: number } {
  const isTable = twins.length >= 2 && twins.length * 2 >= Object.keys(columns).length;
  const key = twins.find(({ field }) => KEYS.includes(field));
  const right = Math.max(...Object.values(columns));
  return isTable && key && twins.every(({ column }) => column > right) ? { beside: key.column } : {};
}

/** The labels of what a kind cannot do without and these columns do not have. */
export function missingFields(
  kind: Kind,
  columns: Readonly<Record<string, number>>,
  constants: Constants = {},
): string[] {
  const has = (field: string) => columns[field] !== undefined || (constants[field] ?? "") !== "";
  const missing = RULES[kind].fields.filter((f) => f.required && !has(f.field)).map((f) => f.label);
  for (const { fields, label } of RULES[kind].oneOf ?? []) if (!fields.some(has)) missing.push(label);
  return missing;
}

/** A row of data taken for a heading shows nobody's number. */
export const shownHeading = (cell: string): string => maskedNumbers(cleanText(cell, 60));

function headerOf({ rowNo, cells }: Row, kind: Kind, columns: Record<string, number>): Header {
  const used = new Set(Object.values(columns));
  const extra = cells.filter((cell, column) => headerKey(cell) !== "" && !used.has(column));
  return {
    kind,
    headerRow: rowNo,
    columns,
    headings: cells.map(shownHeading),
    missing: missingFields(kind, columns),
    extra: extra.map(shownHeading),
    confidence: Object.keys(columns).length / plainFields(kind),
    learned: [],
  };
}

/** How many columns a kind knows; the four parts of a code stand for one that it has anyway. */
const plainFields = (kind: Kind): number => RULES[kind].fields.filter((field) => !REGION_PARTS.includes(field)).length;
