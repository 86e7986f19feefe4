import { expect, type Page, test } from "@playwright/test";
import { type DemoName, signIn } from "../support/sign-in.ts";

// The table of cases at the sizes of office screens: one scroller, head and steps in view, sorted by its heads.

const rows = (page: Page) => page.locator("main tbody tr");
const boxes = (page: Page) => rows(page).getByRole("checkbox");
const headBox = (page: Page) => page.getByLabel("Pilih semua di halaman ini");

async function openList(page: Page, who: DemoName, query: string): Promise<void> {
  await signIn(page, who);
  await page.goto(`/cases?${query}`);
  await expect(headBox(page)).toBeVisible();
}

/** Rows that are seen whole: above the steps, below what stands over them. */
const rowsInView = (page: Page) =>
  page.evaluate(() => {
    const top = document.querySelector("body header")?.getBoundingClientRect().bottom ?? 0;
    const bottom = document.querySelector(".bulk-bar")?.getBoundingClientRect().top ?? innerHeight;
    return [...document.querySelectorAll("main tbody tr")].filter((row) => {
      const box = row.getBoundingClientRect();
      return box.top >= top && box.bottom <= Math.min(bottom, innerHeight);
    }).length;
  });
/** What scrolls up and down besides the page. */
const nested = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("main *")]
      .filter((one) => /auto|scroll/.test(getComputedStyle(one).overflowY) && one.scrollHeight > one.clientHeight + 1)
      .map((one) => one.className),
  );
const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

test("E20: at 1366x768 twelve rows are in view under the filters, nothing scrolls but the page", async ({ page }) => {
  await openList(page, "loteng", "view=all");
  expect(await rowsInView(page)).toBeGreaterThanOrEqual(12);
  expect(await nested(page)).toEqual([]);
  expect(await sideways(page)).toBeLessThanOrEqual(0);
  await page.evaluate(() => scrollTo(0, 900));
  const head = await page.locator("main thead th").first().boundingBox();
  expect(Math.round(head?.y ?? 0)).toBe(56);
  await expect(page.getByRole("button", { name: "Ambil", exact: true })).toBeInViewport();
});

test("E58: at 200 % four rows are in view with the steps, the page does not scroll sideways", async ({ page }) => {
  await openList(page, "loteng", "view=all");
  await page.setViewportSize({ width: 683, height: 384 });
  await rows(page).first().scrollIntoViewIfNeeded();
  await page.evaluate(() => document.querySelector("main table")?.scrollIntoView({ block: "start" }));
  expect(await rowsInView(page)).toBeGreaterThanOrEqual(4);
  expect(await nested(page)).toEqual([]);
  expect(await sideways(page)).toBeLessThanOrEqual(0);
  await expect(page.getByRole("button", { name: "Ambil", exact: true })).toBeInViewport();
  // What has the focus is not under the steps.
  await boxes(page).nth(12).focus();
  const [box, bar] = [await boxes(page).nth(12).boundingBox(), await page.locator(".bulk-bar").boundingBox()];
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual((bar?.y ?? 0) + 1);
});

for (const [who, path] of [
  ["loteng", "/kpm"],
  ["loteng", "/intake"],
  ["loteng", "/letters"],
  ["pfm2", "/recaps"],
  ["pfm2", "/"],
  ["bali", "/regions/51"],
] as const)
  test(`E20: ${path} has one scroller, and nothing reaches over the edge at 1366x768`, async ({ page }) => {
    await signIn(page, who);
    await page.goto(path);
    await expect(page.locator("h1")).toBeVisible();
    expect(await nested(page)).toEqual([]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    const over = await page.evaluate(
      () =>
        [...document.querySelectorAll<HTMLElement>(".scroll-region.tall")].filter(
          (one) => one.scrollWidth > one.clientWidth + 1,
        ).length,
    );
    expect(over).toBe(0);
  });

test("E18: a head sorts, again the other way; the order is in the address, is told, and pages follow it", async ({
  page,
}) => {
  await openList(page, "loteng", "view=all");
  await boxes(page).first().check();
  await page.getByRole("link", { name: "Nominal" }).click();
  await expect(page).toHaveURL(/sort=-amount/);
  const amounts = async () =>
    (await page.locator("main tbody td:nth-child(5)").allInnerTexts()).map((text) => Number(text.replace(/\D/g, "")));
  await expect(page.getByRole("columnheader", { name: "Nominal" })).toHaveAttribute("aria-sort", "descending");
  const first = await amounts();
  expect(first).toEqual(first.toSorted((a, b) => b - a));
  // What was ticked stays ticked in another order.
  await expect(page.locator("[data-chosen]")).toHaveText("1");
  await page.getByRole("link", { name: "Berikutnya" }).click();
  await expect(page).toHaveURL(/sort=-amount.*after=/);
  const second = await amounts();
  expect(second[0]).toBeLessThanOrEqual(first.at(-1) ?? 0);
  await page.getByRole("link", { name: "Nominal" }).click();
  await expect(page.getByRole("columnheader", { name: "Nominal" })).toHaveAttribute("aria-sort", "ascending");
  expect((await amounts())[0]).toBeLessThanOrEqual(second[0] ?? 0);

  await page.goto("/cases?sort=salary&after=x");
  await expect(page.locator("main")).toContainText("tidak dikenali (urutan, halaman)");
});

test("the box in the head ticks the page, says when only some are ticked, and unticks it", async ({ page }) => {
  await openList(page, "loteng", "view=all");
  const [count, chosen] = [await boxes(page).count(), page.locator("[data-chosen]")];
  await headBox(page).check();
  await expect(chosen).toHaveText(String(count));
  await boxes(page).nth(3).uncheck();
  await expect(chosen).toHaveText(String(count - 1));
  expect(await headBox(page).evaluate((box: HTMLInputElement) => box.indeterminate)).toBe(true);
  await headBox(page).check();
  await headBox(page).uncheck();
  await expect(chosen).toHaveText("0");
});

test("E55: steps are offered with the number they can be done with, and say why when it is none", async ({ page }) => {
  await openList(page, "loteng", "type=TIDAK_TRANSAKSI&sort=state&state=");
  const open = rows(page).filter({ hasText: "Baru" }).getByRole("checkbox");
  await open.nth(0).check();
  const verify = page.getByRole("button", { name: "Verifikasi" }).first();
  await expect(verify).toHaveAttribute("aria-disabled", "true");
  await verify.click({ force: true });
  await expect(page.locator("[data-why-line]")).toHaveText(/^Verifikasi: hanya untuk masalah berstatus Dikerjakan/);
  await expect(page.getByRole("dialog")).toHaveCount(0);

  await page.getByRole("link", { name: "Status" }).click();
  await expect(page).toHaveURL(/sort=-state/);
  const taken = rows(page).filter({ hasText: "Dikerjakan" }).getByRole("checkbox");
  await taken.first().check();
  await expect(verify).toHaveText("Verifikasi (1 dari 2)");
  await verify.click();
  await expect(page.getByRole("dialog").getByRole("heading")).toHaveText("Verifikasi 1 dari 2 masalah?");
});

test("E55: what became of a step, in part failed, stands in view in the bar with its undo, and stays", async ({
  page,
}) => {
  await openList(page, "loteng", "type=TIDAK_TRANSAKSI&sort=-state");
  const taken = rows(page).filter({ hasText: "Dikerjakan" }).getByRole("checkbox");
  const open = rows(page).filter({ hasText: "Baru" }).getByRole("checkbox");
  await taken.first().check();
  await open.last().check();
  await page.getByRole("button", { name: "Ambil (1 dari 2)" }).click();
  const status = page.getByRole("status");
  await expect(status).toContainText("1 masalah diambil. 1 tidak.");
  await expect(status).toBeInViewport({ ratio: 1 });
  await expect(page.locator("[data-result]")).toBeFocused();
  await page.waitForTimeout(14_000);
  await page.getByRole("button", { name: "Batalkan langkah ini" }).click();
  await expect(status).toContainText("Dibatalkan: 1 masalah kembali seperti semula.");
  await expect(status).toBeInViewport({ ratio: 1 });
});

test("families to trace have a box in the head too", async ({ page }) => {
  await signIn(page, "loteng");
  await page.goto("/kpm?period=sembako-2026-07-3&gap=transacted&explained=no");
  await expect(headBox(page)).toBeVisible();
  await headBox(page).check();
  for (const box of await boxes(page).all()) await expect(box).toBeChecked();
  await boxes(page).first().uncheck();
  expect(await headBox(page).evaluate((box: HTMLInputElement) => box.indeterminate)).toBe(true);
});
