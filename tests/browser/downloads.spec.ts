import { expect, test } from "@playwright/test";
import { signIn } from "../support/sign-in.ts";

const LIST = "/api/export/kpm";

test("E37: a table that is taken away says how much of it has come, goes on over another page, and is saved", async ({
  page,
}) => {
  await signIn(page, "badung");
  await page.goto("/kpm");
  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route(`**${LIST}**`, async (route) => {
    await held;
    await route.continue();
  });
  await page.getByRole("link", { name: "Unduh XLSX" }).click();
  const panel = page.getByRole("region", { name: "Unduhan" });
  await expect(panel).toContainText(/Menyiapkan, 0 kB, [1-9]\d* detik/);
  await page.getByRole("link", { name: "Masalah", exact: true }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Masalah" })).toBeVisible();
  const saved = page.waitForEvent("download");
  answer();
  expect((await saved).suggestedFilename()).toMatch(/\.xlsx$/);
  await expect(panel).toContainText("Selesai");
  await panel.getByRole("button", { name: "Tutup" }).click();
  await expect(panel).toBeHidden();
});

test("E37: a download can be cancelled, and one that breaks off says so and saves nothing", async ({ page }) => {
  await signIn(page, "badung");
  await page.goto("/kpm");
  const panel = page.getByRole("region", { name: "Unduhan" });
  await page.route(`**${LIST}**`, () => {});
  await page.getByRole("link", { name: "Unduh XLSX" }).click();
  await panel.getByRole("button", { name: "Batalkan" }).click();
  await expect(panel).toContainText("Dibatalkan");
  await page.unroute(`**${LIST}**`);
  await page.route(`**${LIST}**`, (route) => route.abort("connectionreset"));
  await page.getByRole("link", { name: "Unduh XLSX" }).click();
  await expect(panel).toContainText("Terputus; unduh lagi dari halamannya");
});

test("C18 S1: a download without the right to it is refused in a sentence, not in the browser's own words", async ({
  page,
}) => {
  await signIn(page, "pendamping");
  for (const path of [
    "/api/export/users",
    "/api/reconciliation/1/minutes",
    "/api/reconciliation/1/missing",
    "/api/reconciliation/reminders",
    "/api/meetings/1/decisions",
    "/api/repair/5103/moves",
    "/api/samples/dpm-bersih.xlsx",
    "/api/templates/dpm",
  ]) {
    const response = await page.request.get(path);
    expect(response.status(), path).toBe(404);
    expect(response.headers()["content-type"], path).toMatch(/^text\/plain; ?charset=utf-8$/i);
    expect(await response.text(), path).toMatch(/ tidak (ada|ditemukan)\.$/);
  }
});
