// npm test: everything, in the order of cost; the first kind that fails ends the run. --quick stops before the database;
// --database runs the database tests alone, --browser the browser tests alone; words after it choose files by their path:
// npm test -- --database cases/today
import fs from "node:fs";
import path from "node:path";
import { build, generateClient } from "../lib/launch/build.ts";
import { endChild, RUN_TS, runTool, spawnTool } from "../lib/launch/child.ts";
import { createDatabase, type Database, dropDatabase, openDatabase } from "../lib/launch/database.ts";
import { sentenceFor } from "../lib/launch/sentence.ts";
import { findChromium } from "./support/browser.ts";
import { freePort, waitFor } from "./support/server.ts";

const quick = process.argv.includes("--quick");
const only = ["database", "browser"].find((kind) => process.argv.includes(`--${kind}`));
const chosen = only ? process.argv.slice(2).filter((word) => !word.startsWith("--")) : [];
const folder = path.resolve(".cache/test");
const tally = { passed: 0, failed: 0 };
let database: Database | undefined;

/** Adds the counts of a vitest or Playwright JSON report. */
function count(file: string): void {
  if (!fs.existsSync(file)) return;
  const report = JSON.parse(fs.readFileSync(file, "utf8"));
  tally.passed += report.numPassedTests ?? report.stats?.expected ?? 0;
  tally.failed += report.numFailedTests ?? (report.stats?.unexpected ?? 0) + (report.stats?.flaky ?? 0);
}

async function counted(
  report: string,
  command: string,
  args: string[],
  env: Record<string, string | undefined>,
): Promise<void> {
  fs.rmSync(report, { force: true });
  await runTool(command, args, env).finally(() => count(report));
}

const vitest = (kind: string, env: Record<string, string | undefined>) =>
  counted(
    `${folder}/${kind}.json`,
    "vitest",
    [
      "run",
      "-c",
      `tests/vitest.${kind}.config.ts`,
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${folder}/${kind}.json`,
      ...(kind === only ? chosen : []),
    ],
    env,
  );

async function browserTests(db: Database): Promise<void> {
  const chromium = await findChromium();
  const admin = new URL(db.ownerUrl);
  const name = "salur_browser";
  await dropDatabase(db.ownerUrl, name);
  await createDatabase(db.ownerUrl, name, "salur_template");
  const at = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).toString();
  const port = await freePort();
  const dataDir = path.join(folder, "files");
  fs.rmSync(dataDir, { recursive: true, force: true });
  const owner = {
    DATABASE_URL_OWNER: at(admin.toString()),
    DATABASE_URL_WEB: undefined,
    DATA_DIR: dataDir,
    LOG_LEVEL: "warn",
  };
  await runTool("node", [...RUN_TS, "prisma/seed/index.ts", "--kpm", "6000"], owner);
  await build();
  const web = {
    DATABASE_URL_WEB: at(db.webUrl),
    DATABASE_URL_OWNER: undefined,
    DATA_DIR: dataDir,
    LOG_LEVEL: "warn",
    AUTH_SECRET: "a secret that only the tests on this machine use",
  };
  const children = [
    spawnTool("node", [...RUN_TS, "lib/worker.ts"], owner),
    spawnTool("next", ["start", "-p", String(port)], web),
  ];
  try {
    const baseUrl = `http://localhost:${port}`;
    await waitFor(`${baseUrl}/sign-in`);
    await counted(`${folder}/browser.json`, "playwright", ["test", "-c", "tests/playwright.config.ts", ...chosen], {
      BASE_URL: baseUrl,
      // For the test that kills a web server of its own.
      WEB_ENV: JSON.stringify(web),
      CHROMIUM_PATH: chromium,
      PLAYWRIGHT_JSON_OUTPUT_NAME: `${folder}/browser.json`,
    });
  } finally {
    await Promise.all(children.map((child) => endChild(child)));
  }
}

async function everything(): Promise<void> {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  await generateClient();
  if (!only) await staticChecks();
  if (quick) return;
  database = await openDatabase(folder, "salur_template", process.env.TEST_DATABASE_URL);
  const urls = { TEST_OWNER_URL: database.ownerUrl, TEST_WEB_URL: database.webUrl, LOG_LEVEL: "silent" };
  await runTool("node", [...RUN_TS, "prisma/seed/index.ts", "--reference-only"], {
    DATABASE_URL_OWNER: database.ownerUrl,
  });
  if (only !== "browser") await vitest("database", urls);
  if (only !== "database") await browserTests(database);
}

async function staticChecks(): Promise<void> {
  await runTool("biome", ["check", "."]);
  await runTool("next", ["typegen"]);
  await runTool("tsc", ["--noEmit", "--incremental", "false"]);
  await runTool("node", [...RUN_TS, "tests/architecture/check.ts"]);
  await vitest("unit", {});
}

let broken = false;
try {
  await everything();
} catch (error) {
  broken = true;
  console.error(`\n✗ ${sentenceFor(error) ?? (error instanceof Error ? error.stack : String(error))}`);
}
await database?.stop();
// A kind that broke before it could count anything is a failure too.
if (broken && tally.failed === 0) tally.failed = 1;
console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
process.exit(tally.failed === 0 ? 0 : 1);
