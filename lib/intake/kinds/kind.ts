import type { Cells } from "@/lib/intake/cells/rules/cells";
import type { Finding } from "@/lib/intake/rows/rules/findings";
import type { KnownWords } from "@/lib/intake/words/rules/word-lists";

// What a kind of file is made of. Types alone: the kinds themselves are folders beside this file.

/** A column that is read, with the spellings of its heading that were seen. */
export type Field = { field: string; label: string; required?: boolean; aliases: readonly string[] };

/** Columns of the unlogged staging table of a kind, beside row_no. */
export type Columns = readonly (readonly [name: string, type: SqlType])[];
type SqlType = keyof Written | 'text collate "C"';

/** How a value of each type is handed over: numbers of people are digits, because a bigint may lead with zeros. */
type Written = {
  text: string;
  date: string;
  boolean: boolean;
  integer: number;
  smallint: number;
  bigint: string | number;
};
type ValueOf<Type extends SqlType> = (Type extends keyof Written ? Written[Type] : string) | null;

/** One value of a staging row. */
export type Value = string | number | boolean | null;

/** The values of a row in the order of its columns: one too many or too few, or one of another type, does not compile. */
export type ValuesOf<C extends Columns> = { -readonly [At in keyof C]: ValueOf<C[At][1]> };
type NameIn<C extends Columns> = C[number][0];

/** How a value is written where a file's changes are listed. */
export type Shown = { label: string; as: "text" | "rp" | "count" | "date" | "year" | "yes-no" };

/** What is true of one kind of file and of no other. */
export type KindRules<C extends Columns = Columns> = {
  label: string;
  /** names: families, people or agents of one kab/kota; totals: figures of many. */
  holds: "names" | "totals";
  /** What banks know themselves; they send nothing else. */
  ofBanks?: true;
  /** How a kind is called within a sentence that belongs to no one period; it carries its own, or none. */
  withoutPeriod?: string;
  fields: readonly Field[];
  /** Several fields of which one is enough. */
  oneOf?: readonly { fields: readonly string[]; label: string }[];
  /** Fields that may be written once for the whole file. */
  constants?: readonly string[];
  /** Fields of which one must be there before a file is of this kind without anybody's word for it. */
  certainWith?: readonly string[];
  columns: C;
  /** Rows that no number of a person names are named by these together. */
  namedBy?: readonly NameIn<C>[];
  /** Amounts that may come in several rows of one family, the days that go with them, and what its last row says. */
  summed?: { sums: readonly NameIn<C>[]; days: readonly NameIn<C>[]; last: readonly NameIn<C>[] };
  /** The values that the list of changes names, in its order. Keys are the columns that hold them. */
  shown: Readonly<Record<string, Shown>>;
  /** Prepares the reading of rows; what it gives is called once a row. Null = refused, and the cells' remarks say why. */
  reader: (cells: Cells, context: Context) => () => ValuesOf<C> | null;
};

/** A row of the file: cells by column; numeric says which were numbers in the workbook. */
export type Row = {
  rowNo: number;
  cells: readonly string[];
  numeric: ReadonlySet<number>;
  /** Cells without a value, by column: a formula without a result, or an error. */
  damaged?: ReadonlyMap<number, "formula" | "error">;
};

/**
 * Why a row was refused or skipped, or a warning about a row that was taken. finding: it also counts at the top of the page;
 * silent: it counts only there.
 */
export type Remark = {
  severity: "refused" | "warning" | "skipped";
  column: string;
  reason: string;
  message: string;
  finding?: Pick<Finding, "kind" | "place" | "field" | "meaning">;
  silent?: true;
};

/** values null = refused or, with a remark of severity skipped, no row at all; remarks say why. */
export type Parsed = { values: readonly Value[] | null; remarks: Remark[] };

export type ParseRow = (row: Row) => Parsed;

export type KnownPeriod = {
  id: number;
  program: string;
  startsOn: string;
  endsOn: string;
  year: number;
  firstMonth: number;
  months: number;
  /** What a family is due in it, in rupiah; null where the program has no rate. */
  entitledRp?: number | null;
};

/** What is known around a file while its rows are read. */
export type Context = {
  /** Region prefix inside which rows are taken: the sender's own. */
  scope: string;
  programs: readonly { code: string; name: string; aliases: readonly string[] }[];
  periods: readonly KnownPeriod[];
  /** The period chosen for the file; needed by kinds that name families. */
  periodId: number | null;
  /** The bank that sends the file, or ''. */
  bank: string;
  /** The day of the data: nothing in the file happened later. */
  today?: string;
  /** Provinces and kab/kota by code, for files that write their names. */
  places?: readonly { code: string; name: string }[];
  /** What people of the sender said before that words mean. */
  words?: KnownWords;
};
