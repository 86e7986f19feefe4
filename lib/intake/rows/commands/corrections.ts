import "server-only";
import { existsSync } from "node:fs";
import type { UserActor } from "@/lib/auth/actor";
import { reading, within } from "@/lib/auth/scope";
import type { FileRow } from "@/lib/documents/read/row";
import type { WorkbookSheet, WorkbookValue } from "@/lib/documents/shapes/sheet";
import { isKind } from "@/lib/intake/kinds/rules";
import { recognise } from "@/lib/intake/recognise/commands/recognise";
import { tablesOf } from "@/lib/intake/recognise/commands/tables";
import { findLearned } from "@/lib/intake/recognise/queries";
import { release } from "@/lib/intake/recognise/read/release";
import type { Header } from "@/lib/intake/recognise/rules/header";
import type { Chosen } from "@/lib/intake/recognise/rules/mapping";
import { correctionSheetName, ERROR_HEADING, errorCell } from "@/lib/intake/rows/rules/correction";
import { uploadKinds } from "@/lib/intake/upload/queries/upload";
import { recordAudit } from "@/lib/platform/database/audit";
import { notFound, refused } from "@/lib/platform/errors";
import { storedFile } from "@/lib/platform/files/store";

/**
 * The refused rows of a file as a sheet to correct: its own columns as it sent them, and why each row was refused. Only
 * whoever may send the kind; the stored file is read again, so nothing of its rows is kept in the database for this.
 */
export async function refusedRowsSheet(actor: UserActor, id: bigint): Promise<WorkbookSheet> {
  const found = await within(actor, async (tx) => {
    const [row] = await tx.$queryRaw<
      { kind: string; region: string; storedName: string; refused: number; chosen: Chosen; sheet: string | null }[]
    >`
      select kind, region_code as region, stored_name as "storedName", refused, chosen, mapping->>'sheet' as sheet from intakes where id = ${id} and kind <> 'demo'`;
    if (!row || !isKind(row.kind) || !uploadKinds(actor).includes(row.kind)) throw notFound("Berkas");
    if (row.refused === 0) throw refused("Tidak ada baris yang ditolak pada berkas ini.");
    if (!existsSync(storedFile("uploads", row.storedName)))
      throw refused("Berkas aslinya sudah tidak tersimpan; perbaiki barisnya pada berkas Anda sendiri.");
    await recordAudit(tx, actor, {
      action: "intake.refused-rows-taken",
      subject: `intake ${id}`,
      region: row.region,
      detail: { rows: row.refused },
    });
    return { ...row, kind: row.kind };
  });
  const recognised = await recognise(storedFile("uploads", found.storedName), {
    kinds: [found.kind],
    // The sheet that was read is read again, whatever made it the one.
    chosen: { ...found.chosen, ...(found.sheet !== null && { sheet: found.sheet }) },
    learned: await findLearned(actor, found.region),
  });
  const { header, corrects } = recognised;
  const kept = header.headings.map((_, column) => column).filter((column) => column !== corrects?.column);
  const columns = [...kept.map((column) => header.headings[column] ?? ""), ERROR_HEADING];
  async function* rows(): AsyncGenerator<WorkbookValue[][]> {
    let left = found.refused;
    try {
      for (const table of tablesOf(recognised)) {
        const places = kept.map((column) => placeIn(table.header, header, column));
        for await (const batch of inBatches(table.rows)) {
          const reasons = await reasonsOf(actor, id, batch);
          yield batch.flatMap((row) => {
            const reason = reasons.get(row.rowNo);
            if (reason === undefined) return [];
            const sent = places.map((column) => asSent(row, column));
            return [[...sent, errorCell(String(id), row.rowNo, reason, sent.map(String))]];
          });
          left -= reasons.size;
          if (left <= 0) return;
        }
      }
    } finally {
      await release(recognised);
    }
  }
  return {
    name: correctionSheetName(String(id)),
    columns: columns.map((title) => ({ title, width: title === ERROR_HEADING ? 70 : 22 })),
    rows: rows(),
  };
}

/** Where a further sheet has a column of the first one: at the same heading, or where the same field stands. */
function placeIn(own: Header, first: Header, column: number): number {
  const heading = first.headings[column] ?? "";
  const field = Object.keys(first.columns).find((name) => first.columns[name] === column);
  if (own.headings[column] === heading) return column;
  return (field === undefined ? undefined : own.columns[field]) ?? own.headings.indexOf(heading);
}

/** A cell that was a number stays one: a NIK that lost its digits must not come back looking whole. */
function asSent({ cells, numeric }: FileRow, column: number): WorkbookValue {
  const text = cells[column] ?? "";
  return numeric.has(column) && text !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
}

/** So many rows are asked about at once that no batch holds the web server up for long. */
const GATHERED = 1_000;

async function* inBatches(batches: AsyncIterable<FileRow[]>): AsyncGenerator<FileRow[]> {
  let gathered: FileRow[] = [];
  for await (const batch of batches) {
    gathered = gathered.length === 0 ? batch : gathered.concat(batch);
    while (gathered.length >= GATHERED) yield gathered.splice(0, GATHERED);
  }
  if (gathered.length > 0) yield gathered;
}

async function reasonsOf(actor: UserActor, id: bigint, rows: readonly FileRow[]): Promise<Map<number, string>> {
  const numbers = rows.map(({ rowNo }) => rowNo);
  const found = await reading(
    actor,
    (tx) => tx.$queryRaw<{ rowNo: number; messages: string }[]>`
      select row_no as "rowNo", string_agg(column_label || ': ' || message, ' ' order by seq) as messages from intake_remarks
      where intake_id = ${id} and severity = 'refused' and row_no = any (${numbers}::int[]) group by row_no`,
  );
  return new Map(found.map(({ rowNo, messages }) => [rowNo, messages]));
}
