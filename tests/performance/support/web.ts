// The running product as the benchmarks of pages see it: its server, its accounts, its main pages, one timed request.
import type { Browser, BrowserContext } from "@playwright/test";
import { type Env, endChild, spawnTool } from "../../../lib/launch/child.ts";
import { DEMO_ACCOUNTS } from "../../../prisma/seed/accounts.ts";
import { freePort, waitFor } from "../../support/server.ts";

/** What the web server of a benchmark gets beside the address of its database. */
export const WEB: Env = { DATABASE_URL_OWNER: undefined, AUTH_SECRET: "a secret that only this benchmark uses here" };

export const PAGES: readonly { name: string; account: string; path: string }[] = [
  { name: "ringkasan kab/kota", account: "badung", path: "/" },
  { name: "ringkasan provinsi", account: "bali", path: "/" },
  { name: "ringkasan wilayah PFM", account: "pfm2", path: "/" },
  { name: "wilayah kecamatan", account: "badung", path: "/regions/510301" },
  { name: "masalah", account: "badung", path: "/cases" },
  { name: "KPM", account: "badung", path: "/kpm?region=5103" },
  { name: "berkas", account: "badung", path: "/intake" },
  { name: "rekap", account: "pfm2", path: "/recaps" },
];

export type Server = { base: string; pid: number; stop: () => Promise<void> };

export async function serve(args: string[], env: Env, probe: string): Promise<Server> {
  const port = await freePort();
  const child = spawnTool("next", ["start", ...args, "-p", String(port)], { ...env, LOG_LEVEL: "warn" });
  const base = `http://localhost:${port}`;
  await waitFor(base + probe);
  return { base, pid: child.pid ?? 0, stop: () => endChild(child) };
}

export async function signedIn(browser: Browser, base: string, account: string): Promise<BrowserContext> {
  const demo = DEMO_ACCOUNTS.find((a) => a.email.startsWith(`${account}@`));
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  await page.goto(`${base}/sign-in`);
  await page.getByLabel("Surel").fill(demo?.email ?? "");
  await page.getByLabel("Kata sandi").fill(demo?.password ?? "");
  await page.getByRole("button", { name: "Masuk" }).click();
  await page.waitForURL((url) => url.pathname !== "/sign-in");
  await page.close();
  return context;
}

export const cookieOf = async (context: BrowserContext) =>
  (await context.cookies()).map((c) => `${c.name}=${c.value}`).join("; ");

export async function timed(url: string, cookie: string): Promise<number> {
  const began = performance.now();
  const response = await fetch(url, { headers: { cookie }, redirect: "manual" });
  await response.arrayBuffer();
  if (response.status !== 200) throw new Error(`${url} answered ${response.status}`);
  return performance.now() - began;
}

/** A share of sorted values: 0.95 is the p95. */
export const at = (sorted: number[], share: number) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
export const round = (n: number, digits = 2) => Number(n.toFixed(digits));
