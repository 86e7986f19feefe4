import fs from "node:fs";
import { expect, type Page, type Route, test } from "@playwright/test";
import { type Env, endChild, spawnTool } from "../../lib/launch/child.ts";
import { freePort, waitFor } from "../support/server.ts";
import { signIn, signInByForm } from "../support/sign-in.ts";

// A file on a bad line, as an operator of Lombok Tengah sends it: five chunks, cut off in every way that a line knows.

test.describe.configure({ mode: "serial" });

const CHUNK = /\/api\/intake\/uploads\/\d+\/\d+$/;
const BYTES = 18_000_000;

/** 18 MB, five chunks, of families that nobody has; with a wide column they are few and soon read. */
function aFile(name: string, width = 3_000, bytes = BYTES) {
  const row = (n: number) =>
    `99520241017${String(n).padStart(5, "0")};KELUARGA ${name};${"JALAN UJI ".repeat(width / 10)}\n`;
  const rows = Array.from({ length: Math.ceil(bytes / row(0).length) }, (_, n) => row(n % 100_000));
  // On disk, with a date of its own: that is how a browser knows a file again.
  const file = test.info().outputPath(`${name}.csv`);
  if (!fs.existsSync(file)) fs.writeFileSync(file, `NIK;NAMA;CATATAN\n${rows.join("")}`);
  return file;
}

async function choose(page: Page, file: string, base = ""): Promise<void> {
  await page.goto(`${base}/intake`);
  await page.getByLabel("Jenis berkas").selectOption({ label: "DPM / BNBA by name" });
  await page.locator('input[type="file"]').setInputFiles(file);
}
const begin = (page: Page) => page.getByRole("button", { name: "Unggah", exact: true }).click();
const share = async (page: Page) =>
  Number(/(\d+) %/.exec((await page.locator("[data-upload]").textContent()) ?? "")?.[1]);

const LOST = "lost";

/** Counts the chunks that the server took, and lets a test step in before each, or lose it. */
async function watchChunks(page: Page, before: (chunkNo: number) => unknown = () => {}) {
  const sent: number[] = [];
  await page.route(CHUNK, async (route) => {
    const chunkNo = Number(new URL(route.request().url()).pathname.split("/").at(-1));
    const lost = (await before(chunkNo)) === LOST;
    const response = lost ? null : await route.fetch().catch(() => null);
    if (!response) return route.abort();
    if (response.ok()) sent.push(chunkNo);
    return route.fulfill({ response });
  });
  return sent;
}

const planned = (page: Page) => expect(page).toHaveURL(/\/intake\/\d+$/, { timeout: 30_000 });
const cancel = async (page: Page) => {
  await page.getByRole("button", { name: "Batalkan berkas" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Batalkan berkas" }).click();
  await expect(page.getByText("Dibatalkan", { exact: true })).toBeVisible({ timeout: 20_000 });
};

test("F5 E14 a line that breaks in the middle goes on by itself, and no chunk is taken twice", async ({
  page,
  context,
}) => {
  await signIn(page, "loteng");
  await choose(page, aFile("putus"));
  const sent = await watchChunks(page, async (chunkNo) => {
    if (chunkNo === 2 && sent.length === 2) await context.setOffline(true);
  });
  await begin(page);
  // Two chunks of four megabytes come before: a slow machine takes its time.
  await expect(page.locator('[data-upload="offline"]')).toContainText("Sambungan terputus", { timeout: 20_000 });
  expect(await share(page)).toBeGreaterThan(30);
  await context.setOffline(false);
  await planned(page);
  expect(sent).toEqual([0, 1, 2, 3, 4]);
  await cancel(page);
});

test("F5 a chunk that fails, comes back spoilt or is answered by something between is sent again", async ({ page }) => {
  await signIn(page, "loteng");
  await choose(page, aFile("rewel"));
  const faults = new Map<number, (route: Route) => Promise<void>>([
    [0, (route) => route.fulfill({ status: 502, body: "<html>bad gateway</html>" })],
    [1, (route) => route.abort("connectionreset")],
    [3, (route) => route.fulfill({ status: 422, json: { ok: false, message: "rusak" } })],
  ]);
  const sent: number[] = [];
  await page.route(CHUNK, async (route) => {
    const chunkNo = Number(new URL(route.request().url()).pathname.split("/").at(-1));
    const fault = faults.get(chunkNo);
    faults.delete(chunkNo);
    if (fault) return fault(route);
    sent.push(chunkNo);
    return route.continue();
  });
  await begin(page);
  await planned(page);
  expect(sent).toEqual([0, 1, 2, 3, 4]);
  await cancel(page);
});

test("F5 the browser closed in the middle: the same file chosen again goes on from there, and only its owner sees it", async ({
  page,
  browser,
}) => {
  await signIn(page, "loteng");
  await choose(page, aFile("tutup"));
  const sent = await watchChunks(page, (chunkNo) => chunkNo === 3 && LOST);
  await begin(page);
  // Three chunks of four megabytes come before: a slow machine takes its time.
  await expect(page.locator('[data-upload="offline"]')).toBeVisible({ timeout: 30_000 });
  expect(sent).toEqual([0, 1, 2]);

  await page.goto("about:blank");
  await page.unrouteAll();
  await page.goto("/intake");
  await expect(page.getByText("Unggahan yang belum selesai")).toBeVisible();
  await expect(page.locator("main")).toContainText(/tutup\.csv: \d\d % dari \d+,?\d* MB/);
  const other = await browser.newPage();
  await signIn(other, "badung");
  await other.goto("/intake");
  await expect(other.locator("main")).not.toContainText("tutup.csv");
  await other.close();

  await choose(page, aFile("tutup"));
  const rest = await watchChunks(page, () => new Promise((resolve) => setTimeout(resolve, 400)));
  await begin(page);
  await expect(page.locator("[data-upload]")).toContainText(/Melanjutkan dari [5-7]\d %/);
  await planned(page);
  expect(rest).toEqual([3, 4]);
  await cancel(page);
});

test("E13 an upload can be paused, continued and cancelled; what was sent is then gone", async ({ page }) => {
  await signIn(page, "loteng");
  await choose(page, aFile("jeda"));
  await watchChunks(page, () => new Promise((resolve) => setTimeout(resolve, 300)));
  await begin(page);
  await expect.poll(() => share(page)).toBeGreaterThan(20);
  await page.getByRole("button", { name: "Jeda" }).click();
  await expect(page.locator('[data-upload="paused"]')).toContainText("Dijeda");
  const at = await share(page);
  await page.waitForTimeout(600);
  expect(await share(page)).toBe(at);
  await page.getByRole("button", { name: "Lanjutkan" }).click();
  await expect(page.locator("[data-upload]")).toContainText("Melanjutkan dari");
  await page.getByRole("button", { name: "Batalkan unggahan" }).click();
  await expect(page.getByRole("button", { name: "Unggah", exact: true })).toBeEnabled();
  await expect
    .poll(async () => {
      await page.goto("/intake");
      return page.getByText("Unggahan yang belum selesai").count();
    })
    .toBe(0);
});

test("E12 E13 the reading of a file is seen moving, survives a reload, and is cancelled", async ({ page }) => {
  await signIn(page, "loteng");
  await choose(page, aFile("gerak", 20, 4 * BYTES));
  await begin(page);
  await planned(page);
  const progress = page.locator("[data-progress]");
  // "Terbaca 12 % 40.000 dari ..." while the estimate leads, "1.358.491 baris terbaca." from then on.
  const read = async () =>
    Number(/([\d.]+) (?:dari|baris)/.exec(await progress.innerText({ timeout: 20_000 }))?.[1]?.replaceAll(".", ""));
  const first = await read();
  expect(first).toBeGreaterThanOrEqual(0);
  // Its threads start late on a machine that is busy with other files.
  await expect.poll(read, { intervals: [200], timeout: 20_000 }).toBeGreaterThan(first);
  await page.reload();
  await expect(page.getByRole("heading", { name: /…$/ })).toBeVisible();
  await cancel(page);
});

test("F5 kill -9 of the web server in the middle of an upload: the open page goes on when it is back", async ({
  page,
}) => {
  const env: Env = JSON.parse(process.env.WEB_ENV ?? "{}");
  const port = await freePort();
  const start = async () => {
    const server = spawnTool("next", ["start", "-p", String(port)], env);
    await waitFor(`http://localhost:${port}/sign-in`);
    return server;
  };
  let server = await start();
  try {
    await signInByForm(page, "loteng", `http://localhost:${port}`);
    await choose(page, aFile("mati"), `http://localhost:${port}`);
    let killed = false;
    const sent = await watchChunks(page, async (chunkNo) => {
      if (chunkNo !== 2 || killed) return;
      killed = true;
      await new Promise((resolve) => server.once("exit", resolve).kill("SIGKILL"));
    });
    await begin(page);
    await expect(page.locator('[data-upload="offline"]')).toBeVisible({ timeout: 30_000 });
    server = await start();
    await planned(page);
    expect(sent).toEqual([0, 1, 2, 3, 4]);
    await cancel(page);
  } finally {
    await endChild(server);
  }
});
