import { expect, type Page, test } from "@playwright/test";
import { signIn } from "../support/sign-in.ts";

// Links are plain anchors; one listener makes a click change the view instead of loading a page.

const mark = (page: Page) => page.evaluate(() => document.documentElement.setAttribute("data-same-page", ""));
const isSamePage = (page: Page) => page.evaluate(() => document.documentElement.hasAttribute("data-same-page"));

test("a link in a table or on the map changes the view within the page, and Back returns", async ({ page }) => {
  await signIn(page, "bali");
  await page.goto("/");
  await mark(page);
  await page.locator("#peringkat").getByRole("link", { name: "Kab. Badung" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Kab. Badung" })).toBeVisible();
  expect(await isSamePage(page)).toBe(true);
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: "Bali" })).toBeVisible();
  await page.locator(".tile-map svg a[href='/regions/5104']").click();
  await expect(page).toHaveURL(/\/regions\/5104$/);
  await expect(page.getByRole("heading", { level: 1, name: "Kab. Gianyar" })).toBeVisible();
  expect(await isSamePage(page)).toBe(true);
});

test("sorting a table leaves the page where it is scrolled to", async ({ page }) => {
  await signIn(page, "bali");
  await page.goto("/");
  await mark(page);
  const sort = page.locator("#peringkat").getByRole("link", { name: "SP2D", exact: true });
  await sort.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => window.scrollY);
  expect(before).toBeGreaterThan(0);
  await sort.click();
  await expect(page).toHaveURL(/sort=-sp2d/);
  await expect(page.locator("#peringkat th[aria-sort='descending']")).toHaveText("SP2D");
  expect(await page.evaluate(() => window.scrollY)).toBe(before);
  expect(await isSamePage(page)).toBe(true);
});

test("a click for a new tab opens one, and the page stays", async ({ page, context }) => {
  await signIn(page, "bali");
  await page.goto("/");
  const opened = context.waitForEvent("page");
  await page
    .locator("#peringkat")
    .getByRole("link", { name: "Kab. Badung" })
    .click({ modifiers: ["ControlOrMeta"] });
  await expect((await opened).getByRole("heading", { level: 1, name: "Kab. Badung" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: "Bali" })).toBeVisible();
});
