import path from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { signIn } from "../support/sign-in.ts";

// The old format is read by a thread of its own, which only a built server starts as users have it.

const heading = (page: Page, name: string) =>
  expect(page.getByRole("heading", { name })).toBeVisible({ timeout: 30_000 });

test("X01: an .xls is recognised by the built server, planned by its worker, applied and taken back", async ({
  page,
}) => {
  await signIn(page, "badung");
  await page.goto("/intake");
  await page.getByLabel("Jenis berkas").selectOption({ label: "Kenali sendiri" });
  // A period of which nobody else reads a number while it is there.
  await page.getByLabel("Periode").selectOption("sembako-2024-03-2");
  await page.locator('input[type="file"]').setInputFiles(path.resolve("tests/fixtures/cases/X01/dpm.xls"));
  await page.getByRole("button", { name: "Unggah", exact: true }).click();
  await expect(page).toHaveURL(/\/intake\/\d+$/, { timeout: 30_000 });
  await heading(page, "Uji coba");
  await expect(page.getByText(/XLS, lembar/)).toBeVisible();

  await page.getByRole("button", { name: "Terapkan 15 baris" }).click();
  await heading(page, "Hasil");
  await page.getByRole("button", { name: "Tarik kembali seluruh berkas" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Tarik kembali seluruh berkas" }).click();
  await expect(page.getByText("Ditarik kembali", { exact: true })).toBeVisible({ timeout: 30_000 });
});
