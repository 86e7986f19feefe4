import { expect, test } from "@playwright/test";
import { signIn } from "../support/sign-in.ts";

test.describe.configure({ mode: "serial" });

test("an administrator changes a deadline with its reason, and the history says from what to what", async ({
  page,
}) => {
  await signIn(page, "admin");
  await page.goto("/admin/case-types");
  await expect(page.getByText("Surel belum disiapkan")).toBeVisible();
  const type = page.getByRole("listitem").filter({ hasText: "Gagal cek rekening" });
  await type.locator("summary").click();
  await expect(type.getByText("Bank penyalur · 30 hari kalender")).toBeVisible();
  await type.getByLabel("Tenggat").fill("12");
  await type.getByLabel("Dihitung dalam").selectOption("working");
  await type.getByLabel("Dasar perubahan").fill("Hasil rapat koordinasi 20 November");
  await type.getByRole("button", { name: "Simpan aturan" }).click();
  await expect(type.getByText("Bank penyalur · 12 hari kerja")).toBeVisible();
  const line = page.getByRole("row").filter({ hasText: "Hasil rapat koordinasi 20 November" }).first();
  await expect(line).toContainText("Bank penyalur, 12 hari kerja");
  await expect(line).toContainText("semula Bank penyalur, 30 hari kalender");
});

test("a holiday is added and taken away, and a year that is not decreed yet says so", async ({ page }) => {
  await signIn(page, "admin");
  await page.goto("/admin/holidays?year=2027");
  await expect(page.getByText("masih perkiraan")).toBeVisible();
  await page.getByLabel("Tanggal").fill("2027-12-24");
  await page.getByLabel("Nama").fill("Cuti bersama Natal");
  await page.getByLabel("Jenis").selectOption("joint-leave");
  await page.getByLabel("Dasar").fill("SKB 3 Menteri 2027");
  await page.getByRole("button", { name: "Simpan hari libur" }).click();
  const day = page.getByRole("listitem").filter({ hasText: "Jumat, 24 Desember 2027" });
  await expect(day).toContainText("Cuti bersama · SKB 3 Menteri 2027");
  await day.getByRole("button").click();
  await day
    .getByRole("dialog")
    .getByRole("button", { name: /^Hapus/ })
    .click();
  await expect(day).toHaveCount(0);
});

test("nobody but an administrator opens these pages", async ({ page }) => {
  await signIn(page, "bali");
  for (const path of ["/admin/case-types", "/admin/holidays"]) {
    await page.goto(path);
    await expect(page.getByRole("button", { name: /Simpan/ })).toHaveCount(0);
  }
});

test("the bell counts what is unread, leads to the list, and is still after reading", async ({ page }) => {
  await signIn(page, "loteng");
  const bell = page.getByRole("banner").getByRole("link", { name: /Pemberitahuan/ });
  // The worker makes the reminders of the day soon after it starts.
  await expect(async () => {
    await page.reload();
    await expect(bell).toContainText("belum dibaca", { timeout: 1_000 });
  }).toPass({ timeout: 60_000 });
  await bell.click();
  const late = page.getByRole("link", { name: /lewat tenggat/ }).first();
  await expect(late).toBeVisible();
  const href = await late.getAttribute("href");
  await page.getByRole("button", { name: "Tandai semua sudah dibaca" }).click();
  await expect(bell).not.toContainText("belum dibaca");
  await page.goto(href ?? "");
  await expect(page.getByText(/Lewat \d+ hari/).first()).toBeVisible();
});
