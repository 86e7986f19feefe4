// One thread of a large file: pieces of whole rows come in, parsed rows go to staging over a COPY of its own, remarks and
// counts go back. Started by stage-threads.ts.
import { parentPort, workerData } from "node:worker_threads";
import pg from "pg";
import type { Dialect } from "@/lib/documents/read/csv";
import type { Piece } from "@/lib/documents/read/cut-csv";
import { type Packed, unpackRows } from "@/lib/documents/read/packed-rows";
import { pieceRows } from "@/lib/documents/read/piece-rows";
import type { FileRow } from "@/lib/documents/read/row";
import type { Context } from "@/lib/intake/kinds/kind";
import { encodeRows } from "@/lib/intake/plan/read";
import type { Header } from "@/lib/intake/recognise/rules/header";
import type { Finding } from "@/lib/intake/rows/rules/findings";
import { RefusedRows } from "@/lib/intake/rows/rules/refused";
import { OtherTable, rowParser } from "@/lib/intake/rows/rules/row-parser";
import { CopyInto } from "./staging";

export type Work = Piece | Packed;
export type ThreadTask = {
  headers: readonly Header[];
  context: Context;
  dialect: Dialect | null;
  table: string;
  database: string;
};
export type ThreadReply =
  | { part: number; remarks: string; cells: string; read: number; refused: number; findings: Finding[] }
  | { stop: string }
  | "finished";

// A connection of its own and nothing of the platform: a thread must be up in a blink.
const { headers, context, dialect, table, database }: ThreadTask = workerData;
const tables = headers.map((header) => ({
  header,
  parse: rowParser(header, context, true),
  refused: new RefusedRows(header.columns),
}));
const client = new pg.Client({ connectionString: database });
await client.connect();
const copy = new CopyInto(client, table);
let queue = Promise.resolve();

function rowsOf(piece: Work): Iterable<FileRow> {
  if ("packed" in piece) return unpackRows(piece);
  if (!dialect) throw new Error("a piece of CSV without a dialect");
  return pieceRows(piece, dialect);
}

async function taken(piece: Work): Promise<ThreadReply> {
  const part = "packed" in piece ? piece.part : 0;
  const known = tables[part];
  if (!known) throw new Error("a piece of no table");
  try {
    const { rows, ...reply } = encodeRows(known.parse, rowsOf(piece), known.header.headerRow, known.refused);
    await copy.write(rows);
    return { part, ...reply };
  } catch (error) {
    if (error instanceof OtherTable) return { stop: error.sentence };
    throw error;
  }
}

async function take(piece: Work | null): Promise<void> {
  if (piece) {
    parentPort?.postMessage((await taken(piece)) satisfies ThreadReply);
    return;
  }
  await copy.finish();
  await client.end();
  parentPort?.postMessage("finished" satisfies ThreadReply);
  parentPort?.close();
}

// A rejection is not caught on purpose: it ends the thread and becomes the 'error' event of whoever started it.
parentPort?.on("message", (piece: Work | null) => {
  queue = queue.then(() => take(piece));
});
