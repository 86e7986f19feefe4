import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { signIn } from "../support/sign-in.ts";

const menu = (page: Page) => page.getByRole("navigation", { name: "Menu utama" });
const rootSize = (page: Page) =>
  page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));

test("E31: p shows the page that is there without menus and larger, Esc and Back bring it back", async ({ page }) => {
  await signIn(page, "bali");
  await page.goto("/regions/5103?period=sembako-2026-10-3");
  const plain = await rootSize(page);
  await page.keyboard.press("p");
  await expect(page).toHaveURL(/\/regions\/5103\?period=sembako-2026-10-3&tayang=1$/);
  await expect(menu(page)).toBeHidden();
  expect(await rootSize(page)).toBeGreaterThan(plain);
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/\/regions\/5103\?period=sembako-2026-10-3$/);
  await expect(menu(page)).toBeVisible();
  await page.getByRole("button", { name: "Tayangkan" }).click();
  await expect(menu(page)).toBeHidden();
  await expect(async () => {
    await page.mouse.move(200, 200);
    await page.mouse.move(220, 220);
    await page.getByRole("button", { name: "Tutup tayangan (Esc)" }).click({ timeout: 2_000 });
  }).toPass();
  await expect(menu(page)).toBeVisible();
  await page.goBack();
  await expect(menu(page)).toBeHidden();
});

test("a page with names of families does not hang on a wall, by key or by address", async ({ page }) => {
  await signIn(page, "badung");
  for (const path of ["/kpm", "/cases", "/field", "/account"]) {
    await page.goto(`${path}?tayang=1`);
    await expect(menu(page), path).toBeVisible();
    const response = await page.request.get(`${path}?tayang=1`);
    expect(response.headers()["x-frame-options"], path).toBe("DENY");
    await page.locator("h1").click();
    await page.keyboard.press("p");
    await expect(page.getByRole("alert").filter({ hasText: "Halaman ini tidak ditayangkan" }), path).toBeVisible();
    await expect(menu(page), path).toBeVisible();
  }
  await page.goto("/cases");
  await page.getByLabel("Cari nama").pressSequentially("p");
  await expect(page.getByLabel("Cari nama")).toHaveValue("p");
  await expect(page.getByRole("alert").filter({ hasText: "tidak ditayangkan" })).toHaveCount(0);
});

test("S8: only a page without menus may stand in a frame, and only in our own", async ({ page }) => {
  await signIn(page, "badung");
  const headers = async (path: string) => (await page.request.get(path)).headers();
  const shown = await headers("/regions/5103?tayang=1");
  expect(shown["x-frame-options"]).toBe("SAMEORIGIN");
  expect(shown["content-security-policy"]).toContain("frame-ancestors 'self'");
  for (const path of ["/regions/5103", "/", "/sign-in?tayang=1", "/kpm?tayang=1", "/regions/5103?tayang=0"]) {
    const plain = await headers(path);
    expect(plain["x-frame-options"], path).toBe("DENY");
    expect(plain["content-security-policy"], path).toContain("frame-ancestors 'none'");
  }
  expect((await page.request.get("/regions/5102?tayang=1")).status()).toBe(404);
});

test("on a wall a link leads to the next page without menus, one to names says why not", async ({ page }) => {
  await signIn(page, "bali");
  await page.goto("/regions/51?tayang=1");
  await expect(menu(page)).toHaveCount(0);
  await page.locator("#peringkat a[href^='/regions/']").first().click();
  await expect(page).toHaveURL(/\/regions\/51\d\d\?.*tayang=1/);
  await expect(menu(page)).toHaveCount(0);
  await page.locator("main a[href^='/kpm'], main a[href^='/cases']").filter({ visible: true }).first().click();
  await expect(page.getByRole("alert").filter({ hasText: "tidak ditayangkan" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(menu(page)).toBeVisible();
});

test("E31: a round shows one region after the other, holds, steps, and keeps the last page without a line", async ({
  page,
  context,
}) => {
  test.slow();
  await signIn(page, "bali");
  await page.goto("/?tayang=1&putar=5");
  const heading = () => page.frameLocator("iframe[data-shown]").getByRole("heading", { level: 1 });
  const place = page.locator("[data-place]");
  await expect(heading()).toHaveText("Kab. Jembrana");
  await expect(heading()).toHaveText("Kab. Tabanan", { timeout: 20_000 });
  await page.keyboard.press("Space");
  await expect(place).toContainText("berhenti");
  await page.keyboard.press("ArrowRight");
  await expect(heading()).not.toHaveText("Kab. Tabanan");
  await page.keyboard.press("ArrowLeft");
  await expect(heading()).toHaveText("Kab. Tabanan");
  await context.setOffline(true);
  await page.keyboard.press("ArrowRight");
  await expect(page.getByText("Sambungan terputus: yang tampil adalah halaman terakhir")).toBeVisible();
  await expect(heading()).toHaveText("Kab. Tabanan");
  await context.setOffline(false);
  await page.keyboard.press("ArrowRight");
  await expect(page.getByText("Sambungan terputus")).toHaveCount(0);
  await expect(heading()).not.toHaveText("Kab. Tabanan");
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/\/$/);
  await expect(menu(page)).toBeVisible();
});

test("S1: a round over given regions never shows one of the neighbour", async ({ page }) => {
  await signIn(page, "badung");
  await page.goto("/?tayang=1&putar=60&wilayah=510302,5102");
  const heading = () => page.frameLocator("iframe[data-shown]").getByRole("heading", { level: 1 });
  await expect(heading()).toHaveText("Mengwi");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByText("Halaman berikutnya tidak dapat dibuka")).toBeVisible();
  await expect(heading()).toHaveText("Mengwi");
  const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag22aa"]).analyze();
  expect(violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id }) => id)).toEqual(
    [],
  );
});
