import { expect, type Page, test } from "@playwright/test";
import { newAccount, signIn, signInAs } from "../support/sign-in.ts";

// How someone looks at the list: columns, named views, the last one, a pasted column of NIK. One account for all of it.
test.describe.configure({ mode: "serial" });

const heads = (page: Page) => page.locator("main table thead th").allInnerTexts();

test("E19: a view is kept under a name, opens by its link, is shared with a colleague of the region and dropped", async ({
  page,
}) => {
  await signIn(page, "tabanan");
  await page.goto("/cases?type=GANDA&roomy=1");
  await page.getByRole("button", { name: "Simpan tampilan" }).click();
  await page.getByLabel("Nama tampilan").fill("Ganda rapat");
  await page.getByLabel("Untuk siapa").selectOption("locked");
  await page.getByRole("button", { name: "Simpan", exact: true }).click();
  await expect(page.getByText("Tampilan tersimpan.")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.goto("/cases?view=all");
  await page.getByRole("link", { name: "Ganda rapat" }).click();
  await expect(page).toHaveURL(/type=GANDA.*roomy=1/);
  await page.getByRole("button", { name: "Simpan tampilan" }).click();
  await page.getByRole("button", { name: "Hapus Ganda rapat" }).click();
  await page.getByRole("dialog").last().getByRole("button", { name: "Hapus Ganda rapat" }).click();
  await expect(page.getByRole("link", { name: "Ganda rapat" })).toHaveCount(0);
});

test("E19: the view left last comes back with a way out, and everything stays everything", async ({
  page,
  browser,
}) => {
  // Whoever else opens the list with the same account leaves another view.
  await signInAs(page, await newAccount(browser, "Uji tampilan"));
  const kept = page.waitForResponse("**/api/cases/last-view");
  await page.goto("/cases?type=TIDAK_TRANSAKSI");
  await kept;
  // The view that came back is kept once more; its answer is not that of the next one.
  const again = page.waitForResponse("**/api/cases/last-view");
  await page.goto("/cases");
  await expect(page).toHaveURL(/type=TIDAK_TRANSAKSI/);
  await again;
  await expect(page.getByText("Tampilan terakhir Anda dibuka kembali.")).toBeVisible();
  const all = page.waitForResponse("**/api/cases/last-view");
  await page.getByRole("link", { name: "Tampilkan semua masalah" }).click();
  await expect(page).toHaveURL(/view=all/);
  await all;
  await page.goto("/cases");
  await expect(page.getByText("dibuka kembali")).toHaveCount(0);
});

test("E18 E20: columns are chosen, stand in the address, and head and family stay in view", async ({ page }) => {
  await signIn(page, "tabanan");
  await page.goto("/cases?view=all");
  await page.getByRole("button", { name: "Kolom" }).click();
  for (const name of ["Periode", "Nominal", "Wilayah"]) await page.getByLabel(name, { exact: true }).last().uncheck();
  await page.getByLabel("Longgarkan baris").check();
  await page.getByRole("button", { name: "Terapkan" }).click();
  await expect(page).toHaveURL(/roomy=1/);
  await expect.poll(() => heads(page)).toEqual(["Keluarga", "Masalah", "Penyelesai", "Tenggat", "Status"]);

  await page.goto("/cases?view=all");
  await page.setViewportSize({ width: 700, height: 700 });
  const region = page.getByRole("region", { name: "Daftar masalah" });
  // The page is the one thing that scrolls up and down; the list goes sideways, and the family stays.
  await region.evaluate((list) => list.scrollTo(300, 0));
  const box = await region.boundingBox();
  const family = await page.locator("main tbody th").first().boundingBox();
  expect(Math.abs((family?.x ?? 0) - (box?.x ?? 0))).toBeLessThan(2);
  expect(await region.evaluate((list) => list.scrollHeight - list.clientHeight)).toBeLessThan(2);
});

test("E21: a column of NIK is pasted, no address carries it, and unknown lines are told", async ({ page }) => {
  await signIn(page, "tabanan");
  await page.goto("/cases?view=all");
  await page.getByRole("button", { name: "Tempel NIK" }).click();
  await page.getByRole("textbox", { name: "NIK", exact: true }).fill("9951029999999991\n12345");
  await page.getByLabel("Keperluan").selectOption({ label: "Menjawab pengaduan keluarga" });
  await page.getByLabel("Untuk apa NIK ini dicari").fill("Daftar dari pengaduan");
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.getByRole("button", { name: "Saring dengan NIK ini" }).click();
  await expect(page).toHaveURL(/list=[\w-]{12}/);
  await expect(page.locator("main")).toContainText("Dari 2 NIK yang ditempel, 0 keluarga ditemukan.");
  await expect(page.locator("main")).toContainText("Tidak ada di wilayah Anda: baris 1.");
  await expect(page.locator("main")).toContainText("Bukan 16 angka: baris 2.");
  expect(asked.filter((url) => url.includes("9951029999999991"))).toEqual([]);
  await page.getByRole("link", { name: "Hapus saringan NIK" }).click();
  await expect(page).not.toHaveURL(/list=/);
});

test("E21: a name with a wrong letter is found, and a wider place asks for a kab/kota", async ({ page }) => {
  await signIn(page, "tabanan");
  await page.goto("/cases?view=all");
  const family = page.locator("main tbody tr", { hasText: "******" }).first().getByRole("link");
  const name = (await family.innerText()).trim();
  const word = name.split(" ").toSorted((a, b) => b.length - a.length)[0] ?? "";
  const mistyped = `${word.slice(0, 3)}${word.slice(4)}`;
  await page.getByLabel("Cari nama").fill(mistyped);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/q=/);
  await expect(page.locator("main tbody")).toContainText(word);
});

test("E21: in a province a name waits for a kab/kota", async ({ page }) => {
  await signIn(page, "bali");
  await page.goto("/cases?q=SARI");
  await expect(page.locator("main")).toContainText("Pilih satu kab/kota dahulu");
  await page.goto("/cases?q=SARI&region=5102");
  await expect(page.locator("main")).not.toContainText("Pilih satu kab/kota dahulu");
});
