// npm run bench -- during-import [--rows 1000000]: the main pages while a worker takes in a bank report of a million rows,

import { randomBytes } from "node:crypto";
import { once } from "node:events";
import fs from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";
import { inBulk } from "@/lib/auth/scope";
import { build } from "@/lib/launch/build";
import { endChild, RUN_TS, runTool, spawnTool } from "@/lib/launch/child";
import { disconnect } from "@/lib/platform/database/db";
// beside the same pages at rest, and how long the event loop of the web server was held up meanwhile.
import { storedFile, storeFolder } from "@/lib/platform/files/store";
import { findChromium } from "../support/browser.ts";
import { actor, families, HEAD, option, reportRow } from "./support/bank-report.ts";
import { at, cookieOf, PAGES, round, serve, signedIn, timed, WEB } from "./support/web.ts";

// A kab/kota of which the demo has no families by name, so that the pages that are asked for are those of the demo.
const REGENCY = "3201";
const rows = option("rows", 1_000_000);
const loopFile = path.resolve(".cache/bench/loop");

async function queueReport(): Promise<() => Promise<string>> {
  const stored = `${randomBytes(8).toString("hex")}.csv`;
  fs.mkdirSync(storeFolder("uploads"), { recursive: true });
  const out = fs.createWriteStream(storedFile("uploads", stored));
  out.write(`${HEAD}\n`);
  for (let n = 1; n <= rows; n++) if (!out.write(`${reportRow(n, REGENCY).join(",")}\n`)) await once(out, "drain");
  await new Promise<void>((resolve) => out.end(() => resolve()));
  const id = await inBulk(actor, async (client) => {
    const { rows: made } = await client.query<{ id: string }>(
      `insert into intakes (kind, state, approved_at, region_code, period_id, file_name, stored_name, size_bytes, sha256, as_of, uploaded_by_name)
       select 'bank-report', 'approved', now(), $1, id, 'uji.csv', $2, $3, $2, '2026-11-20', 'Uji' from periods where code = 'sembako-2026-10-3'
       returning id::text`,
      [REGENCY, stored, fs.statSync(storedFile("uploads", stored)).size],
    );
    return made[0]?.id ?? "";
  });
  return () =>
    inBulk(actor, async (client) => {
      const { rows: found } = await client.query<{ state: string }>("select state from intakes where id = $1", [id]);
      return found[0]?.state ?? "";
    });
}

await runTool("node", [...RUN_TS, "prisma/seed/index.ts"]);
await build();
await inBulk(actor, (client) => families(client, REGENCY, rows));
const watch = path.resolve("tests/performance/support/loop-watch.mjs");
const web = await serve([], { ...WEB, LOOP_FILE: loopFile, NODE_OPTIONS: `--import ${watch}` }, "/sign-in");
const executablePath = await findChromium();
const browser = await chromium.launch({
  ...(executablePath && { executablePath }),
  args: ["--no-sandbox", "--disable-gpu"],
});
const worker: { child?: ReturnType<typeof spawnTool> } = {};
try {
  const asked = await Promise.all(
    PAGES.map(async ({ name, account, path: address }) => ({
      name,
      address,
      cookie: await cookieOf(await signedIn(browser, web.base, account)),
    })),
  );
  await browser.close();
  const askAll = async (times: Map<string, number[]>) => {
    for (const { name, address, cookie } of asked) {
      const own = times.get(name) ?? [];
      own.push(await timed(web.base + address, cookie));
      times.set(name, own);
    }
  };
  const worst = async (): Promise<number> => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    const held = Number(fs.readFileSync(loopFile, "utf8"));
    process.kill(web.pid, "SIGUSR2");
    return held;
  };
  const [idle, busy] = [new Map<string, number[]>(), new Map<string, number[]>()];
  for (let n = 0; n < 20; n++) await askAll(new Map());
  await worst();
  for (let n = 0; n < 60; n++) await askAll(idle);
  const heldIdle = await worst();
  const state = await queueReport();
  worker.child = spawnTool("node", [...RUN_TS, "lib/worker.ts"], { LOG_LEVEL: "warn" });
  const began = performance.now();
  while (!["done", "failed", "refused"].includes(await state())) await askAll(busy);
  const seconds = (performance.now() - began) / 1_000;
  const heldBusy = await worst();
  if ((await state()) !== "done") throw new Error(`the intake ended as ${await state()}`);
  const p95 = (values: number[] = []) =>
    at(
      values.toSorted((a, b) => a - b),
      0.95,
    );
  const pages = asked.map(({ name }) => {
    const [rest, work] = [p95(idle.get(name)), p95(busy.get(name))];
    return {
      page: name,
      idleP95Ms: round(rest),
      busyP95Ms: round(work),
      ratio: round(work / rest),
      asked: busy.get(name)?.length,
    };
  });
  for (const page of pages) console.log(Object.values(page).join("\t"));
  console.log(
    `event loop held up at most ${round(heldIdle, 0)} ms at rest, ${round(heldBusy, 0)} ms during an import of ${round(seconds, 0)} s`,
  );
  console.log(
    JSON.stringify({
      bench: "during-import",
      rows,
      importS: round(seconds),
      loopIdleMs: round(heldIdle),
      loopBusyMs: round(heldBusy),
      pages,
    }),
  );
} finally {
  await browser.close();
  if (worker.child) await endChild(worker.child);
  await web.stop();
  await disconnect();
}
