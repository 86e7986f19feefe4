import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { readXlsx, writeXlsx } from "hucre";
import { signIn } from "../support/sign-in.ts";

// A file from upload to end, as an operator of Tabanan lives it: columns to name, a plan to look at, refused rows to
// correct, a notice that waits.

test.describe.configure({ mode: "serial" });

const nik = (n: number) => `995102410170${String(7000 + n)}`;
const families = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const strange = (from: number, to: number) =>
  Buffer.from(
    `NOMOR PENDUDUK;PENERIMA BANTUAN;KANTOR\n${families(from, to)
      .map((n) => `${nik(n)};KELUARGA ${"ABCDEF"[n % 6]};Kediri\n`)
      .join("")}`,
  );

async function send(page: Page, name: string, buffer: Buffer, kind = "DPM / BNBA by name"): Promise<string> {
  await page.goto("/intake");
  await page.getByLabel("Jenis berkas").selectOption({ label: kind });
  await page.locator('input[type="file"]').setInputFiles({ name, mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "Unggah" }).click();
  await expect(page).toHaveURL(/\/intake\/\d+$/);
  return new URL(page.url()).pathname;
}
const heading = (page: Page, name: string | RegExp) =>
  expect(page.getByRole("heading", { name })).toBeVisible({ timeout: 30_000 });

async function apply(page: Page, rows: number): Promise<void> {
  await heading(page, "Uji coba");
  await page.getByRole("button", { name: `Terapkan ${rows} baris` }).click();
  await heading(page, "Hasil");
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag22aa"]).analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth), "wider than a phone").toBeLessThanOrEqual(
    390,
  );
  await page.setViewportSize({ width: 1366, height: 768 });
}

test("E3 E4 columns that nobody can be sure of are asked for before a row is read, and only once", async ({ page }) => {
  await signIn(page, "tabanan");
  await send(page, "aneh.csv", strange(1, 3));
  await heading(page, "Pilih kolom");
  await expect(page.getByText(/belum ditemukan: NIK, Nama\. .* belum ada baris yang dibaca/)).toBeVisible();
  await expect(page.getByText("9951••••••••••••")).toBeVisible();
  await expect(page.locator("main")).not.toContainText(nik(1));
  await expectAccessible(page);

  await expect(page.getByLabel("Isi kolom NOMOR PENDUDUK"), "guessed by its values").toHaveValue("nik");
  await page.getByLabel("Isi kolom PENERIMA BANTUAN").selectOption({ label: "tidak dipakai" });
  await page.getByRole("button", { name: "Pakai kolom ini" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "belum dipilih: Nama" })).toBeVisible();
  await expect(page.getByLabel("Isi kolom NOMOR PENDUDUK"), "a refused choice stays").toHaveValue("nik");
  await page.getByLabel("Isi kolom PENERIMA BANTUAN").selectOption({ label: "Nama (wajib)" });
  await page.getByRole("button", { name: "Pakai kolom ini" }).click();
  await apply(page, 3);
  await expect(page.getByText("Penyetuju"), "E16 who let it in").toBeVisible();

  await send(page, "aneh-lagi.csv", strange(2, 4));
  await heading(page, "Uji coba");
  await expect(page.getByText("Diingat dari pilihan sebelumnya")).toBeVisible();
});

test("E11 a plan shows what would change, also against the file before, and can be cancelled", async ({ page }) => {
  await signIn(page, "tabanan");
  const path = await send(page, "aneh-lain.csv", strange(3, 5));
  await heading(page, "Uji coba");
  await expect(page.getByText(/Bila diterapkan: 2 baris ditambah/)).toBeVisible();
  await expect(async () => {
    await page.goto(path);
    await expect(page.getByRole("heading", { name: /Dibanding berkas #\d+/ })).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
  await expectAccessible(page);
  await page.getByRole("button", { name: "Batalkan berkas" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Batalkan berkas" }).click();
  await expect(page.getByText("Dibatalkan", { exact: true })).toBeVisible();
});

test("E6 E7 the refused rows come as a workbook; corrected, only they are taken in", async ({ page }) => {
  await signIn(page, "tabanan");
  const text = `NIK;NAMA\n${nik(11)};SEBELAS\n${nik(12).slice(0, 15)};DUA BELAS\n${nik(13)};\n`;
  await send(page, "kotor.csv", Buffer.from(text));
  await apply(page, 1);
  const link = page.getByRole("link", { name: "Unduh baris yang ditolak (XLSX)" });
  const response = await page.request.get((await link.getAttribute("href")) ?? "");
  const [sheet] = (await readXlsx(await response.body())).sheets;
  const rows = (sheet?.rows ?? []).map((row) => [...row]);
  expect(rows[0]).toEqual(["NIK", "NAMA", "KESALAHAN"]);
  expect(rows.slice(1).map((row) => String(row[2]).replace(/^Berkas #\d+ /, ""))).toEqual([
    expect.stringMatching(/^baris 3: NIK/),
    expect.stringMatching(/^baris 4: Nama/),
  ]);
  const [, first, second] = rows;
  if (!sheet || !first || !second) throw new Error("no rows");
  first[0] = nik(12);
  second[1] = "TIGA BELAS";
  const fixed = Buffer.from(await writeXlsx({ sheets: [{ name: sheet.name, rows }] }));
  await send(page, "perbaikan.xlsx", fixed);
  await apply(page, 2);
  await expect(page.getByRole("link", { name: /Memperbaiki berkas #\d+/ })).toBeVisible();
});

test("E17 each kind has an empty file whose columns are text and known", async ({ page }) => {
  await signIn(page, "tabanan");
  await page.goto("/intake");
  const response = await page.request.get("/api/templates/dpm");
  expect(response.headers()["content-disposition"]).toContain("templat-dpm.xlsx");
  const { sheets } = await readXlsx(await response.body());
  expect(sheets.map(({ name }) => name)).toEqual(["DATA", "Petunjuk"]);
  const titles = (sheets[0]?.rows[0] ?? []).map(String);
  const filled = [titles, titles.map((title) => (title === "NIK" ? nik(21) : title === "Nama" ? "DUA SATU" : null))];
  await send(page, "dari-templat.xlsx", Buffer.from(await writeXlsx({ sheets: [{ name: "DATA", rows: filled }] })));
  await heading(page, "Uji coba");
  await expect(page.getByRole("button", { name: "Terapkan 1 baris" })).toBeVisible();
  expect((await page.request.get("/api/templates/quota")).status(), "not this role's").toBe(404);
});

test("E12 what ended while nobody looked waits in the menu until it is seen", async ({ page }) => {
  await signIn(page, "tabanan");
  await page.goto("/");
  const entry = page.getByRole("link", { name: /^Berkas \d+ menunggu Anda/ });
  await expect(entry).toBeVisible();
  await entry.click();
  await expect(page.getByText(/\d+ berkas menunggu Anda/).first()).toBeVisible();
});
