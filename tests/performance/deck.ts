// npm run bench -- deck [--rounds 100]: server time and bytes of the deck of a province, ready to present, beside a bare page
// of the same Next version, measured in the same run, in turn. The demo must be there: the bench server is filled on first use.
import { spawnSync } from "node:child_process";
import { chromium } from "@playwright/test";
import pg from "pg";
import { build } from "../../lib/launch/build.ts";
import { RUN_TS, runTool } from "../../lib/launch/child.ts";
import { findChromium } from "../support/browser.ts";
import { buildBare, compare } from "./support/bare.ts";
import { cookieOf, round, serve, signedIn, WEB } from "./support/web.ts";

const ROUNDS = Number(process.argv[process.argv.indexOf("--rounds") + 1]) || 100;
const REGION = "53";

/** The meeting of one province, made once: with its kab/kota, problems and profiles, all shown, about sixty slides. */
async function meetingOf(region: string): Promise<string> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL_OWNER });
  await client.connect();
  try {
    const title = `Rakor ${region} untuk pengukuran`;
    const { rows: known } = await client.query<{ id: string }>("select id from meetings where title = $1", [title]);
    if (known[0]) return known[0].id;
    const { rows } = await client.query<{ id: string }>(
      `insert into meetings (title, place, starts_on, ends_on, region_codes, period_code, created_by, created_by_name)
       select $1, 'Kupang', current_date, current_date, array[$2], code, 1, 'Pengukuran' from periods
       where program_code = 'SEMBAKO' order by starts_on desc limit 1 returning id`,
      [title, region],
    );
    const id = rows[0]?.id ?? "";
    await client.query(
      `insert into meeting_slides (meeting_id, key) select $1, 'place:' || code from regions where code ^@ $2`,
      [id, region],
    );
    return id;
  } finally {
    await client.end();
  }
}

async function main(): Promise<void> {
  await runTool("node", [...RUN_TS, "prisma/seed/index.ts"]);
  const meeting = await meetingOf(REGION);
  await build();
  const product = await serve([], WEB, "/sign-in");
  const bare = await serve([await buildBare()], WEB, "/");
  const executablePath = await findChromium();
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  try {
    const context = await signedIn(browser, product.base, "penyaji");
    const cookie = await cookieOf(context);
    const address = `/meetings/${meeting}/present?version=live`;
    const time = await compare(product, { address, cookie, bare, rounds: ROUNDS });
    const response = await fetch(product.base + address, { headers: { cookie, "accept-encoding": "identity" } });
    const html = await response.text();
    const page = await context.newPage();
    await page.goto(product.base + address);
    await page.locator("[data-live]").waitFor();
    const drawn = await page.evaluate(() => {
      const [entry] = performance.getEntriesByType("navigation");
      return entry instanceof PerformanceNavigationTiming
        ? { transferKb: entry.transferSize / 1_000, readyMs: entry.domContentLoadedEventEnd }
        : { transferKb: 0, readyMs: 0 };
    });
    const stepMs = await page.evaluate(async () => {
      const began = performance.now();
      for (let i = 0; i < 20; i++) {
        document.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true }));
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      return (performance.now() - began) / 20;
    });
    console.log(
      JSON.stringify({
        bench: "deck",
        commit: spawnSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).stdout.trim(),
        rounds: ROUNDS,
        slides: html.match(/<section id="slide-/g)?.length ?? 0,
        p50Ms: round(time.p50),
        p95Ms: round(time.p95),
        bareP50Ms: round(time.bareP50),
        bareP95Ms: round(time.bareP95),
        ratioP50: round(time.p50 / time.bareP50),
        ratioP95: round(time.p95 / time.bareP95),
        ratioProcessor: time.processor === null ? null : round(time.processor),
        htmlKb: round(html.length / 1_000, 0),
        transferKb: round(drawn.transferKb, 0),
        readyMs: round(drawn.readyMs, 0),
        stepMs: round(stepMs, 1),
      }),
    );
  } finally {
    await browser.close();
    await Promise.all([product.stop(), bare.stop()]);
  }
}

await main();
