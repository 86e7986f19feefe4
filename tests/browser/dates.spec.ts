import { expect, test } from "@playwright/test";
import { openPlace, PAGES } from "../support/pages.ts";
import { signIn } from "../support/sign-in.ts";

test.use({ locale: "en-US" });

test("C18: in a browser set to English a date is day/month/year, and read back in words", async ({ page }) => {
  await signIn(page, "badung");
  await page.goto("/intake");
  const date = page.getByLabel("Tanggal data");
  await expect(date).toHaveValue(/^\d\d\/\d\d\/\d{4}$/);
  await date.fill("3/4/2026");
  await expect(page.getByText("Terbaca: 3 April 2026")).toBeVisible();
  await date.fill("31/02/2026");
  await expect(page.getByText("Tanggal ini tidak ada.", { exact: true })).toBeVisible();
  await date.fill("31/12/2099");
  expect(await date.evaluate((field: HTMLInputElement) => field.validationMessage)).toMatch(/^Paling akhir \d/);
});

test("C18: a holiday written as day/month/year is kept as that day", async ({ page }) => {
  await signIn(page, "admin");
  await page.goto("/admin/holidays?year=2028");
  await page.getByLabel("Tanggal").fill("04/03/2028");
  await page.getByLabel("Nama").fill("Libur uji tanggal");
  await page.getByLabel("Dasar").fill("Uji");
  await page.getByRole("button", { name: "Simpan hari libur" }).click();
  await expect(page.getByText("Sabtu, 4 Maret 2028", { exact: true })).toBeVisible();
});

test("C18: no page has a date field in the order of the browser's language", async ({ page }) => {
  test.slow();
  for (const [who, places] of PAGES.filter(([who]) => who === "badung" || who === "admin")) {
    await signIn(page, who);
    for (const place of places) {
      await openPlace(page, place);
      await expect(page.locator('input:is([type="date"], [type="datetime-local"], [type="month"])'), place).toHaveCount(
        0,
      );
    }
    await page.context().clearCookies();
  }
});
