import { expect, type Page, test } from "@playwright/test";
import { type DemoName, signIn } from "../support/sign-in.ts";

// Each role begins where its work is, and finds the queue of its own party and no other's.

const queue = (page: Page, party: string) => page.getByRole("heading", { name: `Menunggu ${party}` });

const PARTIES: readonly [who: DemoName, party: string, others: readonly string[]][] = [
  ["bank", "Bank penyalur", ["NIK tidak padan", "Ganda", "Kuota belum terpenuhi"]],
  ["dukcapil", "Dispendukcapil", ["Saldo nol", "Ganda", "Tidak transaksi"]],
  ["pendamping", "Pendamping", ["NIK tidak padan", "Saldo nol", "Kuota belum terpenuhi"]],
  ["camat", "Pendamping", ["NIK tidak padan", "Saldo nol", "Kuota belum terpenuhi"]],
];

for (const [who, party, others] of PARTIES)
  test(`${who} lands on the queue of ${party}, and on nobody else's`, async ({ page }) => {
    await signIn(page, who);
    // Whoever visits families begins with the visits.
    await expect(page).toHaveURL(who === "pendamping" ? /\/field$/ : /\/today$/);
    await page.goto("/today");
    await expect(queue(page, party)).toBeVisible();
    for (const other of others) await expect(page.getByRole("main"), other).not.toContainText(other);
    // Another walk may load a file in between: then the number is read again.
    await expect(async () => {
      await page.goto("/today");
      const line = page.locator("main tbody tr").first();
      const type = await line.locator("a").first().innerText();
      const all = Number((await line.locator("td").nth(2).innerText()).replaceAll(".", ""));
      expect(all).toBeGreaterThan(0);
      await line.locator("a").first().click();
      await expect(page.getByRole("heading", { level: 1, name: "Masalah" })).toBeVisible();
      const rows = page.locator("main tbody tr");
      expect(await rows.count()).toBe(Math.min(50, all));
      await expect(rows.first()).toContainText(party);
      await expect(rows.first()).toContainText(type);
    }).toPass({ timeout: 30_000 });
  });

test("Dinsos of a kab/kota begins at its own queue and steps, with the summary one click away", async ({ page }) => {
  await signIn(page, "badung");
  await expect(page).toHaveURL(/\/today$/);
  await expect(queue(page, "Dinsos kab/kota")).toBeVisible();
  await expect(page.getByRole("link", { name: /^Surat sudah bernomor, belum dikirim/ })).toHaveAttribute(
    "href",
    "/letters?state=issued&own=1",
  );
  await page.getByRole("link", { name: /^Terverifikasi, tinggal ditutup/ }).click();
  await expect(page).toHaveURL(/state=verified/);
  await page.getByRole("link", { name: "Ringkasan", exact: true }).first().click();
  await expect(page).toHaveURL(/\/$/);
});

test("province and directorate see where cases grow old, and open the place", async ({ page }) => {
  for (const who of ["bali", "pfm2"] as const) {
    await signIn(page, who);
    await page.goto("/today");
    await expect(page.getByRole("heading", { name: "Di mana masalah menua" })).toBeVisible();
    const place = page.locator("main tbody th a").first();
    const name = await place.textContent();
    await place.click();
    await expect(page).toHaveURL(/region=\d{4}/);
    await expect(page.locator("main tbody")).toContainText(name ?? "?");
    await page.context().clearCookies();
  }
});

test("whoever only presents or administers has no queue", async ({ page }) => {
  for (const [who, begins] of [
    ["penyaji", /\/meetings$/],
    ["admin", /\/admin\/users$/],
  ] as const) {
    await signIn(page, who);
    await expect(page).toHaveURL(begins);
    await expect(page.getByRole("link", { name: "Hari ini" })).toHaveCount(0);
    await page.goto("/today");
    await expect(page.getByRole("heading", { name: "Halaman tidak ditemukan" })).toBeVisible();
    await page.context().clearCookies();
  }
});
