import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { signIn } from "../support/sign-in.ts";

// Ageing, the minutes on paper, and the reminders; who signs and locks is walked in reconciliation.spec.

test.describe.configure({ mode: "serial" });

let href = "";

const openOwn = async (page: Page) => {
  await page.goto("/reconciliation");
  await page.locator("main tbody a").first().click();
  await expect(page).toHaveURL(/\/reconciliation\/\d+$/);
  href = new URL(page.url()).pathname;
};

test("an operator sees for how long money lies, and opens a band down to its families", async ({ page }) => {
  await signIn(page, "loteng");
  await openOwn(page);
  const link = page.getByRole("table", { name: "Dana masuk yang belum dibelanjakan" }).locator("tbody a").first();
  const families = Number((await link.innerText()).replace(/\D/g, ""));
  await link.click();
  await expect(page).toHaveURL(/\/ageing\?what=untouched&band=\d+/);
  expect(await page.locator("main tbody tr").count()).toBe(Math.min(50, families));
  await expect(page.locator("main")).not.toContainText(/\b\d{16}\b/);
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Unduh daftar (XLSX)" }).click();
  expect((await download).suggestedFilename()).toMatch(/^umur-5202-.*\.xlsx$/);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.filter(({ impact }) => impact === "serious" || impact === "critical")).toEqual([]);
});

test("the draft of the minutes opens as a PDF, and reminders as a workbook", async ({ page }) => {
  await signIn(page, "loteng");
  await openOwn(page);
  const paper = await page.request.get(`/api${href}/minutes`);
  expect(paper.headers()["content-type"]).toBe("application/pdf");
  expect((await paper.body()).subarray(0, 5).toString()).toBe("%PDF-");
  await page.goto("/reconciliation");
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Unduh daftar pengingat (XLSX)" }).click();
  expect((await download).suggestedFilename()).toMatch(/^pengingat-rekonsiliasi-.*\.xlsx$/);
});

test("the neighbour finds neither paper nor families", async ({ page }) => {
  await signIn(page, "tabanan");
  for (const address of [`/api${href}/minutes`, `/api${href}/ageing`, `${href}/ageing`])
    expect((await page.request.get(address)).status(), address).toBe(404);
});

test("a presenter has the totals on paper and the ages without families", async ({ page }) => {
  await signIn(page, "penyaji");
  await page.goto(href);
  await expect(page.getByRole("heading", { name: "Umur dana dan kartu" })).toBeVisible();
  await expect(page.getByRole("table", { name: "Dana masuk yang belum dibelanjakan" }).getByRole("link")).toHaveCount(
    0,
  );
  expect((await page.request.get(`/api${href}/minutes`)).status()).toBe(200);
});
