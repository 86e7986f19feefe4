// npm run bench -- intake-xlsx [--rows 500000] [--runs 3]: a by-name bank report of 12 columns as Excel saves it, from the
// file to everything committed, alternating with hucre that only reads the same file. The families are known beforehand.

import fs from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { streamXlsxRows, writeXlsxStream } from "hucre";
import { inBulk } from "@/lib/auth/scope";
import { openFile } from "@/lib/documents/read/open";
import { disconnect } from "@/lib/platform/database/db";
import { storeFolder } from "@/lib/platform/files/store";
import { seedReference } from "@/prisma/seed/reference/index";
import {
  actor,
  HEAD,
  median,
  option,
  prepare,
  reportRow,
  rounded,
  seconds,
  settle,
  wholeIntake,
} from "./support/bank-report";

const rows = option("rows", 500_000);
const runs = option("runs", 3);
/** A report does not need the e-Warong. */
const LEFT_OUT = HEAD.split(",").indexOf("ID_EWARONG");
const twelve = (cells: string[]) => cells.toSpliced(LEFT_OUT, 1);

async function* table() {
  yield twelve(HEAD.split(","));
  for (let n = 1; n <= rows; n++) {
    const [nik = "", card = "", account = "", name = "", bank = "", order = "", ...more] = reportRow(n);
    const amounts = more.map((cell) => (/^\d+$/.test(cell) ? Number(cell) : cell));
    yield [nik, card, account, name, bank, Number(order), ...amounts].toSpliced(LEFT_OUT, 1);
  }
}

async function readWithHucre(file: string): Promise<number> {
  const began = performance.now();
  let read = 0;
  for await (const _ of streamXlsxRows(fs.readFileSync(file))) read++;
  if (read !== rows + 1) throw new Error(`hucre read ${read} rows`);
  return seconds(began);
}

async function readAlone(file: string): Promise<number> {
  const began = performance.now();
  let read = 0;
  for await (const batch of (await openFile(file)).rows) read += batch.length;
  if (read !== rows + 1) throw new Error(`read ${read} rows`);
  return seconds(began);
}

await inBulk(actor, seedReference);
fs.mkdirSync(storeFolder("uploads"), { recursive: true });
const file = path.join(storeFolder("uploads"), "bench.xlsx");
await pipeline(writeXlsxStream(table(), { name: "DATA", inlineStrings: false }), fs.createWriteStream(file));
const period = await prepare(rows);
const [others, own, wholes]: number[][] = [[], [], []];
let peak = 0;
for (let run = 0; run < runs; run++) {
  await settle(period);
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 50);
  wholes?.push(await wholeIntake(file, period));
  own?.push(await readAlone(file));
  clearInterval(watch);
  others?.push(await readWithHucre(file));
}
const [other, alone, whole] = [median(others ?? []), median(own ?? []), median(wholes ?? [])];
fs.rmSync(file);
await disconnect();
console.log(
  `${rows} x 12: hucre membaca ${other.toFixed(2)} s, seluruh alur ${whole.toFixed(2)} s (${(whole / other).toFixed(2)}x), pembaca sendiri ${alone.toFixed(2)} s`,
);
const figures = {
  hucre_s: other,
  intake_s: whole,
  ratio: whole / other,
  read_s: alone,
  rows_per_s: Math.round(rows / whole),
};
const round = ([name, value]: [string, number]) => [name, rounded(value)];
console.log(
  JSON.stringify({
    bench: "intake-xlsx",
    ...Object.fromEntries(Object.entries(figures).map(round)),
    memory_mb: Math.round(peak / 2 ** 20),
  }),
);
