import "server-only";
import fs from "node:fs/promises";
import type { SystemActor } from "@/lib/auth/actor";
import { ownerConnection } from "@/lib/auth/scope";
import { cutCsv } from "@/lib/documents/read/cut-csv";
import { packTables } from "@/lib/documents/read/packed-rows";
import { type FileRow, UnreadableFile } from "@/lib/documents/read/row";
import type { Context, ParseRow } from "@/lib/intake/kinds/kind";
import { type Encoded, encodeRows } from "@/lib/intake/plan/read";
import type { Recognised } from "@/lib/intake/recognise/commands/recognise";
import { readSheets, type Table, tablesOf } from "@/lib/intake/recognise/commands/tables";
import type { Uncorrected } from "@/lib/intake/rows/rules/correction";
import { type Finding, Findings } from "@/lib/intake/rows/rules/findings";
import { type Corrections, RefusedRows, withCorrections } from "@/lib/intake/rows/rules/refused";
import { OtherTable, rowParser } from "@/lib/intake/rows/rules/row-parser";
import { stageInThreads } from "./stage-threads";
import { CopyInto, type Staging } from "./staging";

/** From this size on a file is worth the start of threads; a workbook is pressed to about a tenth of its text. */
const LARGE_BYTES = { csv: 8 << 20, xlsx: 1 << 20, xls: 1 << 20 };

/** cells: the first refused rows, as text for COPY. */
export type StagedCounts = { read: number; refused: number; cells: string; findings: Finding[] };
/** reads: how many rows each table had. */
export type TableCounts = StagedCounts & { reads: number[] };
/** uncorrected: rows of a correction that say what they said. */
export type Staged = StagedCounts & { uncorrected: Uncorrected[] };
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
