import { expect, test } from "@playwright/test";
import { signIn } from "../support/sign-in.ts";

const MISSING = "Halaman tidak ditemukan";

test("a case, a family and a region of the neighbour are not there, by link or by address", async ({ browser }) => {
  const badung = await (await browser.newContext()).newPage();
  await signIn(badung, "badung");
  await badung.goto("/cases?type=SALDO_NOL");
  const caseHref = await badung.locator('main tbody a[href^="/cases/"]').first().getAttribute("href");
  await badung.goto("/kpm");
  const familyHref = await badung.locator('main a[href^="/kpm/"]').first().getAttribute("href");
  for (const who of ["tabanan", "penyaji", "admin"] as const) {
    const page = await (await browser.newContext()).newPage();
    await signIn(page, who);
    for (const href of [caseHref, familyHref, ...(who === "tabanan" ? ["/regions/5103", "/regions/51"] : [])]) {
      await page.goto(href ?? "");
      await expect(page.getByRole("heading", { name: MISSING }), `${who} at ${href}`).toBeVisible();
    }
    await page.context().close();
  }
});

test("a filter that names the neighbour shows nothing of theirs", async ({ page }) => {
  await signIn(page, "tabanan");
  for (const path of ["/cases?region=5103", "/kpm?region=5103", "/recaps?region=5103"]) {
    await page.goto(path);
    await expect(
      page.locator("main table tbody a[href^='/cases/'], main table tbody a[href^='/kpm/']"),
      path,
    ).toHaveCount(0);
    await expect(page.getByRole("heading", { level: 1 }), path).toBeVisible();
    await expect(page.locator("main"), path).not.toContainText("Badung");
  }
});

test("no identity number stands in the HTML of a list or a family", async ({ page }) => {
  await signIn(page, "badung");
  await page.goto("/kpm");
  const family = await page.locator('main a[href^="/kpm/"]').first().getAttribute("href");
  for (const path of ["/kpm", family ?? "", "/cases"]) {
    const html = await (await page.request.get(path)).text();
    expect(html.match(/(?<!\d)(99|0000)\d{14}(?!\d)/g), path).toBeNull();
  }
});

test("S3: an identity number typed as a name leaves the address, with the way to look for it", async ({ page }) => {
  await signIn(page, "badung");
  await page.goto("/kpm?q=9951+0341+0190+0001");
  await expect(page).toHaveURL(/\/kpm\?unread=nomor$/);
  await expect(page.locator("main")).toContainText("Nomor identitas tidak dicari lewat kotak nama");
});

test("C16: a directorate goes down to a kab/kota with the name that it looks for", async ({ page }) => {
  await signIn(page, "pfm2");
  await page.goto("/kpm");
  await page.getByLabel("Bagian nama").fill("NI LUH");
  await page.locator("#wilayah-nama").selectOption("51");
  await page.getByRole("button", { name: "Cari" }).last().click();
  await page.locator("#wilayah-nama").selectOption("5103");
  await page.getByRole("button", { name: "Cari" }).last().click();
  await expect(page).toHaveURL(/region=5103/);
  await expect(page.getByRole("heading", { name: "Nama “NI LUH”" })).toBeVisible();
});

test("an identity number opens one at a time, with a reason", async ({ page }) => {
  await signIn(page, "badung");
  await page.goto("/kpm");
  await page.locator('main a[href^="/kpm/"]').first().click();
  await expect(page).toHaveURL(/\/kpm\/\d+/);
  await expect(page.locator("main")).not.toContainText(/99\d{14}/);
  await page.getByLabel("Keperluan").selectOption({ label: "Kunjungan lapangan" });
  await page.getByLabel("Alasan membuka nomor").fill("Kunjungan hari ini");
  await page.getByRole("button", { name: /Tampilkan NIK/ }).click();
  await expect(page.locator("main")).toContainText(/99\d{14}/);
});
