import { expect, type Page, test } from "@playwright/test";
import { signIn, signInByForm } from "../support/sign-in.ts";

// E39 E53: without a network a banner, nothing typed is lost, nothing is sent, and the page stays.

const banner = (page: Page) => page.locator("[data-connection]");

async function openCase(page: Page): Promise<void> {
  // One of these tests signs out.
  await signInByForm(page, "loteng");
  await page.goto("/cases?type=NIK_TIDAK_PADAN&state=open");
  await page.locator('main tbody a[href^="/cases/"]').first().click();
  await expect(page).toHaveURL(/\/cases\/\d+/);
  await expect(page.getByLabel("Catatan", { exact: true })).toBeVisible();
}

test("E53: a note on a case is not sent without a network, stays where it is, and goes once the line is up", async ({
  page,
  context,
}) => {
  await openCase(page);
  const address = page.url();
  await context.setOffline(true);
  await expect(banner(page)).toContainText("Tanpa jaringan sejak pukul");
  await page.getByLabel("Catatan", { exact: true }).fill("sudah ditelepon, belum diangkat");
  await page.getByRole("button", { name: "Simpan catatan" }).click();
  await expect(banner(page)).toContainText("Belum dikirim");
  await page.locator("header a").first().click();
  await expect(banner(page)).toContainText("belum dapat dibuka");
  expect(page.url()).toBe(address);
  await expect(page.getByLabel("Catatan", { exact: true })).toHaveValue("sudah ditelepon, belum diangkat");
  await context.setOffline(false);
  await expect(banner(page)).not.toContainText("Tanpa jaringan");
  await page.getByRole("button", { name: "Simpan catatan" }).click();
  await expect(page.locator("main")).toContainText("sudah ditelepon, belum diangkat");
  await page.reload();
  await expect(page.getByLabel("Catatan", { exact: true })).toHaveValue("");
});

test("E53: where the line is dead though the browser believes in it, the step waits and is done once", async ({
  page,
}) => {
  await openCase(page);
  await page.getByLabel("Catatan", { exact: true }).fill("menunggu jaringan");
  await page.route("**/*", (route) => route.abort("internetdisconnected"));
  await page.getByRole("button", { name: "Simpan catatan" }).click();
  await expect(banner(page)).toContainText("Tanpa jaringan sejak pukul");
  await expect(page.getByLabel("Catatan", { exact: true })).toHaveValue("menunggu jaringan");
  await page.unroute("**/*");
  await expect(page.locator("main ol, main ul").filter({ hasText: "menunggu jaringan" }).first()).toBeVisible();
  await page.reload();
  await expect(page.getByText("menunggu jaringan")).toHaveCount(1);
});

test("E39: what is typed outlives a reload, never a number of a person, and is gone after signing out", async ({
  page,
}) => {
  await openCase(page);
  const note = page.getByLabel("Catatan", { exact: true });
  await note.fill("besok didatangi");
  await page.reload();
  await expect(note).toHaveValue("besok didatangi");
  await expect(banner(page)).toContainText("belum terkirim");
  await note.fill("NIK 9901 0101 0190 0001 salah");
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain("9901");
  await page.reload();
  await expect(note).toHaveValue("");
  await note.fill("besok didatangi");
  await page.getByTitle("Akun").click();
  await page.getByRole("button", { name: "Keluar" }).click();
  await expect(page).toHaveURL(/sign-in/);
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain("didatangi");
});

test("E39: ticks in the list of cases stay when a step over them cannot be sent", async ({ page, context }) => {
  await signIn(page, "loteng");
  await page.goto("/cases?type=NIK_TIDAK_PADAN&state=open");
  await page.locator("main tbody").getByRole("checkbox").first().check();
  await context.setOffline(true);
  await expect(banner(page)).toContainText("Tanpa jaringan sejak pukul");
  await page.getByRole("button", { name: "Ambil", exact: true }).click();
  await expect(banner(page)).toContainText("Belum dikirim");
  await expect(page.locator("main tbody input:checked")).toHaveCount(1);
});
