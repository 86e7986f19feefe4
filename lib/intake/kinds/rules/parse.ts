import { unitsBelow } from "@/lib/intake/cells/rules/units";
import type { Header } from "@/lib/intake/recognise/rules/header";
import { withTableBeside } from "@/lib/intake/recognise/rules/table-beside";
import type { Finding } from "@/lib/intake/rows/rules/findings";
import { dataTest } from "@/lib/intake/rows/rules/no-data";
import { withWidest, withWidth } from "@/lib/intake/rows/rules/row-width";
import type { KnownWords } from "@/lib/intake/words/rules/word-lists";
import { rowText } from "@/lib/values/row-number";
import { FIELDS, type Kind } from "./kinds";
import { parseBankReport } from "./parse-bank-report";
import { parseDpm } from "./parse-dpm";
import { parseFieldResult, parseOrder, parseReturn } from "./parse-part";
import { parseDtks, parseEwarong, parseKks, parseVerval } from "./parse-register";
import { parseReply } from "./parse-reply";
import { parseQuota, parseRecap } from "./parse-totals";

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

/** One value of a staging row, in the order of STAGING[kind]. */
export type Value = string | number | boolean | null;

/** values null = refused or, with a remark of severity skipped, no row at all; remarks say why. */
export type Parsed = { values: Value[] | null; remarks: Remark[] };

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

export type ParseRow = (row: Row) => Parsed;

const KEYS: readonly [name: string, type: string][] = [
  ["nik", "bigint"],
  ["card_no", "bigint"],
  ["account_no", "text"],
  ["bank", "text"],
  ["name", "text"],
];

const PLACE: readonly [name: string, type: string][] = [
  ["region", 'text collate "C"'],
  ["district", "text"],
  ["village", "text"],
];

/** Columns of the unlogged staging table of each kind, beside row_no. */
export const STAGING: Record<Kind, readonly [name: string, type: string][]> = {
  quota: [
    ["regency", "text"],
    ["program", "text"],
    ["from_on", "date"],
    ["to_on", "date"],
    ["kpm", "integer"],
    ["decree", "text"],
  ],
  recap: [
    ["regency", "text"],
    ["period_id", "smallint"],
    ["sp2d_kpm", "integer"],
    ["sp2d_rp", "bigint"],
    ["credited_kpm", "integer"],
    ["credited_rp", "bigint"],
    ["transacted_kpm", "integer"],
    ["transacted_rp", "bigint"],
  ],
  dpm: [
    ["nik", "bigint"],
    ["name", "text"],
    ["no_kk", "bigint"],
    ["dtks_id", "text"],
    ["address", "text"],
    ["birth_on", "date"],
    ["nik_matched", "boolean"],
    ["pkh", "boolean"],
    ...PLACE,
    ["card_no", "bigint"],
    ["account_no", "text"],
    ["bank", "text"],
  ],
  "bank-report": [
    ...KEYS,
    ["ordered_rp", "integer"],
    ["credited_rp", "integer"],
    ["credited_on", "date"],
    ["transacted_rp", "integer"],
    ["transacted_on", "date"],
    ["balance_rp", "integer"],
    ["ewarong", "text"],
    ["ewarong_name", "text"],
    ["status", "text"],
    ["status_text", "text"],
  ],
  sp2d: [...KEYS, ["ordered_rp", "integer"], ["order_no", "text"]],
  "field-result": [...KEYS, ["field_status", "text"], ["field_on", "date"]],
  return: [...KEYS, ["returned_rp", "integer"], ["returned_on", "date"]],
  verval: [
    ["nik", "bigint"],
    ["name", "text"],
    ["no_kk", "bigint"],
    ["birth_on", "date"],
    ["address", "text"],
    ["nik_matched", "boolean"],
  ],
  kks: [...KEYS, ["handed", "boolean"], ["handed_on", "date"]],
  ewarong: [
    ["code", "text"],
    ["name", "text"],
    ["bank", "text"],
    ...PLACE,
    ["address", "text"],
    ["agent_status", "text"],
  ],
  dtks: [
    ["nik", "bigint"],
    ["no_kk", "bigint"],
    ["dtks_id", "text"],
    ["name", "text"],
    ["nik_status", "text"],
    ["active", "boolean"],
    ["exit_reason", "text"],
    ...PLACE,
  ],
  "dukcapil-reply": [
    ["nik", "bigint"],
    ["dtks_id", "text"],
    ["answer", "text"],
    ["right_nik", "bigint"],
    ["note", "text"],
  ],
};

const PARSERS: Record<Kind, (header: Header, context: Context) => ParseRow> = {
  quota: parseQuota,
  recap: parseRecap,
  dpm: parseDpm,
  "bank-report": parseBankReport,
  sp2d: parseOrder,
  "field-result": parseFieldResult,
  return: parseReturn,
  verval: parseVerval,
  kks: parseKks,
  ewarong: parseEwarong,
  dtks: parseDtks,
  "dukcapil-reply": parseReply,
};

/**
 * Prepares the reader of one file's rows. A row is taken, refused with its reasons, or skipped when it is no data. A table
 * with other columns below the first is read by its own header, or not at all where the rows above it are not known (apart).
 */
export function rowParser(header: Header, context: Context, apart = false): ParseRow {
  const own = rowsOfTable(header, context, apart);
  const { width, widest } = header;
  const parse = width !== undefined ? withWidth(own, width) : widest !== undefined ? withWidest(own, widest) : own;
  return header.beside === undefined ? parse : withTableBeside(parse, header.beside);
}

function rowsOfTable(header: Header, context: Context, apart: boolean): ParseRow {
  const test = dataTest(header, apart);
  // The row above is not known to whoever reads a piece of the file.
  const own = apart && header.evidence ? { ...header, evidence: { ...header.evidence, carried: [] } } : header;
  let parse = PARSERS[header.kind](own, context);
  let read = Object.values(header.columns);
  return (row) => {
    const damaged = row.damaged ?? errorsIn(row.cells, read);
    if (damaged) {
      const remarks = damageOf(damaged, header);
      if (remarks.length > 0) return { values: null, remarks };
    }
    const found = test(row);
    if (found.tag === "data") return parse(row);
    if (found.tag === "header") {
      if (apart || found.header.missing.length > 0) throw new OtherTable(found.header.headerRow);
      // How numbers and dates are written was judged on the table above, and Excel spared no part of the sheet.
      const { rounded, evidence } = header;
      const units = unitsBelow(found.header, header);
      const judged = { ...found.header, units, ...(rounded && { rounded }), ...(evidence && { evidence }) };
      parse = PARSERS[header.kind](judged, context);
      read = Object.values(judged.columns);
    }
    return { values: null, remarks: found.remarks };
  };
}

/** A table with other columns below the first one that cannot be read together with it. */
export class OtherTable extends Error {
  readonly sentence: string;

  constructor(rowNo: number) {
    super("another table below the first");
    this.sentence = `Baris ${rowText(rowNo)} memulai tabel lain dengan judul kolom yang berbeda. Pisahkan tabel itu ke berkas lain, lalu unggah lagi.`;
  }
}

const DAMAGE = {
  formula: "berisi rumus tanpa hasil; buka berkas ini di Excel, simpan, lalu unggah lagi.",
  error: "berisi galat Excel (misalnya #N/A); perbaiki rumusnya atau isi nilainya.",
};

const HASH = 35;
const ERROR = /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|#+)$/;

/** Excel's errors as the text that a CSV keeps of them; almost no cell begins with their sign. */
function errorsIn(cells: readonly string[], read: readonly number[]): Row["damaged"] {
  for (const column of read)
    if (cells[column]?.charCodeAt(0) === HASH) {
      const found = read.filter((at) => ERROR.test((cells[at] ?? "").trim()));
      return found.length > 0 ? new Map(found.map((at) => [at, "error"])) : undefined;
    }
  return undefined;
}

/** Cells that Excel or another program left without a value, in columns that are read. */
function damageOf(damaged: NonNullable<Row["damaged"]>, { kind, columns }: Header): Remark[] {
  return FIELDS[kind].flatMap(({ field, label }): Remark[] => {
    const damage = damaged.get(columns[field] ?? -1);
    if (!damage) return [];
    const reason = damage === "formula" ? "rumus-tanpa-hasil" : "sel-galat";
    const finding = { kind: "check" as const, place: label };
    return [{ severity: "refused", column: label, reason, message: `${label} ${DAMAGE[damage]}`, finding }];
  });
}
