import path from "node:path";
import { expect, test } from "@playwright/test";
import { signIn } from "../support/sign-in.ts";

test("X01: an .xls is recognised by the built server and planned by its worker", async ({ page }) => {
  await signIn(page, "badung");
  await page.goto("/intake");
  await page.getByLabel("Jenis berkas").selectOption({ label: "Kenali sendiri" });
  await page.locator('input[type="file"]').setInputFiles(path.resolve("tests/fixtures/cases/X01/dpm.xls"));
  await page.getByRole("button", { name: "Unggah", exact: true }).click();
  await expect(page).toHaveURL(/\/intake\/\d+$/, { timeout: 30_000 });
  await expect(page.getByRole("heading", { name: "Uji coba" })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/XLS, lembar/)).toBeVisible();
  await page.getByRole("button", { name: "Batalkan" }).first().click();
});
