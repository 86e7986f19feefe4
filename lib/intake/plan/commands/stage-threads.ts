import "server-only";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import type { Dialect } from "@/lib/documents/read/csv";
import { UnreadableFile } from "@/lib/documents/read/row";
import type { Context } from "@/lib/intake/kinds/kind";
import type { Header } from "@/lib/intake/recognise/rules/header";
import { Findings } from "@/lib/intake/rows/rules/findings";
import { ownerUrl } from "@/lib/platform/env";
import type { ThreadReply, ThreadTask, Work } from "./parse-thread";
import type { TableCounts } from "./stage";
import type { Staging } from "./staging";

// A thread is ahead by two pieces at most, so memory holds a handful of megabytes however large the file is.
const AHEAD = 2;
const THREADS = Math.max(2, Math.min(3, os.availableParallelism() - 1));
const RESOLVER = pathToFileURL(path.resolve("lib/launch/resolve.mjs")).href;

/** Pieces of a CSV file in its dialect, or rows of a workbook as they were packed. */
type Source = { pieces: AsyncIterable<Work>; dialect: Dialect | null; headers: readonly Header[]; context: Context };
type Progress = { staging: Staging; onRemarks: (text: string) => Promise<void>; onRead: (rows: number) => void };

/** Stages a large file with several threads, each with its own COPY. */
export async function stageInThreads(source: Source, progress: Progress): Promise<TableCounts> {
  const { pieces, dialect, headers, context } = source;
  const counts = { read: 0, refused: 0, cells: "", reads: headers.map(() => 0) };
  const findings = new Findings();
  const task: ThreadTask = { headers, context, dialect, table: progress.staging.rows, database: ownerUrl() };
  const threads = Array.from({ length: THREADS }, () => new ParseThread(task));
  const settle = async (reply: ThreadReply) => {
    if (reply === "finished") return;
    if ("stop" in reply) throw new UnreadableFile(reply.stop);
    counts.read += reply.read;
    counts.refused += reply.refused;
    counts.cells += reply.cells;
    counts.reads[reply.part] = (counts.reads[reply.part] ?? 0) + reply.read;
    findings.merge(reply.findings);
    await progress.onRemarks(reply.remarks);
    progress.onRead(counts.read);
  };
  try {
    for await (const piece of pieces) {
      const ready = threads.find((thread) => thread.waiting < AHEAD);
      const thread = ready ?? (await Promise.race(threads.map((busy) => busy.relieved())));
      for (const reply of thread.collect()) await settle(reply);
      thread.give(piece);
    }
    for (const thread of threads) thread.give(null);
    for (const thread of threads) {
      await thread.finished;
      for (const reply of thread.collect()) await settle(reply);
    }
    return { ...counts, findings: findings.list };
  } finally {
    await Promise.all(threads.map((thread) => thread.end()));
  }
}

class ParseThread {
  waiting = 0;
  readonly finished: Promise<void>;
  readonly #worker: Worker;
  #replies: ThreadReply[] = [];
  #wake: (() => void) | null = null;
  #failed: Error | null = null;

  constructor(task: ThreadTask) {
    this.#worker = new Worker(path.resolve("lib/intake/plan/commands/parse-thread.ts"), {
      workerData: task,
      execArgv: ["--disable-warning=ExperimentalWarning", "--import", RESOLVER],
    });
    this.finished = new Promise((resolve, reject) => {
      this.#worker.on("message", (reply: ThreadReply) => {
        this.waiting--;
        this.#replies.push(reply);
        this.#wake?.();
        if (reply === "finished") resolve();
      });
      this.#worker.once("error", (error) => {
        this.#failed = error;
        this.#wake?.();
        reject(error);
      });
    });
    this.finished.catch(() => {});
  }

  give(piece: Work | null): void {
    this.waiting++;
    const moved = piece && "content" in piece && typeof piece.content !== "string" ? [piece.content.buffer] : [];
    this.#worker.postMessage(piece, moved);
  }

  /** Itself, as soon as it can take another piece. */
  async relieved(): Promise<ParseThread> {
    while (this.waiting >= AHEAD && !this.#failed) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    if (this.#failed) throw this.#failed;
    return this;
  }

  collect(): ThreadReply[] {
    const replies = this.#replies;
    this.#replies = [];
    return replies;
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}
