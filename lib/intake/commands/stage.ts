import "server-only";
import fs from "node:fs/promises";
import type { SystemActor } from "@/lib/auth/actor";
import { encodeRows } from "@/lib/intake/read/encode";
import { type OpenFile, openFile } from "@/lib/intake/read/open";
import { type FileRow, UnreadableFile } from "@/lib/intake/read/row";
import { rowsBelow } from "@/lib/intake/read/rows-below";
import { type Correction, correctionIn } from "@/lib/intake/rules/correction";
import { HEADER_WITHIN, type Header, recogniseHeader } from "@/lib/intake/rules/header";
import { KIND_LABELS, type Kind } from "@/lib/intake/rules/kinds";
import { type Context, rowParser } from "@/lib/intake/rules/parse";
import { ownerPool } from "@/lib/platform/db";
import { stageLargeCsv } from "./stage-csv";
import { CopyInto, type Staging } from "./staging";

/** From this size on a CSV file is worth the start of threads. */
const LARGE_BYTES = 8 << 20;

export type StagedCounts = { read: number; refused: number };
/** corrects: the file brings refused rows of another back. */
export type Recognised = { file: OpenFile; header: Header; first: FileRow[]; corrects: Correction | null };

/** Opens a file and finds its header. Throws UnreadableFile with the sentence for the screen. */
export async function recognise(_actor: SystemActor, path: string, kind?: Kind): Promise<Recognised> {
  const file = await openFile(path);
  const first: FileRow[] = [];
  while (first.length < HEADER_WITHIN) {
    const { value, done } = await file.rows.next();
    if (done) break;
    first.push(...value);
  }
  const header = recogniseHeader(first, kind);
  const problem = header ? problemOf(header, first) : unknownHeader(kind);
  if (header && !problem) return { file, header, first, corrects: correctionIn(header, first, file.shape.sheet) };
  await file.rows.return(undefined);
  throw new UnreadableFile(problem);
}

const unknownHeader = (kind?: Kind): string =>
  `Judul kolom ${kind ? KIND_LABELS[kind] : "berkas"} tidak ditemukan pada ${HEADER_WITHIN} baris pertama. Samakan judulnya dengan contoh berkas, lalu unggah lagi.`;

function problemOf({ kind, missing, headerRow }: Header, first: FileRow[]): string {
  if (missing.length > 0)
    return `Kolom wajib ${KIND_LABELS[kind]} tidak ada: ${missing.join(", ")}. Tambahkan kolomnya, lalu unggah lagi.`;
  if (first.length >= HEADER_WITHIN) return "";
  const below = first.some((row) => row.rowNo > headerRow && row.cells.some((cell) => cell.trim() !== ""));
  return below ? "" : "Berkas ini hanya berisi judul kolom, tanpa baris. Isi barisnya, lalu unggah lagi.";
}

type Source = { path: string; recognised: Recognised; context: Context; staging: Staging };

/** Parses every row into the staging table; refused rows and warnings into its remarks. */
export async function stageFile(
  actor: SystemActor,
  { path, recognised, context, staging }: Source,
  onRead: (rows: number) => void,
): Promise<StagedCounts> {
  const { file, header, corrects } = recognised;
  const client = await ownerPool().connect();
  const remarks = new CopyInto(client, staging.remarks);
  let broken = true;
  try {
    const { format, separator, encoding } = file.shape;
    const large = (await fs.stat(path)).size >= LARGE_BYTES;
    let counts: StagedCounts;
    if (format === "csv" && large && separator && encoding && !corrects) {
      await file.rows.return(undefined);
      const dialect = { separator, encoding: encoding === "utf-8" ? encoding : "windows-1252", bom: false } as const;
      const onRemarks = (text: string) => remarks.write(text);
      counts = await stageLargeCsv(actor, { path, dialect, header, context }, { staging, onRemarks, onRead });
    } else {
      counts = await stageInline(
        { rows: rowsBelow(recognised, file.rows), header, context, table: staging.rows },
        remarks,
        onRead,
      );
    }
    await remarks.finish();
    broken = false;
    return counts;
  } finally {
    client.release(broken);
  }
}

type Inline = { rows: AsyncIterable<FileRow[]>; header: Header; context: Context; table: string };

async function stageInline(source: Inline, remarks: CopyInto, onRead: (rows: number) => void): Promise<StagedCounts> {
  const { rows, header, context, table } = source;
  const parse = rowParser(header, context);
  const counts = { read: 0, refused: 0 };
  const client = await ownerPool().connect();
  const copy = new CopyInto(client, table);
  let broken = true;
  try {
    for await (const batch of rows) {
      const encoded = encodeRows(parse, batch, 0);
      await copy.write(encoded.rows);
      await remarks.write(encoded.remarks);
      counts.read += encoded.read;
      counts.refused += encoded.refused;
      onRead(counts.read);
    }
    await copy.finish();
    broken = false;
    return counts;
  } finally {
    client.release(broken);
  }
}
