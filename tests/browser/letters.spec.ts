import { execFileSync } from "node:child_process";
import fs from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { type Download, expect, type Page, test } from "@playwright/test";
import { signIn } from "../support/sign-in.ts";
import { entriesOf, readWord } from "../support/word.ts";

// Badung writes to its bank from the list of cases; the bank reads the letter, and the neighbour finds none of it.

test.describe.configure({ mode: "serial" });

let letter = "";
let number = "";

const rows = (page: Page) => page.locator("main tbody tr");
const bytesOf = async (download: Download) => fs.readFileSync(await download.path());

/** What another program reads in a PDF, where there is one; its bytes else. */
function pdfText(pdf: Buffer): string | null {
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  const reader = ["/usr/bin/pdftotext", "/usr/local/bin/pdftotext"].find((file) => fs.existsSync(file));
  return reader ? execFileSync(reader, ["-layout", "-", "-"], { input: pdf }).toString() : null;
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag22aa"]).analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `${page.url()} scrolls sideways at 390 px`).toBe(0);
  await page.setViewportSize({ width: 1366, height: 768 });
}

test("E18 ticked cases become a letter: looked at, written, numbered", async ({ page }) => {
  await signIn(page, "badung");
  await page.goto("/cases?bank=BNI&owner=bank");
  for (const row of [0, 1]) await rows(page).nth(row).getByRole("checkbox").check();
  await page.getByRole("button", { name: "Buat surat" }).click();
  await expect(page.getByText("1 surat tentang 2 masalah.", { exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Buat 1 konsep" }).click();
  await expect(page).toHaveURL(/\/letters\/\d+$/);
  letter = new URL(page.url()).pathname;
  await expect(page.locator("article")).toContainText("PEMERINTAH KABUPATEN BADUNG");
  await expect(page.locator("article")).toContainText("terdapat 2 keluarga penerima manfaat (KPM)");
  expect(await page.locator("main").innerHTML()).not.toMatch(/\d{16}/);
  await page.getByLabel("Catatan tambahan").fill("Mohon dibawa saat rapat koordinasi.");
  await page.getByRole("button", { name: "Simpan konsep" }).click();
  await expect(page.locator("article")).toContainText("Mohon dibawa saat rapat koordinasi.");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Beri nomor dan tanggal hari ini" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Beri nomor dan tanggal hari ini" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/^400\.9\/\d+\/Dinsos\/[IVX]+\/\d{4}/);
  number = /^\S+/.exec((await page.getByRole("heading", { level: 1 }).textContent())?.trim() ?? "")?.[0] ?? "";
});

test("E19 E35 it is taken away as PDF and as Word, with its families masked", async ({ page }) => {
  await signIn(page, "badung");
  await page.goto(letter);
  const take = async (name: string) => {
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name }).click()]);
    return bytesOf(download);
  };
  const text = pdfText(await take("Unduh PDF"));
  if (text !== null) {
    expect(text).toContain(number);
    expect(text).toMatch(/\d{6}\*{10}/);
    expect(text).not.toMatch(/\d{16}/);
  }
  const { paragraphs, tables } = await readWord(await take("Unduh DOCX"));
  expect(paragraphs.join("\n")).toContain(`: ${number}`);
  expect(tables.at(-1)).toHaveLength(3);
  expect(paragraphs.join("\n")).not.toMatch(/\d{16}/);
});

test("S12 whole numbers need a reason and this site's own form", async ({ page }) => {
  await signIn(page, "badung");
  await page.goto(letter);
  await page.getByText("Dengan NIK lengkap").click();
  const reason = page.getByLabel("Untuk apa NIK lengkap dipakai");
  await reason.evaluate((field) => field.removeAttribute("minlength"));
  await reason.fill("x");
  await page.getByRole("button", { name: "DOCX, NIK lengkap" }).click();
  await expect(page.getByText("Tidak diunduh: tulis untuk apa NIK lengkap dipakai")).toBeVisible();
  await reason.fill("Dicocokkan oleh cabang bank");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "DOCX, NIK lengkap" }).click(),
  ]);
  const { tables } = await readWord(await bytesOf(download));
  expect(tables.at(-1)?.[1]?.[1]).toMatch(/\n99\d{14}$/);
  const foreign = await page.request.post(`/api${letter}`, {
    form: { reason: "dari situs lain saja", as: "docx" },
    headers: { origin: "https://lain.example" },
  });
  expect(foreign.status()).toBe(403);
});

test("E18 once it is sent, each of its cases says so", async ({ page }) => {
  await signIn(page, "badung");
  await page.goto(letter);
  await page.getByLabel("Cara pengiriman").selectOption({ label: "surel resmi" });
  await page.getByRole("button", { name: "Tandai dikirim" }).click();
  await expect(page.getByRole("dialog")).toContainText("2 masalah");
  await page.getByRole("dialog").getByRole("button", { name: "Tandai dikirim" }).click();
  await expect(page.getByText("Surat ditandai dikirim; 2 masalah mencatatnya.")).toBeVisible();
  const cases = await page
    .locator('main a[href^="/cases/"]')
    .evaluateAll((links) => links.map((a) => a.getAttribute("href")));
  expect(cases).toHaveLength(2);
  for (const href of cases) {
    await page.goto(href ?? "");
    await expect(page.locator("main")).toContainText(`Surat nomor ${number}`);
    await expect(page.locator("main")).toContainText("(surel resmi)");
    await expect(page.getByRole("link", { name: number })).toBeVisible();
  }
});

test("its bank reads it, and the neighbour finds none of it: by page, by list and by download", async ({ page }) => {
  await signIn(page, "bank");
  await page.goto("/notices");
  await page.getByRole("link", { name: /surat Dinsos dikirim kepada pihak Anda/ }).click();
  await expect(page).toHaveURL(/\/letters\?state=sent$/);
  await page.getByRole("link", { name: number }).click();
  await expect(page.locator("article")).toContainText("PEMERINTAH KABUPATEN BADUNG");
  await expect(page.getByRole("button", { name: "Batalkan surat" })).toHaveCount(0);
  await expect(page.getByText("Dengan NIK lengkap")).toHaveCount(0);
  await page.context().clearCookies();
  await signIn(page, "tabanan");
  expect((await page.goto(letter))?.status()).toBe(404);
  expect((await page.request.get(`/api${letter}?as=pdf`)).status()).toBe(404);
  expect((await page.request.get(`/api/letters?as=docx&letter=${letter.split("/").at(-1)}`)).status()).toBe(404);
  await page.goto("/letters");
  await expect(page.locator("main")).not.toContainText(number);
});

test("E18 all that match become one letter a recipient, taken away as one PDF and as Word files in a ZIP", async ({
  page,
}) => {
  await signIn(page, "badung");
  await page.goto("/cases?region=5103&all=1");
  await page.getByRole("button", { name: "Buat surat" }).click();
  await expect(page.getByRole("heading", { name: "Tidak masuk surat" })).toBeVisible();
  await expect(page.getByText(/masalah: jenisnya tidak diselesaikan lewat surat/)).toBeVisible();
  await expect(page.getByText(/masalah: sudah ada dalam surat lain/)).toBeVisible();
  await page.getByRole("button", { name: "Buat dan beri nomor" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Buat dan beri nomor" }).click();
  await expect(page).toHaveURL(/\/letters\?batch=\d+$/);
  const letters = await rows(page).count();
  expect(letters).toBeGreaterThan(2);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "DOCX (ZIP)" }).click(),
  ]);
  const files = [...(await entriesOf(await bytesOf(download))).values()];
  expect(files).toHaveLength(letters);
  for (const file of files.slice(0, 2))
    expect((await readWord(file)).paragraphs).toContain("PEMERINTAH KABUPATEN BADUNG");
  const pdf = await page.request.get(`/api/letters?as=pdf&batch=${new URL(page.url()).searchParams.get("batch")}`);
  expect(pdf.headers()["cache-control"]).toBe("private, no-store");
  const text = pdfText(await pdf.body());
  if (text !== null) expect(text.match(/Halaman 1 dari/g)).toHaveLength(letters);
  await page.getByRole("button", { name: "Tandai dikirim" }).first().click();
  await page.getByRole("dialog").getByRole("button", { name: "Tandai dikirim" }).click();
  await expect(page.getByText(new RegExp(`^${letters} surat ditandai dikirim`))).toBeVisible();
});

test("without JavaScript the ticks and the buttons are enough", async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await signIn(page, "tabanan");
  await page.goto("/cases?owner=bank");
  await rows(page).first().getByRole("checkbox").check();
  await page.getByRole("button", { name: "Buat surat" }).click();
  await page.getByRole("button", { name: "Buat 1 konsep" }).click();
  await expect(page).toHaveURL(/\/letters\/\d+$/);
  await page.getByText("Batalkan surat", { exact: true }).first().click();
  await page.getByLabel("Mengapa dibatalkan").fill("hanya untuk mencoba");
  await page.getByRole("button", { name: "Batalkan surat" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Batalkan surat" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Dibatalkan");
});

test("an office says how it writes, and what it may not write is told", async ({ page }) => {
  await signIn(page, "bali");
  await page.goto("/letters/office");
  await page.getByLabel("Pola nomor").fill("460/{nomor}");
  await page.getByRole("button", { name: "Simpan pengaturan surat" }).click();
  await expect(page.getByText(/Pola harus memuat \{tahun\}/)).toBeVisible();
  await page.getByLabel("Pola nomor").fill("460/{nomor}/{tahun}");
  await page.getByLabel("Nama dan gelar").fill("Made Uji, S.Sos.");
  await page.getByRole("button", { name: "Simpan pengaturan surat" }).click();
  await expect(page.getByText("Pengaturan surat disimpan.")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Nama dan gelar")).toHaveValue("Made Uji, S.Sos.");
});

test("an administrator is in Pengaturan there, and a Dinsos in Masalah", async ({ page }) => {
  const room = page.getByRole("navigation", { name: "Menu utama" }).locator('[aria-current="page"]');
  for (const [who, label] of [
    ["admin", "Pengaturan"],
    ["badung", "Masalah"],
  ] as const) {
    await signIn(page, who);
    await page.goto("/letters/office");
    await expect(room).toHaveText(label);
    await page.context().clearCookies();
  }
});
