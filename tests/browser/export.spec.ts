import { expect, test } from "@playwright/test";
import { readXlsx } from "hucre";
import { type DemoName, signIn } from "../support/sign-in.ts";

// E34: what a page shows as a table can be taken away whole. Which rows, and whose, is proven in database/export.

const TABLES: readonly [who: DemoName, path: string, file: RegExp, sheet: string][] = [
  ["bali", "/", /^wilayah-51-.*\.xlsx$/, "Peringkat kab-kota"],
  ["bali", "/regions/5103?sort=-transacted", /^wilayah-5103-.*\.xlsx$/, "Peringkat kecamatan"],
  ["bali", "/recaps", /^kuota-rekap-51-.*\.xlsx$/, "Kuota dan rekap"],
  ["bali", "/reconciliation?state=difference", /^rekonsiliasi-51-.*\.xlsx$/, "Papan rekonsiliasi"],
  ["bali", "/repair", /^salinan-dtks-semua-.*\.xlsx$/, "Salinan DTKS"],
  ["bali", "/today", /^hari-ini-.*\.xlsx$/, "Masalah yang menua"],
  ["badung", "/cases?type=SALDO_NOL", /^masalah-5103-.*\.xlsx$/, "Masalah"],
  ["badung", "/cases/numbers?by=bank", /^angka-masalah-5103-.*\.xlsx$/, "Menurut bank"],
  ["badung", "/field", /^kunjungan-5103-.*\.xlsx$/, "Kunjungan per wilayah"],
  ["badung", "/meetings", /^rakor-.*\.xlsx$/, "Rakor"],
  ["badung", "/follow-ups?state=all", /^tindak-lanjut-.*\.xlsx$/, "Keputusan"],
  ["badung", "/letters?state=sent", /^surat-5103-.*\.xlsx$/, "Surat"],
  ["badung", "/kpm", /^kpm-5103-.*\.xlsx$/, "KPM"],
  ["admin", "/admin/users", /^akun-dan-hak-.*\.xlsx$/, "Akun"],
  ["admin", "/admin/holidays?year=2027", /^hari-libur-2027-.*\.xlsx$/, "Hari libur 2027"],
  ["admin", "/admin/case-types", /^jenis-masalah-.*\.xlsx$/, "Jenis masalah"],
  ["admin", "/admin/directorates", /^wilayah-pfm-.*\.xlsx$/, "Wilayah PFM"],
];

for (const [who, path, file, sheet] of TABLES)
  test(`${who} takes away the table of ${path}, with a sheet that says what it holds`, async ({ page }) => {
    await signIn(page, who);
    await page.goto(path);
    const link = page.getByRole("link", { name: "Unduh XLSX" }).first();
    const answer = await page.request.get((await link.getAttribute("href")) ?? "");
    expect(answer.status()).toBe(200);
    expect(/filename="(.*)"/.exec(answer.headers()["content-disposition"] ?? "")?.[1]).toMatch(file);
    const { sheets } = await readXlsx(await answer.body());
    expect(sheets[0]?.name).toBe("Keterangan");
    expect(JSON.stringify(sheets[0]?.rows)).toMatch(/"Diunduh",".* oleh /);
    expect(sheets[1]?.name).toBe(sheet);
    expect(sheets[1]?.rows.length).toBeGreaterThan(1);
  });

test("S1 a table that is not one's own is not there, nor is one that does not exist", async ({ page }) => {
  await signIn(page, "tabanan");
  for (const address of ["users", "holidays", "constructor", "tidak-ada", "regions?region=5103", "recaps?region=5103"])
    expect((await page.request.get(`/api/export/${address}`)).status(), address).toBe(404);
});
