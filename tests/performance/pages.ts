// npm run bench -- pages [--rounds 100]: server time, processor time, bytes, JavaScript and largest contentful paint of each main page beside a bare
// page of the same Next version (one indexed query, a table of 40 rows), measured in the same run, in turn.
// The demo must be there: the bench server is filled on first use.
import { spawnSync } from "node:child_process";
import { type BrowserContext, chromium } from "@playwright/test";
import { build } from "../../lib/launch/build.ts";
import { RUN_TS, runTool } from "../../lib/launch/child.ts";
import { findChromium } from "../support/browser.ts";
import { buildBare, compare } from "./support/bare.ts";
import { cookieOf, PAGES, round, serve, signedIn, WEB } from "./support/web.ts";

const ROUNDS = Number(process.argv[process.argv.indexOf("--rounds") + 1]) || 100;

/** JavaScript over the wire before anything is scrolled into view, and the largest contentful paint. */
async function weigh(context: BrowserContext, url: string): Promise<{ jsKb: number; lcpMs: number }> {
  const page = await context.newPage();
  await page.goto(url, { waitUntil: "networkidle" });
  const found = await page.evaluate(
    () =>
      new Promise<{ js: number; lcp: number }>((resolve) => {
        const js = performance
          .getEntriesByType("resource")
          .filter(
            (e): e is PerformanceResourceTiming => e instanceof PerformanceResourceTiming && /\.js(\?|$)/.test(e.name),
          )
          .reduce((sum, e) => sum + e.encodedBodySize, 0);
        let lcp = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) lcp = entry.startTime;
        }).observe({ type: "largest-contentful-paint", buffered: true });
        setTimeout(() => resolve({ js, lcp }), 300);
      }),
  );
  await page.close();
  return { jsKb: found.js / 1000, lcpMs: found.lcp };
}

async function main(): Promise<void> {
  await runTool("node", [...RUN_TS, "prisma/seed/index.ts"]);
  await build();
  const folder = await buildBare();
  const product = await serve([], WEB, "/sign-in");
  const bare = await serve([folder], WEB, "/");
  const executablePath = await findChromium();
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  try {
    const plain = await weigh(await browser.newContext({ viewport: { width: 1366, height: 768 } }), `${bare.base}/`);
    console.log(`bare page: ${round(plain.jsKb, 1)} kB JavaScript gzipped, LCP ${round(plain.lcpMs, 0)} ms`);
    const pages = [];
    for (const { name, account, path: address } of PAGES) {
      const context = await signedIn(browser, product.base, account);
      const cookie = await cookieOf(context);
      const time = await compare(product, { address, cookie, bare, rounds: ROUNDS });
      const whole = await fetch(product.base + address, { headers: { cookie } });
      const weight = await weigh(context, product.base + address);
      const figures = {
        page: name,
        p50Ms: round(time.p50),
        p95Ms: round(time.p95),
        bareP95Ms: round(time.bareP95),
        ratioP50: round(time.p50 / time.bareP50),
        ratioP95: round(time.p95 / time.bareP95),
        ratioProcessor: time.processor === null ? null : round(time.processor),
        pageKb: round((await whole.arrayBuffer()).byteLength / 1000, 0),
        jsKb: round(weight.jsKb, 1),
        jsRatio: round(weight.jsKb / plain.jsKb),
        lcpMs: round(weight.lcpMs, 0),
      };
      pages.push(figures);
      console.log(Object.values(figures).join("\t"));
      await context.close();
    }
    const commit = spawnSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).stdout.trim();
    console.log(
      JSON.stringify({
        bench: "pages",
        commit,
        rounds: ROUNDS,
        bareJsKb: round(plain.jsKb, 1),
        bareLcpMs: round(plain.lcpMs, 0),
        pages,
      }),
    );
  } finally {
    await browser.close();
    await Promise.all([product.stop(), bare.stop()]);
  }
}

await main();
