import { expect, type Locator, type Page, test } from "@playwright/test";
import { signIn } from "../support/sign-in.ts";

// The numbers of cases: a number, the table beside its chart, and the list behind it.

const table = (page: Page, caption: string) => page.getByRole("region", { name: caption, exact: true });
const count = (text: string) => Number(text.replaceAll(".", ""));

/** Opens the list behind a number, and finds just so many cases there. Another walk may change a case: then again. */
async function expectBehind(page: Page, address: string, find: () => Locator): Promise<void> {
  await expect(async () => {
    await page.goto(address);
    const link = find();
    const number = await link.innerText();
    await link.click();
    await expect(page.getByRole("heading", { level: 1, name: "Masalah" })).toBeVisible();
    await expect(page.getByRole("main")).toContainText(new RegExp(`dari ${number.replaceAll(".", "\\.")} masalah`));
    expect(await page.locator("main tbody tr").count()).toBe(Math.min(50, count(number)));
  }).toPass({ timeout: 30_000 });
}

test("E28: an operator opens the numbers from the list, and a number of each table to just its cases", async ({
  page,
}) => {
  test.slow();
  await signIn(page, "badung");
  await page.goto("/cases?view=all");
  await page.getByRole("link", { name: "Angka", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Angka masalah" })).toBeVisible();
  await expect(page.getByRole("main")).toContainText(/Data per \d+ \w+ 2026 \d\d\.\d\d WITA/);
  const here = "/cases/numbers";
  await expectBehind(page, here, () => table(page, "Arus masalah").locator("td a").first());
  await expectBehind(page, here, () => table(page, "Umur masalah").locator("td a").last());
  for (const column of [1, 4, 5])
    await expectBehind(page, here, () =>
      table(page, "Masalah menurut jenis")
        .locator(`tbody tr td:nth-child(${column + 1}) a`)
        .first(),
    );
  await expectBehind(page, `${here}?by=bank`, () => table(page, "Masalah menurut bank").locator("td a").first());
  await expectBehind(page, `${here}?by=owner`, () =>
    table(page, "Masalah menurut penyelesai").locator("tfoot a").first(),
  );
  await expectBehind(page, here, () => table(page, "Pertumbuhan menurut jenis").locator("td a").first());
});

test("E27: a click on a place is one level down, the breadcrumb one up, and what was chosen stays", async ({
  page,
}) => {
  await signIn(page, "bali");
  await page.goto("/cases/numbers?by=region&span=month");
  await table(page, "Masalah menurut wilayah").getByRole("link", { name: "Kab. Badung" }).click();
  await expect(page).toHaveURL(/region=5103/);
  await expect(page).toHaveURL(/span=month/);
  await table(page, "Masalah menurut wilayah").getByRole("link", { name: "Mengwi" }).click();
  await expect(page).toHaveURL(/region=510302/);
  await expect(page.getByRole("main")).toContainText("Angka dihitung sampai kecamatan.");
  await page
    .getByRole("navigation", { name: "Lokasi" })
    .or(page.locator("nav"))
    .getByRole("link", { name: "Kab. Badung" })
    .first()
    .click();
  await expect(page).toHaveURL(/region=5103&/);
  await expect(page).toHaveURL(/by=region/);
  await page.goBack();
  await expect(page).toHaveURL(/region=510302/);
});

test("each gap says what share of it is explained, and which types grow is said in words", async ({ page }) => {
  await signIn(page, "badung");
  await page.goto("/cases/numbers");
  const gaps = table(page, "Bagian selisih yang terjelaskan");
  await expect(gaps.locator("tbody tr")).toHaveCount(4);
  await expect(gaps).toContainText(/\d+,\d %/);
  await gaps.locator('a[href*="explained=no"], a[href*="explained=yes"]').first().click();
  await expect(page).toHaveURL(/\/kpm\?.*explained=/);
  await page.goBack();
  await expect(table(page, "Pertumbuhan menurut jenis")).toContainText(/naik|turun|tetap/);
});

test("the chart is drawn beside its table, and without scripts the table is there", async ({ page, browser }) => {
  await signIn(page, "badung");
  await page.goto("/cases/numbers");
  await expect(page.locator("svg.recharts-surface").first()).toBeVisible();
  const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await signIn(plain, "badung");
  await plain.goto("/cases/numbers");
  await expect(table(plain, "Arus masalah").locator("tbody tr")).toHaveCount(12);
  await plain.getByLabel("Rentang").selectOption("month");
  await plain.getByRole("button", { name: "Tampilkan" }).click();
  await expect(plain).toHaveURL(/span=month/);
});

test("a chart that was not drawn again yet does not widen the page of a turned phone", async ({ page }) => {
  await page.addInitScript(() => {
    const Watching = window.ResizeObserver;
    window.ResizeObserver = class extends Watching {
      constructor(told: ResizeObserverCallback) {
        super((...sizes) => {
          if (document.documentElement.dataset.still === undefined) told(...sizes);
        });
      }
    };
  });
  await signIn(page, "badung");
  await page.goto("/cases/numbers");
  await expect(page.locator("svg.recharts-surface").first()).toBeVisible();
  await page.evaluate(() => {
    document.documentElement.dataset.still = "";
  });
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test("a presenter reads the same numbers without a way to a family; the neighbour is not there", async ({ page }) => {
  await signIn(page, "penyaji");
  await page.goto("/cases/numbers?by=region");
  await expect(table(page, "Masalah menurut wilayah").locator("tbody tr").first()).toBeVisible();
  await expect(page.locator('main td a[href^="/cases?"], main td a[href^="/kpm"]')).toHaveCount(0);
  await page.context().clearCookies();
  await signIn(page, "badung");
  await page.goto("/cases/numbers?region=5102");
  await expect(page.getByRole("heading", { name: "Halaman tidak ditemukan" })).toBeVisible();
});

test("province and directorate go from their day to the numbers; a bank counts its own accounts", async ({ page }) => {
  await signIn(page, "pfm2");
  await page.goto("/today");
  await page.getByRole("link", { name: "Angka masalah" }).click();
  await expect(page).toHaveURL(/\/cases\/numbers$/);
  await page.context().clearCookies();
  await signIn(page, "bank");
  await page.goto("/cases/numbers?by=bank");
  await expect(table(page, "Masalah menurut bank").locator("tbody tr")).toHaveCount(1);
  await page.goto("/cases/numbers?type=MENOLAK&owner=pos");
  await expect(page.getByRole("main")).toContainText("Tidak ada masalah yang cocok dengan saringan");
});
