import { expect, test } from "@playwright/test";
import {
  aNote,
  choose,
  cookieless,
  expectAccessible,
  openFamily,
  PHONE,
  phonePhoto,
  save,
  signIn,
  signInByForm,
  timesRecorded,
  waits,
} from "../support/phone.ts";

// Pages that are taken along to where there is no network.

test.use({ viewport: PHONE, hasTouch: true });
test.slow();

test("pages that were taken along open without a network, take a visit, and go at sign-out", async ({
  page,
  context,
}) => {
  await signInByForm(page, "camat");
  await page.goto("/field");
  await page.getByRole("button", { name: /^Bawa \d+ keluarga/ }).click();
  await expect(page.getByText(/keluarga terbawa di ponsel ini sampai/)).toBeVisible({ timeout: 30_000 });
  await expectAccessible(page);
  const href = (await page.locator('main li a[href^="/field/"]').first().getAttribute("href")) ?? "";
  await context.setOffline(true);
  await page.close();

  const later = await context.newPage();
  await later.goto("/field");
  await expect(later.getByText("Tanpa jaringan")).toBeVisible();
  await expect(later.getByRole("button", { name: /keluarga di ponsel$/ })).toBeDisabled();
  await expect(later.getByText("Membawa keluarga lain memerlukan jaringan.")).toBeVisible();
  await later.locator('main li a[href^="/field/"]').first().click();
  await expect(later).toHaveURL(new RegExp(`${href}$`));
  await expect(later.getByText(/^Data per .* WITA\./)).toBeVisible();
  await expectAccessible(later);
  const note = aNote();
  await choose(later, await phonePhoto());
  await expect(later.getByAltText("Foto 1 yang dipilih")).toBeVisible();
  await save(later, note);
  await waits(later, 1);
  await later.goto("/field/999999999");
  await expect(later.getByText("Halaman ini tidak dibawa di ponsel.")).toBeVisible();
  await later.goto(href);
  await waits(later, 1);
  await context.setOffline(false);
  await waits(later, 0);
  expect(await timesRecorded(later, href, note)).toBe(1);

  expect(await later.evaluate(() => caches.keys())).toEqual(["salur-field"]);
  await later.getByTitle("Akun").click();
  await later.getByRole("button", { name: "Keluar", exact: true }).click();
  await expect(later).toHaveURL(/sign-in/);
  expect(await later.evaluate(() => caches.keys())).toEqual([]);
  await context.setOffline(true);
  await later.goto(href).catch(() => null);
  await expect(later.locator("body")).not.toContainText("Catat hasil kunjungan");
});

test("copies of yesterday, of another account, and of a session that ended are not opened", async ({
  page,
  context,
}) => {
  await signIn(page, "camat");
  await page.goto("/field");
  const take = async () => {
    await page.getByRole("button", { name: /^(Bawa|Perbarui) \d+ keluarga/ }).click();
    await expect(page.getByText(/keluarga terbawa di ponsel ini sampai/)).toBeVisible({ timeout: 30_000 });
  };
  const rewrite = (change: object) =>
    page.evaluate(async (said) => {
      const store = await caches.open("salur-field");
      const note = await (await store.match("/field/carried"))?.json();
      await store.put("/field/carried", Response.json({ ...note, ...said }));
    }, change);
  await take();
  await rewrite({ at: Date.now() - 24.1 * 3_600_000 });
  await context.setOffline(true);
  await page.goto("/field");
  await expect(page.getByText("Halaman ini tidak dibawa di ponsel.")).toBeVisible();
  await context.setOffline(false);
  await page.goto("/field");
  await take();
  await rewrite({ account: "1" });
  await page.reload();
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
  await take();
  await cookieless(context);
  await page.goto("/field");
  await expect(page).toHaveURL(/sign-in/);
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
});

test("E41 what a thumb must hit is 48 pixels high", async ({ page }) => {
  await signIn(page, "camat");
  await openFamily(page);
  const low = await page
    .locator("main form")
    .first()
    .locator("select, input:not([type=hidden]):not([type=file]), textarea, button, label:has(input)")
    .evaluateAll((all) => all.filter((each) => each.getBoundingClientRect().height < 48).map((each) => each.outerHTML));
  expect(low).toEqual([]);
});
