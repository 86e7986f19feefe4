import fs from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import { Book } from "./book";
import { checkOle, locked } from "./ole";
import { type FileRow, MOST_COLUMNS, UnreadableFile } from "./row";
import type { XlsQuestion, XlsReply, XlsTask } from "./xls-thread";

// The old format cannot be streamed: the library holds a whole file. So a size that Excel's 65,536 rows do not exceed, a
// thread with a heap of its own and a time limit contain it.

const MOST_BYTES = 48 << 20;
const MOST_HEAP_MB = 1_024;
const MOST_MS = 120_000;
const RESOLVER = pathToFileURL(path.resolve("lib/launch/resolve.mjs")).href;

const tooLarge = () =>
  new UnreadableFile("Berkas .xls ini terlalu besar. Buka di Excel, simpan sebagai .xlsx, lalu unggah lagi.");

/** Opens an .xls; `end` comes after it is closed. */
export async function openXls(file: string, end?: () => Promise<void>): Promise<Book> {
  if ((await fs.stat(file)).size > MOST_BYTES) throw tooLarge();
  await checkOle(file);
  const thread = new XlsThread({ path: path.resolve(file) });
  const opened = await thread.ask(null);
  if (opened.tag !== "opened") throw await thread.refuse(opened);
  const { sheets } = opened;
  return new Book({
    format: "xls",
    sheets,
    estimate: async (name) => sheets.find((sheet) => sheet.name === name)?.rows ?? null,
    open: (name) => {
      const hiddenColumns = new Set<number>();
      return { rows: rowsFrom(thread, name, hiddenColumns), hiddenColumns };
    },
    close: async () => {
      await thread.end();
      await end?.();
    },
  });
}

async function* rowsFrom(thread: XlsThread, name: string, hiddenColumns: Set<number>): AsyncGenerator<FileRow[]> {
  let from: number | null = 0;
  while (from !== null) {
    const reply: XlsReply = await thread.ask({ name, from });
    if (reply.tag !== "rows") throw await thread.refuse(reply);
    for (const column of reply.hiddenColumns) hiddenColumns.add(column);
    from = reply.next;
    if (reply.rows.length > 0) yield reply.rows;
  }
}

class XlsThread {
  readonly #worker: Worker;

  constructor(workerData: XlsTask) {
    this.#worker = new Worker(path.resolve("lib/documents/read/xls-thread.ts"), {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
      execArgv: ["--disable-warning=ExperimentalWarning", "--import", RESOLVER],
    });
    // A process that is done with everything else does not wait for rows that nobody wants.
    this.#worker.unref();
  }

  /** The next reply; whatever ends the thread instead, ends the file. */
  async ask(question: XlsQuestion | null): Promise<XlsReply> {
    this.#worker.ref();
    const { promise, resolve, reject } = Promise.withResolvers<XlsReply>();
    const clock = setTimeout(() => reject(tooLarge()), MOST_MS);
    const fail = (error: Error) =>
      reject("code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY" ? tooLarge() : error);
    this.#worker.once("message", resolve).once("error", fail);
    if (question) this.#worker.postMessage(question);
    try {
      return await promise;
    } catch (error) {
      await this.end();
      throw error;
    } finally {
      clearTimeout(clock);
      this.#worker.off("message", resolve).off("error", fail).unref();
    }
  }

  async refuse({ tag }: XlsReply): Promise<UnreadableFile> {
    await this.end();
    if (tag === "locked") return locked();
    if (tag === "wide")
      return new UnreadableFile(
        `Lembar ini memiliki lebih dari ${MOST_COLUMNS} kolom. Hapus kolom yang tidak perlu, lalu unggah lagi.`,
      );
    return new UnreadableFile(
      "Berkas .xls ini rusak atau terpotong. Buka di Excel, simpan sebagai .xlsx, lalu unggah lagi.",
    );
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}
