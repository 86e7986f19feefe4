import fs from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { type CellValue, readXlsx, writeXlsx } from "hucre";
import { signIn } from "../support/sign-in.ts";

// A bank answers by workbook: takes its queue, fills the two columns in Excel, sends it, decides.

test.describe.configure({ mode: "serial" });

const QUEUE = "/cases/answers?type=KARTU_TIDAK_AKTIF";

async function download(page: Page, link: string): Promise<CellValue[][]> {
  const arriving = page.waitForEvent("download");
  await page.getByRole("link", { name: link }).click();
  const { sheets } = await readXlsx(await fs.readFile(await (await arriving).path()));
  return sheets.find(({ name }) => name === "Masalah")?.rows ?? [];
}

async function send(page: Page, rows: CellValue[][], name: string): Promise<void> {
  const buffer = Buffer.from(await writeXlsx({ sheets: [{ name: "Masalah", rows }] }));
  await page.getByLabel("Buku kerja yang sudah diisi").setInputFiles({ name, mimeType: "application/xlsx", buffer });
  await page.getByRole("button", { name: "Unggah dan periksa" }).click();
  await expect(page.getByRole("heading", { name: `Pemeriksaan ${name}` })).toBeVisible();
}

const fill = (rows: CellValue[][], line: number, answer: string, note: string): CellValue[][] => {
  const head = (rows[0] ?? []).map(String);
  const [at, noteAt] = [head.indexOf("JAWABAN"), head.indexOf("KETERANGAN")];
  return rows.map((row, index) =>
    index === line ? row.map((cell, column) => (column === at ? answer : column === noteAt ? note : cell)) : row,
  );
};

test("E22: a bank answers by workbook: download, fill, upload, check, apply, and the history names the file", async ({
  page,
}) => {
  await signIn(page, "bank");
  await page.goto("/today");
  await page.getByRole("link", { name: "Jawab lewat Excel" }).click();
  await expect(page.getByRole("heading", { name: "Jawab lewat Excel", level: 1 })).toBeVisible();
  await page.goto(QUEUE);
  const taken = await download(page, "Unduh buku kerja");
  expect(taken.length).toBeGreaterThan(3);
  const number = String(taken[1]?.[0]).replace("#", "");
  expect(taken.flat().map(String).join(" ")).not.toMatch(/\b99\d{14}\b/);

  const filled = fill(fill(taken, 1, "Sudah selesai", "kartu sudah diaktifkan"), 2, "beres", "tidak ada di daftar");
  await send(page, filled, "jawaban-cabang.xlsx");
  await expect(page.getByRole("main")).toContainText("1 masalah akan berubah. 1 baris ditolak.");
  await expect(page.getByRole("main")).toContainText("Belum ada yang berubah.");
  await page.getByRole("link", { name: /^Ditolak/ }).click();
  await expect(page.getByRole("main")).toContainText("tidak ada dalam pilihan");

  const refused = await download(page, "Unduh yang ditolak");
  expect(refused[0]).toContain("KESALAHAN");
  expect(refused).toHaveLength(2);

  await page.getByRole("button", { name: "Terapkan 1 jawaban" }).click();
  await expect(page.getByRole("main")).toContainText("1 masalah sudah dijawab.");
  await page.goto(`/cases/${number}`);
  await expect(page.getByRole("main")).toContainText("kartu sudah diaktifkan");
  await expect(page.getByRole("main")).toContainText("jawaban-cabang.xlsx baris 2");

  await page.goto(QUEUE);
  await page.getByRole("link", { name: "jawaban-cabang.xlsx" }).click();
  await page.getByRole("button", { name: "Tarik kembali seluruh berkas" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Tarik kembali seluruh berkas" }).click();
  await expect(page.getByRole("main")).toContainText("1 masalah kembali seperti semula.");
});

test("a file that is no workbook of answers is refused in one sentence, and nothing is lost", async ({ page }) => {
  await signIn(page, "bank");
  await page.goto("/cases/answers");
  await page
    .getByLabel("Buku kerja yang sudah diisi")
    .setInputFiles({ name: "lain.csv", mimeType: "text/csv", buffer: Buffer.from("NIK;NAMA\n1;A\n") });
  await page.getByRole("button", { name: "Unggah dan periksa" }).click();
  await expect(page.getByRole("main")).toContainText(/Kolom .* tidak ditemukan/);
  await expect(page.getByRole("link", { name: "Unduh buku kerja" })).toBeVisible();
});

test("nobody finds the file of another person by its number", async ({ page }) => {
  await signIn(page, "bank");
  await page.goto("/cases/answers");
  const href = (await page.getByRole("link", { name: "jawaban-cabang.xlsx" }).first().getAttribute("href")) ?? "";
  await page.context().clearCookies();
  await signIn(page, "dukcapil");
  const answered = await page.goto(href);
  expect(answered?.status()).toBe(404);
  await expect(page.getByRole("main")).not.toContainText("jawaban-cabang.xlsx");
});
