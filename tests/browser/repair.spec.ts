import fs from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { readXlsx, writeXlsx } from "hucre";
import { signIn } from "../support/sign-in.ts";

// Tabanan hands its bad NIK over to Dispendukcapil and loads the answers; Badung must find none of it.

test.describe.configure({ mode: "serial" });

const waiting = async (page: Page) =>
  Number(
    /(\d[\d.]*) orang perlu diperiksa/.exec((await page.locator("main").textContent()) ?? "")?.[1]?.replace(".", ""),
  );

test("who entered and left since the last copy is listed, masked, and taken away as a workbook", async ({ page }) => {
  await signIn(page, "tabanan");
  await page.getByRole("button", { name: "Lainnya" }).click();
  await page.getByRole("link", { name: "Perbaikan" }).first().click();
  await page.getByRole("link", { name: /^Keluar/ }).click();
  await expect(page.getByRole("columnheader", { name: "Alasan" })).toBeVisible();
  expect(await page.locator("main").innerHTML()).not.toMatch(/\d{16}/);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator('a[href^="/api/repair/5102/moves"]').click(),
  ]);
  const { sheets } = await readXlsx(fs.readFileSync(await download.path()));
  expect(sheets[0]?.rows[0]).toEqual([
    "Nama",
    "NIK (sebagian ditutup) atau ID",
    "Desa/kelurahan",
    "Kecamatan",
    "Alasan",
  ]);
  expect(String(sheets[0]?.rows[1]?.[1])).toMatch(/^\d{6}\*{10}$/);
});

test("without a reason nobody gets the whole numbers", async ({ page }) => {
  await signIn(page, "tabanan");
  await page.goto("/repair");
  await page.getByLabel("Untuk apa daftar ini dipakai").evaluate((field) => field.removeAttribute("minlength"));
  await page.getByLabel("Untuk apa daftar ini dipakai").fill("x");
  await page.getByRole("button", { name: "Unduh daftar (XLSX)" }).click();
  await expect(page.getByText("Daftar tidak diunduh: pilih keperluannya dan tulis untuk apa")).toBeVisible();
  const foreign = await page.request.post("/api/repair/5102/hand-over", {
    form: { reason: "dari situs lain saja" },
    headers: { origin: "https://lain.example" },
  });
  expect(foreign.status()).toBe(403);
});

test("S17: an administrator lets one person open more numbers a day for a purpose, and it is listed", async ({
  page,
}) => {
  await signIn(page, "admin");
  await page.goto("/admin/reveals");
  const whom = page.getByLabel("Untuk siapa");
  const option = whom.locator("option", { hasText: "(tabanan@salur.example)" });
  await whom.selectOption((await option.getAttribute("value")) ?? "");
  await page.getByLabel("Keperluan").selectOption({ label: "Memadankan dengan Dispendukcapil" });
  await page.getByLabel("Mengapa perlu lebih banyak").fill("Pemadanan NIK bulan November");
  await page.getByLabel("Nomor sehari").fill("50000");
  await page.getByLabel("Hari terakhir").fill("2099-12-31");
  await page.getByRole("button", { name: "Beri tambahan" }).click();
  await expect(page.locator("main")).toContainText("50.000 nomor sehari sampai 31 Desember 2099");
});

test("the list goes to Dispendukcapil and its answers come back: the numbers are mended", async ({ page }) => {
  await signIn(page, "tabanan");
  await page.goto("/repair");
  const before = await waiting(page);
  await page.getByLabel("Untuk apa daftar ini dipakai").fill("Pemadanan NIK bulan November");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Unduh daftar (XLSX)" }).click(),
  ]);
  const [sheet] = (await readXlsx(fs.readFileSync(await download.path()))).sheets;
  const rows = (sheet?.rows ?? []).map((row) => [...row]);
  expect(rows.length - 1).toBe(before);
  const [nikAt, answerAt] = ["NIK", "JAWABAN"].map((title) => rows[0]?.indexOf(title) ?? -1);
  expect(String(rows[1]?.[nikAt ?? 0])).toMatch(/^99\d{14}$/);
  for (const row of rows.slice(1, 6)) row[answerAt ?? 0] = "PADAN";
  await page.goto("/intake");
  await page.getByLabel("Jenis berkas").selectOption({ label: "Jawaban Dispendukcapil atas NIK" });
  await page.locator('input[type="file"]').setInputFiles({
    name: "jawaban.xlsx",
    mimeType: "application/octet-stream",
    buffer: Buffer.from(await writeXlsx({ sheets: [{ name: "Untuk Dispendukcapil", rows: rows.slice(0, 6) }] })),
  });
  await page.getByRole("button", { name: "Unggah", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Uji coba" })).toBeVisible({ timeout: 30_000 });
  await page.getByRole("button", { name: "Terapkan 5 baris" }).click();
  await expect(page.getByRole("heading", { name: "Hasil" })).toBeVisible({ timeout: 30_000 });
  await page.goto("/repair");
  await expect(page.getByText("5 sudah pernah dijawab")).toBeVisible();
});

test("the neighbour finds none of it: by page, by link and by download", async ({ page }) => {
  await signIn(page, "badung");
  await page.goto("/repair?region=5102");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Badung");
  expect((await page.request.get("/api/repair/5102/moves?copy=2026-11-15&move=left")).status()).toBe(404);
  const foreign = await page.evaluate(async () => {
    const response = await fetch("/api/repair/5102/hand-over", {
      method: "POST",
      body: new URLSearchParams({ purpose: "dukcapil", reason: "mencoba dari tetangga" }),
    });
    return response.headers.get("content-type") ?? "";
  });
  expect(foreign).not.toContain("spreadsheet");
});
