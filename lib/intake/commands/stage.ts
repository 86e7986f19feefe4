import "server-only";
import fs from "node:fs/promises";
import type { SystemActor } from "@/lib/auth/actor";
import { ownerConnection } from "@/lib/auth/scope";
import { cutCsv } from "@/lib/documents/read/cut-csv";
import { type OpenFile, openFile } from "@/lib/documents/read/open";
import { packTables } from "@/lib/documents/read/packed-rows";
import { type FileRow, type FileShape, UnreadableFile } from "@/lib/documents/read/row";
import { type Encoded, encodeRows } from "@/lib/intake/read/encode";
import { birthFindings } from "@/lib/intake/rules/birth-in-nik";
import { type Correction, correctionIn, type Uncorrected } from "@/lib/intake/rules/correction";
import { doubtOf, foreignOf, mismatchOf } from "@/lib/intake/rules/doubt";
import { evidenceOf } from "@/lib/intake/rules/evidence";
import { exchangedIn } from "@/lib/intake/rules/exchanged";
import { type Finding, Findings } from "@/lib/intake/rules/findings";
import { type Header, type Learned, proposeHeader, recogniseHeader, withChoice } from "@/lib/intake/rules/header";
import type { Kind } from "@/lib/intake/rules/kinds";
import type { Chosen } from "@/lib/intake/rules/mapping";
import { type Context, OtherTable, type ParseRow, rowParser } from "@/lib/intake/rules/parse";
import { type Corrections, RefusedRows, withCorrections } from "@/lib/intake/rules/refused";
import { settleVillage } from "@/lib/intake/rules/region-parts";
import { roundedFields } from "@/lib/intake/rules/rounded";
import { rowWidth } from "@/lib/intake/rules/row-width";
import { fitsKind } from "@/lib/intake/rules/same-heading";
import { unitsOf } from "@/lib/intake/rules/units";
import { type Further, furtherSheets, NONE } from "./sheets";
import { stageInThreads } from "./stage-threads";
import { CopyInto, type Staging } from "./staging";
import { columnFindings, readSheets, type Table, tablesOf, unitFindings, zeroFindings } from "./tables";

/** How many rows from the top tell how the columns are written. */
const EVIDENCE_ROWS = 300;

/** From this size on a file is worth the start of threads; a workbook is pressed to about a tenth of its text. */
const LARGE_BYTES = { csv: 8 << 20, xlsx: 1 << 20, xls: 1 << 20 };

/** cells: the first refused rows, as text for COPY. */
export type StagedCounts = { read: number; refused: number; cells: string; findings: Finding[] };
/** reads: how many rows each table had. */
export type TableCounts = StagedCounts & { reads: number[] };
/** uncorrected: rows of a correction that say what they said. */
export type Staged = StagedCounts & { uncorrected: Uncorrected[] };
/**
 * certain: a header was found, or chosen, and lacks nothing. corrects: the file brings refused rows of another back.
 */
export type Recognised = {
  file: OpenFile;
  header: Header;
  first: FileRow[];
  certain: boolean;
  /** Why the kind itself is to be looked at, or "". */
  doubt: string;
  corrects: Correction | null;
  /** Further sheets of the same table. */
  more: Further[];
  /** What of the file is not read at all. */
  findings: Finding[];
};

/** What is known before the file is opened: its kind (or which it may be), what a person chose, what the sender's headings mean. */
export type Asked = { kinds: readonly Kind[]; chosen?: Chosen; learned?: Learned };

/** Opens a file and finds its header, or the nearest to one. Throws UnreadableFile with the sentence for the screen. */
export async function recognise(path: string, asked: Asked): Promise<Recognised> {
  const file = await openFile(path, {
    sheet: asked.chosen?.sheet,
    fits: (rows) => fitsKind(rows, asked.kinds.length === 1 ? asked.kinds[0] : undefined, asked.learned),
  });
  // A small sheet is read to its end here, and the others are still to be looked at.
  file.book?.hold();
  try {
    return await recogniseOpen(file, asked);
  } catch (error) {
    await file.rows.return(undefined);
    throw error;
  } finally {
    await file.book?.release();
  }
}

async function recogniseOpen(file: OpenFile, asked: Asked): Promise<Recognised> {
  const { kinds, chosen, learned } = asked;
  const first: FileRow[] = [];
  const wanted = EVIDENCE_ROWS + (chosen?.headerRow ?? 0);
  while (first.length < wanted) {
    const { value, done } = await file.rows.next();
    if (done) break;
    first.push(...value);
  }
  // Where a person chose the sheet or there are others, another one can still be chosen.
  if (first.length < wanted && !chosen?.sheet && file.shape.sheets.length < 2 && !first.some(isFilled)) throw blank();
  const found = findHeader(first, asked);
  if (!found) throw empty();
  const corrects = correctionIn(found.header, first, file.shape.sheet);
  // Who only asks for the kind needs no other sheet.
  const alone = kinds.length > 1 || corrects !== null;
  const { more, findings } = alone
    ? NONE
    : await furtherSheets({ file, header: found.header, first }, { chosen, learned });
  if (found.certain && more.length === 0 && hasNoRows(found.header, first)) throw empty();
  const header = judged(found.header, first, file.shape);
  const tops = [{ header, first, hiddenColumns: file.hiddenColumns }, ...more];
  return {
    file,
    first,
    ...found,
    header,
    corrects,
    more: more.map((part) => ({ ...part, header: judged(part.header, part.first, file.shape) })),
    findings: [
      ...findings,
      ...tops.flatMap(columnFindings),
      ...unitFindings(header),
      ...zeroFindings({ header, first }),
      ...birthFindings({ header, first }),
    ],
  };
}

/** What is decided once for a column, from its first rows. */
function judged(found: Header, first: FileRow[], { format }: FileShape): Header {
  const header = settleVillage(found, first);
  const width = format === "csv" ? rowWidth(header, first) : null;
  const widest = Math.max(header.headings.length, ...first.map(({ cells }) => cells.length));
  return {
    ...header,
    evidence: evidenceOf(header, first),
    rounded: roundedFields(header, first),
    units: unitsOf(header, first),
    ...(format === "csv" ? width !== null && { width } : { widest }),
  };
}

const isFilled = ({ cells }: FileRow): boolean => cells.some((cell) => cell.trim() !== "");

const blank = () =>
  new UnreadableFile("Semua sel berkas ini kosong. Pilih berkas yang berisi baris, lalu unggah lagi.");
const empty = () =>
  new UnreadableFile("Berkas ini hanya berisi judul kolom, tanpa baris. Isi barisnya, lalu unggah lagi.");

/** What stands above the heading. */
const titlesAbove = ({ headerRow }: Header, first: readonly FileRow[]): string[] =>
  first.filter(({ rowNo }) => rowNo < headerRow).flatMap(({ cells }) => cells.filter((cell) => cell !== ""));

type Found = Pick<Recognised, "header" | "certain" | "doubt">;

function findHeader(first: FileRow[], { kinds, chosen, learned }: Asked): Found | null {
  const [kind] = kinds;
  const hints = { headerRow: chosen?.headerRow, learned };
  const known = recogniseHeader(first, kinds.length === 1 ? kind : undefined, hints);
  const nearest = known && kinds.includes(known.kind) ? known : kind && proposeHeader(first, kind, hints);
  if (!nearest) return null;
  const isChosen = chosen?.columns !== undefined || chosen?.constants !== undefined;
  const named = isChosen ? withChoice(nearest, chosen.columns, chosen.constants ?? {}) : nearest;
  const header = { ...named, evidence: evidenceOf(named, first) };
  const around = { titles: titlesAbove(header, first), settled: learned?.get(header.kind) };
  const unlike = doubtAbout(header, { kinds, chosen }, around, () => recogniseHeader(first, undefined, hints));
  // Whoever chose the columns has seen them.
  const doubt = unlike || (chosen?.columns ? "" : exchangedIn(header, first));
  return { header, certain: header.missing.length === 0 && (kinds.length > 1 || doubt === ""), doubt };
}

type Around = Parameters<typeof doubtOf>[1];

/** Nobody chose the kind: is it certain? Somebody did: do the columns agree? Whoever is looking already is not asked. */
function doubtAbout(header: Header, { kinds, chosen }: Asked, around: Around, likely: () => Header | null): string {
  if (kinds.length > 1 || chosen?.doubted) return doubtOf(header, around);
  if (chosen?.look || chosen?.columns) return "";
  return mismatchOf(header, likely()) || foreignOf(header, around);
}

function hasNoRows({ headerRow }: Header, first: FileRow[]): boolean {
  if (first.length >= EVIDENCE_ROWS) return false;
  return !first.some((row) => row.rowNo > headerRow && isFilled(row));
}

type Source = {
  path: string;
  recognised: Recognised;
  context: Context;
  staging: Staging;
  /** Cells that people corrected; what they typed is read instead. */
  corrections: Corrections;
};

/** Parses every row into the staging table; refused rows and warnings into its remarks. */
export async function stageFile(
  actor: SystemActor,
  { path, recognised, context, staging, corrections }: Source,
  onRead: (rows: number) => void,
): Promise<Staged> {
  const { file, corrects, more } = recognised;
  const uncorrected: Uncorrected[] = [];
  const client = await ownerConnection(actor);
  const remarks = new CopyInto(client, staging.remarks);
  let broken = true;
  try {
    const large = (await fs.stat(path)).size >= LARGE_BYTES[file.shape.format];
    const tables = tablesOf(recognised, (row) => {
      if (!corrections.has(row.rowNo)) uncorrected.push(row);
    });
    let counts: TableCounts;
    if (large && !corrects && corrections.size === 0) {
      const dialect = file.cut;
      if (dialect) await file.rows.return(undefined);
      const pieces = dialect ? cutCsv(path, dialect) : packTables(tables);
      const headers = tables.map((table) => table.header);
      const onRemarks = (text: string) => remarks.write(text);
      counts = await stageInThreads({ pieces, dialect, headers, context }, { staging, onRemarks, onRead });
    } else {
      counts = await stageInline(actor, { tables, context, table: staging.rows, corrections }, remarks, onRead);
    }
    await remarks.finish();
    const kept = new CopyInto(client, staging.refused);
    await kept.write(counts.cells);
    await kept.finish();
    broken = false;
    const sheets = [{ name: file.shape.sheet ?? "", no: 0 }, ...more.map(({ sheet }) => sheet)];
    return { ...counts, uncorrected, findings: [...counts.findings, ...readSheets(sheets, counts.reads)] };
  } finally {
    client.release(broken);
  }
}

async function* corrected(batches: AsyncIterable<FileRow[]>, corrections: Corrections): AsyncGenerator<FileRow[]> {
  for await (const batch of batches)
    yield corrections.size === 0 ? batch : batch.map((row) => withCorrections(row, corrections));
}

/** Another table that cannot be read together with the first ends the file, with the sentence that says where it is. */
function encodeBatch(parse: ParseRow, batch: readonly FileRow[], refused: RefusedRows): Encoded {
  try {
    return encodeRows(parse, batch, 0, refused);
  } catch (error) {
    throw error instanceof OtherTable ? new UnreadableFile(error.sentence) : error;
  }
}

type Inline = { tables: readonly Table[]; context: Context; table: string; corrections: Corrections };

async function stageInline(
  actor: SystemActor,
  source: Inline,
  remarks: CopyInto,
  onRead: (rows: number) => void,
): Promise<TableCounts> {
  const { tables, context, table, corrections } = source;
  const counts = { read: 0, refused: 0, cells: "", reads: tables.map(() => 0) };
  const findings = new Findings();
  const client = await ownerConnection(actor);
  const copy = new CopyInto(client, table);
  let broken = true;
  try {
    for (const [part, { header, rows }] of tables.entries()) {
      const parse = rowParser(header, context);
      const refused = new RefusedRows(header.columns);
      for await (const batch of corrected(rows, corrections)) {
        const encoded = encodeBatch(parse, batch, refused);
        await copy.write(encoded.rows);
        await remarks.write(encoded.remarks);
        counts.read += encoded.read;
        counts.refused += encoded.refused;
        counts.cells += encoded.cells;
        counts.reads[part] = (counts.reads[part] ?? 0) + encoded.read;
        findings.merge(encoded.findings);
        onRead(counts.read);
      }
    }
    await copy.finish();
    broken = false;
    return { ...counts, findings: findings.list };
  } finally {
    client.release(broken);
  }
}
