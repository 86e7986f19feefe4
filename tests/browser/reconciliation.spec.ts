import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { signIn } from "../support/sign-in.ts";

// Order, bank and field side by side: the proof, its families, and nothing of it for the neighbour.

test.describe.configure({ mode: "serial" });

let href = "";

test("an operator opens a difference down to its families, and takes the list away", async ({ page }) => {
  await signIn(page, "loteng");
  await page.goto("/reconciliation");
  await page.locator("main tbody a").first().click();
  await expect(page).toHaveURL(/\/reconciliation\/\d+$/);
  href = new URL(page.url()).pathname;
  await expect(page.getByText("Kedua persamaan seimbang: sisa 0 KPM dan Rp0.")).toBeVisible();

  const row = page.getByRole("row").filter({ hasText: "tidak ada di laporan bank" });
  const families = Number((await row.getByRole("link").innerText()).replace(/\D/g, ""));
  await row.getByRole("link").click();
  await expect(page).toHaveURL(/term=missing/);
  const lines = page.getByRole("table", { name: /tidak ada di laporan bank/ }).locator("tbody tr");
  expect(await lines.count()).toBe(Math.min(50, families));

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Unduh daftar (XLSX)" }).click();
  expect((await download).suggestedFilename()).toMatch(/^rekonsiliasi-5202-.*-missing\.xlsx$/);

  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.filter(({ impact }) => impact === "serious" || impact === "critical")).toEqual([]);
});

test("the neighbour finds none of it, by page or by download", async ({ page }) => {
  await signIn(page, "tabanan");
  await page.goto(href);
  await expect(page.getByRole("heading", { name: "Halaman tidak ditemukan" })).toBeVisible();
  expect((await page.request.get(`/api${href}/missing`)).status()).toBe(404);
  await page.goto("/reconciliation");
  await expect(page.locator("main")).not.toContainText("Lombok Tengah");
});

test("a presenter sees the totals and no family", async ({ page }) => {
  await signIn(page, "penyaji");
  await page.goto(href);
  await expect(page.getByText("Kedua persamaan seimbang")).toBeVisible();
  await expect(page.getByRole("link", { name: /^Lihat/ })).toHaveCount(0);
  expect((await page.request.get(`/api${href}/missing`)).status()).toBe(404);
});

test("district and bank sign, two people: the period is locked, and a later file is refused with the way forward", async ({
  page,
  browser,
}) => {
  await signIn(page, "badung");
  await page.goto("/reconciliation");
  await page.locator("main tbody a").first().click();
  await expect(page).toHaveURL(/\/reconciliation\/\d+$/);
  const own = page.url();
  const hashOn = async (where: Page) =>
    /Sidik isi\s*([0-9a-f]{64})/.exec(await where.locator("#berita-acara").innerText())?.[1];
  const hash = await hashOn(page);
  expect(hash).toBeDefined();
  await page.getByRole("button", { name: "Tandatangani untuk Dinsos kab/kota" }).click();
  const question = page.getByRole("dialog");
  await expect(question).toContainText("Perintah bayar");
  const cut = () => question.evaluate((one) => one.scrollWidth - one.clientWidth);
  expect(await cut(), "every word of what is signed stands in view").toBe(0);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await cut()).toBe(0);
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByRole("button", { name: "Ya, tandatangani" }).click();
  await expect(page.getByRole("button", { name: /Tandatangani/ })).toHaveCount(0);

  const other = await browser.newPage();
  await signIn(other, "bank");
  await other.goto(own);
  expect(await hashOn(other)).toBe(hash);
  await other.getByRole("button", { name: "Tandatangani untuk bank" }).click();
  await expect(other.getByRole("dialog")).toContainText("Perintah bayar");
  await other.getByRole("button", { name: "Ya, tandatangani" }).click();
  await expect(other.getByText("Terkunci: berkas baru")).toBeVisible();
  await other.close();

  await page.goto("/intake");
  const sample = await page.request.get("/api/samples/pengembalian.xlsx");
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: "susulan.xlsx", mimeType: "application/octet-stream", buffer: await sample.body() });
  await page.getByRole("button", { name: "Unggah" }).click();
  await expect(page.getByText(/dikunci oleh berita acara.*membuka kuncinya/)).toBeVisible({ timeout: 30_000 });

  const chief = await browser.newPage();
  await signIn(chief, "bali");
  await chief.goto(own);
  await chief.getByLabel("Alasan membuka kunci").fill("Bank mengirim laporan susulan.");
  await chief.getByRole("button", { name: "Buka kunci periode" }).click();
  await expect(chief.getByRole("dialog")).toContainText("Perintah bayar");
  await chief.getByRole("button", { name: "Ya, buka kunci" }).click();
  await expect(chief.getByText(/tidak berlaku sejak.*Bank mengirim laporan susulan/)).toBeVisible();
  await chief.close();
});
