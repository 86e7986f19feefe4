import { expect, type Page, test } from "@playwright/test";
import { type DemoName, signIn } from "../support/sign-in.ts";

// The list of cases as work: by keyboard alone, by mouse, without JavaScript, and with somebody else on the same case.

const status = (page: Page) => page.getByRole("status");
const rows = (page: Page) => page.locator("main tbody tr");
const ready = (page: Page) => expect(page.locator("[data-script]").first()).toBeVisible();

async function openList(page: Page, who: DemoName, query: string): Promise<void> {
  await signIn(page, who);
  await page.goto(`/cases?${query}`);
  await ready(page);
}

test("E25: a whole triage by keyboard alone: choose, take, verify, close with a reason, take back", async ({
  page,
}) => {
  await openList(page, "loteng", "type=GAGAL_EWALLET&state=open");
  const first = (await rows(page).first().getByRole("link").getAttribute("href")) ?? "";
  const { keyboard } = page;

  for (const key of ["j", "x", "J", "t"]) await keyboard.press(key);
  await expect(status(page)).toContainText("2 masalah diambil.");
  await expect(page.locator(`main a[href="${first}"]`)).toHaveCount(0);

  await page.goto("/cases?type=GAGAL_EWALLET&mine=1&state=taken");
  await ready(page);
  for (const key of ["j", "J", "v"]) await keyboard.press(key);
  await expect(page.getByRole("dialog").getByRole("heading")).toHaveText("Verifikasi 2 masalah?");
  await keyboard.type("sudah dicek di cabang");
  await keyboard.press("Control+Enter");
  await expect(status(page)).toContainText("2 masalah diverifikasi.");
  await page.goto("/cases?type=GAGAL_EWALLET&mine=1&state=verified");
  await ready(page);

  // A step without a tick is about the line where one stands.
  await keyboard.press("j");
  const here = (await page.locator("main tbody tr:has(input:focus)").getByRole("link").getAttribute("href")) ?? "";
  await keyboard.press("e");
  await expect(page.getByLabel("Alasan penutupan")).toBeFocused();
  await keyboard.press("ArrowDown");
  await keyboard.press("Enter");
  await expect(status(page)).toContainText("1 masalah ditutup.");
  await expect(page.locator(`main tbody a[href="${here}"]`)).toHaveCount(0);
  await keyboard.press("u");
  await expect(status(page)).toContainText("Dibatalkan: 1 masalah kembali seperti semula.");
  await expect(page.locator(`main tbody a[href="${here}"]`)).toHaveCount(1);
  await expect(page.locator("main tbody input:focus")).toHaveCount(1);

  await keyboard.press("/");
  await expect(page.getByLabel("Cari nama")).toBeFocused();
  await keyboard.press("Escape");
  await page.locator("h1").click();
  await keyboard.press("?");
  await expect(page.getByRole("heading", { name: "Pintasan papan ketik" })).toBeVisible();
  await keyboard.press("Escape");
  await keyboard.press("j");
  await keyboard.press("Enter");
  await expect(page).toHaveURL(/\/cases\/\d+$/);
});

test("E25: a letter typed into a field, or with the keys switched off, is a letter", async ({ page }) => {
  await openList(page, "loteng", "type=TIDAK_TRANSAKSI");
  await page.getByLabel("Cari nama").pressSequentially("jxt");
  await expect(page.getByLabel("Cari nama")).toHaveValue("jxt");
  await expect(page.locator("main tbody input:checked")).toHaveCount(0);
  await page.getByRole("button", { name: "?" }).click();
  await page.getByLabel("Pintasan satu huruf aktif").uncheck();
  await page.keyboard.press("Escape");
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  await expect(page.locator("main tbody input:checked")).toHaveCount(0);
});

test("E23: all that match are chosen with their number, less those left out, and the question repeats it", async ({
  page,
}) => {
  await openList(page, "loteng", "type=KKS_TIDAK_TERDISTRIBUSI&state=open");
  const all = page.getByRole("link", { name: /^Pilih semua [\d.]+ yang cocok$/ });
  const count = Number(
    (await page.locator("nav[aria-label='Halaman'] p").innerText()).match(/dari ([\d.]+)/)?.[1]?.replace(".", ""),
  );
  if (await all.isVisible()) await all.click();
  else await page.goto("/cases?type=KKS_TIDAK_TERDISTRIBUSI&state=open&all=1");
  await expect(page.locator("[data-chosen]")).toHaveText(count.toLocaleString("id-ID"));
  await rows(page).first().getByRole("checkbox").uncheck();
  const left = (await rows(page).first().getByRole("link").getAttribute("href")) ?? "";
  const number = (count - 1).toLocaleString("id-ID");
  await page.getByRole("button", { name: "Catat" }).click();
  await expect(page.getByRole("dialog").getByRole("heading")).toHaveText(`Catat ${number} masalah?`);
  await page.getByRole("dialog").getByLabel("Catatan").fill("dibahas di rakor");
  await page.getByRole("button", { name: `Catat ${number} masalah` }).click();
  await expect(status(page)).toContainText(`${number} masalah diberi catatan.`);
  await page.goto(left);
  await expect(page.locator("main")).not.toContainText("dibahas di rakor");
});

test("E23 E25: Shift with the mouse ticks a range, and what is ticked or left out stays so on the next page", async ({
  page,
}) => {
  await openList(page, "loteng", "view=all");
  const chosen = page.locator("[data-chosen]");
  await rows(page).nth(1).getByRole("checkbox").click();
  await rows(page)
    .nth(4)
    .getByRole("checkbox")
    .click({ modifiers: ["Shift"] });
  await expect(chosen).toHaveText("4");
  await page.getByRole("link", { name: "Berikutnya" }).click();
  await expect(page).toHaveURL(/after=/);
  await rows(page).nth(0).getByRole("checkbox").click();
  await expect(chosen).toHaveText("5");

  await page.getByRole("link", { name: /^Pilih semua/ }).click();
  await expect(page).toHaveURL(/all=1/);
  await ready(page);
  const count = Number((await chosen.innerText()).replace(/\D/g, ""));
  await rows(page).nth(2).getByRole("checkbox").uncheck();
  await page.getByRole("link", { name: "Sebelumnya" }).click();
  await expect(page).toHaveURL(/before=/);
  await rows(page).nth(2).getByRole("checkbox").uncheck();
  await expect(chosen).toHaveText((count - 2).toLocaleString("id-ID"));
  await page.getByRole("link", { name: "Batal pilih semua" }).click();
  await expect(chosen).toHaveText("0");
});

test("E26: two operators on one case: the second overwrites nothing, sees who did what, and gets the file", async ({
  page,
  browser,
}) => {
  await openList(page, "badung", "type=TIDAK_TRANSAKSI&state=open");
  const other = await (await browser.newContext()).newPage();
  await openList(other, "bali", "region=5103&type=TIDAK_TRANSAKSI&state=open");
  const name = (await rows(page).first().getByRole("link").innerText()).trim();

  await rows(other).first().getByRole("checkbox").check();
  await other.getByRole("button", { name: "Ambil", exact: true }).click();
  await expect(status(other)).toContainText("1 masalah diambil.");

  for (const line of [0, 1]) await rows(page).nth(line).getByRole("checkbox").check();
  await page.getByRole("button", { name: "Ambil", exact: true }).click();
  await expect(status(page)).toContainText("1 masalah diambil. 1 tidak.");
  await expect(status(page)).toContainText(new RegExp(`${name}.*sementara itu sudah diambil oleh .*Bali`));
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Unduh yang tidak berhasil" }).click();
  expect((await download).suggestedFilename()).toMatch(/^tidak-berhasil-\d+\.xlsx$/);

  // Nobody else opens the step, nor its file.
  const batch = new URL(page.url()).searchParams.get("batch");
  expect((await other.request.get(`/api/cases/batches/${batch}`)).status()).toBe(404);
  await other.goto(`/cases?batch=${batch}&view=all`);
  await expect(status(other)).toHaveCount(0);
});

test("without JavaScript the ticks and the buttons are enough", async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await signIn(page, "loteng");
  // A step that no line allows says so and cannot be pressed.
  await page.goto("/cases?type=NIK_TIDAK_PADAN&state=open");
  await expect(page.getByRole("button", { name: "Verifikasi" }).first()).toBeDisabled();
  await expect(page.getByTitle("Verifikasi: hanya untuk masalah berstatus Dikerjakan")).toBeVisible();
  // One that some line allows may be tried with any, and is refused with its reason.
  await page.goto("/cases?type=NIK_TIDAK_PADAN&sort=state");
  await rows(page).nth(0).getByRole("checkbox").check();
  await page.getByRole("button", { name: "Verifikasi" }).first().click();
  await page.getByLabel("Bukti yang sudah diperiksa").fill("x");
  await page.getByRole("button", { name: "Verifikasi yang dipilih" }).click();
  await expect(page.locator("main")).toContainText("berstatus Baru, langkah ini tidak berlaku di sana");
  await rows(page).nth(0).getByRole("checkbox").check();
  await page.getByRole("button", { name: "Ambil", exact: true }).click();
  await expect(page.locator("main")).toContainText("1 masalah diambil.");
  await page.getByRole("button", { name: /Batalkan/ }).click();
  await expect(page.locator("main")).toContainText("Dibatalkan: 1 masalah kembali seperti semula.");
});

test("whoever only looks has no boxes and no steps", async ({ page }) => {
  await signIn(page, "pfm2");
  await page.goto("/cases?view=all");
  await expect(rows(page).first()).toBeVisible();
  await expect(page.locator("main tbody input")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Ambil" })).toHaveCount(0);
});
