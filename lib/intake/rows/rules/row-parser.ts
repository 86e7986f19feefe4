import { Cells } from "@/lib/intake/cells/rules/cells";
import { checker } from "@/lib/intake/cells/rules/checks";
import { unitsBelow } from "@/lib/intake/cells/rules/units";
import type { Context, ParseRow, Remark, Row } from "@/lib/intake/kinds/kind";
import { namesFamilies, RULES } from "@/lib/intake/kinds/rules";
import type { Header } from "@/lib/intake/recognise/rules/header";
import { withTableBeside } from "@/lib/intake/recognise/rules/table-beside";
import { rowText } from "@/lib/values/row-number";
import { dataTest } from "./no-data";
import { withWidest, withWidth } from "./row-width";

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

/** The reader of a kind, for a row that is data: what the upload says already is held against it first. */
function ownParser(header: Header, context: Context): ParseRow {
  const cells = new Cells(header, context);
  const check = namesFamilies(header.kind) ? checker(cells, context) : null;
  const read = RULES[header.kind].reader(cells, context);
  return (row) => {
    cells.start(row);
    check?.();
    const values = read();
    return { values, remarks: cells.remarks };
  };
}

function rowsOfTable(header: Header, context: Context, apart: boolean): ParseRow {
  const test = dataTest(header, apart);
  // The row above is not known to whoever reads a piece of the file.
  const own = apart && header.evidence ? { ...header, evidence: { ...header.evidence, carried: [] } } : header;
  let parse = ownParser(own, context);
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
      parse = ownParser(judged, context);
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
  return RULES[kind].fields.flatMap(({ field, label }): Remark[] => {
    const damage = damaged.get(columns[field] ?? -1);
    if (!damage) return [];
    const reason = damage === "formula" ? "rumus-tanpa-hasil" : "sel-galat";
    const finding = { kind: "check" as const, place: label };
    return [{ severity: "refused", column: label, reason, message: `${label} ${DAMAGE[damage]}`, finding }];
  });
}
