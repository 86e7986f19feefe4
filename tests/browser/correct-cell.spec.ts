import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { signIn } from "../support/sign-in.ts";

// A refused row as the operator sees it, and one of its cells corrected in the browser.

const FILE = `NIK;NAMA;CATATAN
9952024101700101;KELUARGA SEL SATU;
995202410170010;KELUARGA SEL DUA;pernah 9952024101700102
`;

async function upload(page: Page): Promise<string> {
  await page.goto("/intake");
  await page.getByLabel("Jenis berkas").selectOption({ label: "DPM / BNBA by name" });
  const file = { name: "sel.csv", mimeType: "text/csv", buffer: Buffer.from(FILE) };
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.getByRole("button", { name: "Unggah", exact: true }).click();
  await expect(page).toHaveURL(/\/intake\/\d+$/, { timeout: 30_000 });
  await expect(page.getByText("Baris yang ditolak dan peringatan")).toBeVisible({ timeout: 30_000 });
  return new URL(page.url()).pathname;
}

test("E44: a refused row shows its values, the bad cell marked and its number covered, and one cell is corrected", async ({
  page,
  browser,
}) => {
  await signIn(page, "loteng");
  const path = await upload(page);
  const table = page.getByRole("region", { name: "Baris yang ditolak", exact: true });
  await expect(table).toContainText("KELUARGA SEL DUA");
  await expect(table.locator(".bad-cell")).toHaveText(/^Salah: 995202\*{9}$/);
  expect(await page.content()).not.toMatch(/9952024101700/);
  const { violations } = await new AxeBuilder({ page }).include("#catatan").analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);

  // Without JavaScript: a link opens the form, a wrong value says so, the right one is checked with the file.
  const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await signIn(plain, "loteng");
  await plain.goto(path);
  await plain.getByRole("link", { name: /^Perbaiki NIK/ }).click();
  await expect(plain.getByRole("heading", { name: /^Perbaiki baris 3, kolom NIK/ })).toBeVisible();
  await plain.getByLabel("Isi yang benar").fill("9952024101700102");
  await plain.getByRole("button", { name: "Simpan dan periksa lagi" }).click();
  await expect(plain).toHaveURL(new RegExp(`${path}#catatan$`));
  await expect
    .poll(
      async () => {
        await plain.goto(path);
        return plain.locator("main").innerText();
      },
      { timeout: 30_000 },
    )
    .toMatch(/Baris 3, kolom NIK: oleh Operator Dinsos Kab\. Lombok Tengah/);
  await expect(plain.locator(".bad-cell")).toHaveCount(0);
  expect(await plain.content()).not.toMatch(/9952024101700/);

  // A colleague of another kab/kota finds nothing of it.
  const other = await (await browser.newContext()).newPage();
  await signIn(other, "badung");
  expect((await other.goto(path))?.status()).toBe(404);

  await page.goto(path);
  await page.getByRole("button", { name: "Batalkan berkas" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Batalkan berkas" }).click();
  await expect(page.getByText("Dibatalkan", { exact: true })).toBeVisible({ timeout: 20_000 });
});
