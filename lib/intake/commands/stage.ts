import "server-only";
import { finished } from "node:stream/promises";
import type { PoolClient } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { SystemActor } from "@/lib/auth/actor";
import { openFile } from "@/lib/intake/read/open";
import { type FileRow, type FileShape, UnreadableFile } from "@/lib/intake/read/row";
import { HEADER_WITHIN, type Header, recogniseHeader } from "@/lib/intake/rules/header";
import { KIND_LABELS, type Kind } from "@/lib/intake/rules/kinds";
import { type Context, type ParseRow, type Remark, rowParser, STAGING, type Value } from "@/lib/intake/rules/parse";
import { ownerPool } from "@/lib/platform/db";
import { stagingTable } from "./queue";

// The file as a stream into an unlogged table of its own: typed rows by COPY on one connection, remarks by COPY on another,
// so that memory holds a batch and nothing else. Plain connections, no transaction: what a dead worker leaves is dropped.

export type Staged = { header: Header; shape: FileShape; rowsRead: number; refused: number; warned: number };

type Source = { id: string; path: string; kind: Kind | null };

/** Reads, recognises and stages one file. Throws UnreadableFile with one sentence. */
export async function stageFile(
  _actor: SystemActor,
  source: Source,
  context: Context,
  progress: (rowsRead: number) => void,
): Promise<Staged> {
  const file = await openFile(source.path);
  const { head, rest } = await firstRows(file.rows);
  const header = demandHeader(recogniseHeader(head, source.kind ?? undefined), source.kind);
  const rows = await ownerPool().connect();
  const remarks = await ownerPool().connect();
  try {
    await rows.query("create schema if not exists staging");
    await rows.query(
      `create unlogged table ${stagingTable(source.id)} (row_no integer, ${STAGING[header.kind].map(([n, t]) => `${n} ${t}`).join(", ")})`,
    );
    const counts = await copyAll(
      { rows, remarks, id: source.id, header, parse: rowParser(header, context) },
      head,
      rest,
      progress,
    );
    if (counts.rowsRead === 0)
      throw new UnreadableFile("Berkas ini hanya berisi judul kolom. Periksa berkasnya, lalu unggah lagi.");
    await rows.query(`analyze ${stagingTable(source.id)}`);
    return { header, shape: file.shape, ...counts };
  } finally {
    rows.release();
    remarks.release();
  }
}

async function firstRows(
  rows: AsyncGenerator<FileRow[]>,
): Promise<{ head: FileRow[]; rest: AsyncGenerator<FileRow[]> }> {
  const head: FileRow[] = [];
  while (head.length < HEADER_WITHIN) {
    const { value, done } = await rows.next();
    if (done) break;
    // One at a time: spreading a batch of a million arguments would overflow the stack.
    for (const row of value) head.push(row);
  }
  return { head, rest: rows };
}

function demandHeader(header: Header | null, kind: Kind | null): Header {
  if (header && header.missing.length === 0) return header;
  if (!header) {
    const wanted = kind ? ` untuk ${KIND_LABELS[kind]}` : "";
    throw new UnreadableFile(
      `Judul kolom${wanted} tidak ditemukan di 20 baris pertama. Pakai contoh berkas di halaman Berkas, lalu unggah lagi.`,
    );
  }
  throw new UnreadableFile(
    `${KIND_LABELS[header.kind]}: kolom ${header.missing.map((label) => `"${label}"`).join(", ")} tidak ada (judul di baris ${header.headerRow}). Tambahkan kolomnya, lalu unggah lagi.`,
  );
}

type Sink = { rows: PoolClient; remarks: PoolClient; id: string; header: Header; parse: ParseRow };

async function copyAll(
  { rows, remarks, id, header, parse }: Sink,
  head: FileRow[],
  rest: AsyncGenerator<FileRow[]>,
  progress: (rowsRead: number) => void,
): Promise<Omit<Staged, "header" | "shape">> {
  const columns = STAGING[header.kind].map(([name]) => name).join(", ");
  const into = rows.query(copyFrom(`copy ${stagingTable(id)} (row_no, ${columns}) from stdin`));
  const notes = remarks.query(
    copyFrom("copy intake_remarks (intake_id, row_no, seq, severity, column_label, reason, message) from stdin"),
  );
  // An error of either surfaces where it is awaited, not as an unhandled event.
  into.on("error", () => {});
  notes.on("error", () => {});
  const counts = { rowsRead: 0, refused: 0, warned: 0 };
  const take = async (batch: FileRow[]): Promise<void> => {
    let typed = "";
    let noted = "";
    for (const row of batch) {
      if (row.rowNo <= header.headerRow || isBlank(row)) continue;
      counts.rowsRead++;
      const { values, remarks: said } = parse(row);
      if (values === null) counts.refused++;
      else {
        typed += row.rowNo;
        for (let i = 0; i < values.length; i++) typed += `\t${copyText(values[i] ?? null)}`;
        typed += "\n";
      }
      if (said.length > 0) {
        if (values !== null) counts.warned++;
        noted += remarkLines(id, row.rowNo, said);
      }
    }
    if (typed !== "" && !into.write(typed)) await drained(into);
    if (noted !== "" && !notes.write(noted)) await drained(notes);
    progress(counts.rowsRead);
  };
  try {
    await take(head);
    for await (const batch of rest) await take(batch);
    into.end();
    notes.end();
    await Promise.all([finished(into), finished(notes)]);
    return counts;
  } catch (error) {
    into.destroy();
    notes.destroy();
    throw error;
  }
}

const drained = (stream: NodeJS.WritableStream): Promise<void> =>
  new Promise((resolve, reject) => {
    const done = () => {
      stream.off("error", failed);
      resolve();
    };
    const failed = (error: Error) => {
      stream.off("drain", done);
      reject(error);
    };
    stream.once("drain", done);
    stream.once("error", failed);
  });

function isBlank({ cells }: FileRow): boolean {
  for (let i = 0; i < cells.length; i++) if ((cells[i] ?? "").trim() !== "") return false;
  return true;
}

const remarkLines = (id: string, rowNo: number, said: Remark[]): string =>
  said
    .map(
      (r, i) =>
        `${id}\t${rowNo}\t${i + 1}\t${r.severity}\t${copyText(r.column)}\t${copyText(r.reason)}\t${copyText(r.message)}\n`,
    )
    .join("");

/** A value in COPY's text format. */
function copyText(value: Value): string {
  if (value === null) return "\\N";
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "t" : "f";
  if (!/[\\\t\n\r]/.test(value)) return value;
  return value.replace(/\\/g, "\\\\").replace(/\t/g, "\\t").replace(/\n/g, "\\n").replace(/\r/g, "\\r");
}
