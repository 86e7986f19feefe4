import { expect, test } from "@playwright/test";
import { type DemoName, signIn } from "../support/sign-in.ts";

const HOMES: readonly [DemoName, string][] = [
  ["admin", "/admin/users"],
  ["pfm2", "/"],
  ["bali", "/today"],
  ["badung", "/today"],
  ["bank", "/today"],
  ["dukcapil", "/today"],
  ["pendamping", "/field"],
  ["camat", "/today"],
  ["penyaji", "/meetings"],
];

for (const [who, home] of HOMES)
  test(`C20: ${who} begins at its own work, and the mark of the product leads back there from any page`, async ({
    page,
  }) => {
    await signIn(page, who);
    await expect.poll(() => new URL(page.url()).pathname).toBe(home);
    await page.goto("/account");
    await page
      .getByRole("banner")
      .getByRole("link", { name: /^Salur, ke / })
      .click();
    await expect.poll(() => new URL(page.url()).pathname).toBe(home);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });

test("C20: the list of a camat begins with what a visit moves, and shows everything when asked", async ({ page }) => {
  await signIn(page, "camat");
  await page.getByRole("navigation", { name: "Menu utama" }).getByRole("link", { name: "Masalah" }).click();
  await expect(page).toHaveURL(/\/cases\?owner=pendamping/);
  await expect(page.locator("#owner")).toHaveValue("pendamping");
  const rows = page.locator("main tbody tr");
  expect(await rows.count()).toBeGreaterThan(0);
  await expect(rows.filter({ hasText: "Pendamping" })).toHaveCount(await rows.count());
  await page.goto("/cases?view=all");
  await expect(page.locator("#owner")).toHaveValue("");
});
