// npm run bench -- intake [--rows 1000000] [--runs 3]: a by-name bank report, CSV, from the file to everything committed,
// alternating with a bare COPY of the same file into a plain logged table. The families are known beforehand.

import fs from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { from } from "pg-copy-streams";
import { inBulk } from "@/lib/auth/scope";
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

const sizes = process.argv.includes("--rows") ? [option("rows", 0)] : [100_000, 1_000_000];
const runs = option("runs", 3);

function writeReport(file: string, rows: number): void {
  const out = fs.openSync(file, "w");
  let text = `${HEAD}\n`;
  for (let n = 1; n <= rows; n++) {
    text += `${reportRow(n).join(",")}\n`;
    if (text.length > 1 << 20) {
      fs.writeSync(out, text);
      text = "";
    }
  }
  fs.writeSync(out, text);
  fs.closeSync(out);
}

/** A table without keys, for the bare COPY. */
const createPlain = () =>
  inBulk(actor, async (client) => {
    await client.query("drop table if exists plain");
    await client.query(
      `create table plain (${HEAD.split(",")
        .map((_, n) => `c${n} text`)
        .join(", ")})`,
    );
  });

async function bareCopy(file: string): Promise<number> {
  await inBulk(actor, (client) => client.query("truncate plain"));
  const began = performance.now();
  await inBulk(actor, async (client) => {
    await pipeline(
      fs.createReadStream(file, { highWaterMark: 1 << 20 }),
      client.query(from("copy plain from stdin csv header")),
    );
  });
  return seconds(began);
}

const figures: Record<string, number> = {};
await inBulk(actor, seedReference);
fs.mkdirSync(storeFolder("uploads"), { recursive: true });
const file = path.join(storeFolder("uploads"), "bench.csv");
for (const rows of sizes) {
  writeReport(file, rows);
  const period = await prepare(rows);
  await createPlain();
  const copies: number[] = [];
  const firsts: number[] = [];
  const again: number[] = [];
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 50);
  for (let run = 0; run < runs; run++) {
    await settle(period);
    copies.push(await bareCopy(file));
    firsts.push(await wholeIntake(file, period));
    again.push(await wholeIntake(file, period));
  }
  clearInterval(watch);
  const [copy, first, second] = [median(copies), median(firsts), median(again)];
  const name = rows % 1_000_000 === 0 ? `${rows / 1_000_000}M` : `${rows / 1_000}k`;
  figures[`copy_${name}_s`] = rounded(copy);
  figures[`intake_${name}_s`] = rounded(first);
  figures[`ratio_${name}`] = rounded(first / copy);
  figures[`again_${name}`] = rounded(second / first);
  figures[`rows_per_s_${name}`] = Math.round(rows / first);
  figures[`memory_${name}_mb`] = Math.round(peak / 2 ** 20);
  console.log(
    `${name}: COPY ${copy.toFixed(2)} s, seluruh alur ${first.toFixed(2)} s (${(first / copy).toFixed(1)}x, ${Math.round(rows / first)} baris/s), lagi ${second.toFixed(2)} s (${(second / first).toFixed(2)}x), memori ${Math.round(peak / 2 ** 20)} MB`,
  );
}
fs.rmSync(file);
await disconnect();
console.log(JSON.stringify({ bench: "intake", ...figures }));
