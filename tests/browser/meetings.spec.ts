import { type Browser, expect, type Page, test } from "@playwright/test";
import { signIn } from "../support/sign-in.ts";

// A meeting of Bali from its plan to its decisions, and the one after it; Badung does what it was given, Tabanan sees none
// of it.

test.describe.configure({ mode: "serial" });

let meeting = "";
const slides = (page: Page) => page.locator("ol > li[id^='slide-']");
const titles = (page: Page) => slides(page).locator(".font-semibold.break-words").allTextContents();
const tick = (page: Page, name: string) => page.getByRole("checkbox", { name, exact: true });

const decision = (page: Page, followUp: string) => page.locator("li[id^='keputusan-']", { hasText: followUp });

async function plan(page: Page, title: string): Promise<string> {
  await page.getByLabel("Nama rakor").fill(title);
  await page.getByLabel("Tempat").fill("Denpasar");
  await page.getByRole("button", { name: "Rencanakan rakor" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  return /\/meetings\/(\d+)/.exec(page.url())?.[1] ?? "";
}

async function decide(page: Page, followUp: string): Promise<void> {
  await page.getByLabel("Kendala").fill("Saldo nol di banyak KPM");
  await page.getByLabel("Tindak lanjut", { exact: true }).fill(followUp);
  await page.getByRole("combobox", { name: "Wilayah" }).selectOption({ label: "– Kab. Badung" });
  await page.getByLabel("Penanggung jawab").selectOption({ label: "Dinsos kab/kota" });
  await page.getByLabel("Masalah yang dituju").selectOption({ label: "Saldo nol" });
  await page.getByRole("button", { name: "Catat keputusan" }).click();
  await expect(decision(page, followUp)).toBeVisible();
}

const withoutScripts = async (browser: Browser, baseURL: string | undefined, who: "bali" | "badung") => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  await signIn(page, who);
  return page;
};

test("a meeting is planned; what is missing is said and what was written stays", async ({ page }) => {
  await signIn(page, "bali");
  await page.goto("/meetings");
  await page.getByRole("link", { name: "Rencanakan rakor" }).click();
  await page.getByLabel("Selesai").fill("2026-01-01");
  await page.getByLabel("Nama rakor").fill("Rakor Bali Tahap I");
  await page.getByRole("button", { name: "Rencanakan rakor" }).click();
  await expect(page.getByText("Tanggal selesai tidak boleh sebelum tanggal mulai.")).toBeVisible();
  await expect(page.getByLabel("Nama rakor")).toHaveValue("Rakor Bali Tahap I");
  await expect(tick(page, "Bali")).toBeChecked();
  await page.getByLabel("Selesai").fill(await page.getByLabel("Mulai").inputValue());
  meeting = await plan(page, "Rakor Bali Tahap I");
  await expect(slides(page).first()).toContainText("Rakor Bali Tahap I");
  await page.goto("/meetings");
  await expect(page.locator(`main a[href="/meetings/${meeting}"]`)).toHaveText("Rakor Bali Tahap I");
});

test("slides move by keyboard with the focus on them, by number, and hide", async ({ page }) => {
  await signIn(page, "bali");
  await page.goto(`/meetings/${meeting}`);
  const [cover, whole, gaps] = await titles(page);
  const down = page.locator("#down-cover");
  await down.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Slide nomor 2 dari")).toBeVisible();
  await expect(down).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Slide nomor 3 dari")).toBeVisible();
  await expect(down).toBeFocused();
  await expect.poll(async () => (await titles(page)).slice(0, 3)).toEqual([whole, gaps, cover]);
  await page.locator("#slide-cover input[name=at]").fill("1");
  await page.locator("#slide-cover input[name=at]").press("Enter");
  await expect(page.getByText("Urutan disimpan.")).toBeVisible();
  await expect.poll(async () => (await titles(page)).slice(0, 3)).toEqual([cover, whole, gaps]);
  await page.locator("#toggle-gaps").click();
  await expect(page.locator("#slide-gaps")).toContainText("Tersembunyi");
  await expect(page.locator("#toggle-gaps")).toBeFocused();
});

test("a topic is hidden and shown in one step, also without scripts", async ({ page, browser, baseURL }) => {
  await signIn(page, "bali");
  await page.goto(`/meetings/${meeting}`);
  await page.getByText("Sembunyikan atau tampilkan satu topik sekaligus").click();
  const profiles = slides(page).filter({ hasText: "Profil wilayah" });
  const hidden = profiles.filter({ hasText: "Tersembunyi" });
  const all = await profiles.count();
  expect(all).toBe(9);
  await page.getByRole("button", { name: /^Sembunyikan semua ?: Profil wilayah/ }).click();
  await expect(page.getByText(`${all} slide disembunyikan.`)).toBeVisible();
  await expect(hidden).toHaveCount(all);
  const plain = await withoutScripts(browser, baseURL, "bali");
  await plain.goto(`/meetings/${meeting}`);
  await plain.getByText("Sembunyikan atau tampilkan satu topik sekaligus").click();
  await plain.getByRole("button", { name: /^Tampilkan semua ?: Profil wilayah/ }).click();
  await expect(plain).toHaveURL(/#slide-place:\d{4}$/);
  await expect(slides(plain).filter({ hasText: "Profil wilayah" }).filter({ hasText: "Tersembunyi" })).toHaveCount(0);
  await plain.context().close();
});

test("a slide takes a remark and a note; text and pages are added, pages with names refused", async ({ page }) => {
  await signIn(page, "bali");
  await page.goto(`/meetings/${meeting}`);
  await page.locator("#slide-whole").getByRole("link", { name: "Catatan" }).click();
  await page.getByLabel("Keterangan untuk peserta").fill("Angka sementara");
  await page.getByLabel("Catatan pembicara").fill("Sebut Badung");
  await page.getByRole("button", { name: "Simpan catatan" }).click();
  await expect(page.locator("#slide-whole")).toContainText("Keterangan: Angka sementara");
  const text = page.locator("form", { has: page.getByRole("button", { name: "Tambah slide teks" }) });
  await text.getByLabel("Judul").fill("Arahan Kepala Dinas");
  await text.getByLabel("Isi").fill("Satu\nDua");
  await text.getByRole("button").click();
  await expect(slides(page).filter({ hasText: "Arahan Kepala Dinas" })).toHaveCount(1);
  const view = page.locator("form", { has: page.getByRole("button", { name: "Tambah tampilan" }) });
  await view.getByLabel("Judul").fill("Kab. Badung langsung");
  await view.getByLabel("Alamat halaman").fill("/kpm?region=5103");
  await view.getByRole("button").click();
  await expect(view.getByText("halaman dengan nama keluarga tidak ditampilkan")).toBeVisible();
  await expect(view.getByLabel("Judul")).toHaveValue("Kab. Badung langsung");
  await view.getByLabel("Alamat halaman").fill(`${new URL(page.url()).origin}/regions/5103`);
  await view.getByRole("button").click();
  const added = slides(page).filter({ hasText: "Kab. Badung langsung" });
  await expect(added).toHaveCount(1);
  await added.getByRole("link", { name: "Catatan" }).click();
  await page.getByRole("button", { name: "Hapus slide tambahan ini" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Hapus slide tambahan ini" }).click();
  await expect(added).toHaveCount(0);
});

test("who comes is written down and added up", async ({ page }) => {
  await signIn(page, "bali");
  await page.goto(`/meetings/${meeting}?tab=people`);
  for (const [region, people] of [
    ["– Kab. Badung", "4"],
    ["– Kab. Tabanan", "5"],
  ]) {
    await page.getByRole("combobox", { name: "Wilayah" }).selectOption({ label: region });
    await page.getByLabel("Pihak", { exact: true }).selectOption({ label: "Dinsos kab/kota" });
    await page.getByLabel("Banyak orang").fill(people ?? "");
    await page.getByRole("button", { name: "Tambah peserta" }).click();
    await expect(page.getByRole("row", { name: (region ?? "").slice(2) })).toBeVisible();
  }
  await expect(page.getByRole("heading", { name: "9 orang" })).toBeVisible();
  await page.getByRole("button", { name: "Hapus Dinsos kab/kota Kab. Tabanan" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Hapus Dinsos kab/kota Kab. Tabanan" }).click();
  await expect(page.getByRole("heading", { name: "4 orang" })).toBeVisible();
});

test("the numbers are frozen, and each version is shown and taken away", async ({ page }) => {
  await signIn(page, "bali");
  await page.goto(`/meetings/${meeting}?tab=figures`);
  await page.getByRole("button", { name: "Bekukan angka sekarang" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Bekukan angka sekarang" }).click();
  await expect(page.getByText("Angka dibekukan sebagai versi 1.")).toBeVisible();
  await expect(page.getByText(/Dibekukan .* oleh Dinsos Provinsi Bali/).last()).toBeVisible();
  const links = await page
    .locator(`main a[href^="/api/meetings/${meeting}/"]`)
    .evaluateAll((all) => all.map((link) => link.getAttribute("href")?.split("/").at(-1)));
  for (const file of ["deck.pptx", "deck.pdf", "numbers.xlsx", "minutes.pdf", "minutes.docx"])
    expect(links).toEqual(expect.arrayContaining([`${file}?version=live`, `${file}?version=1`]));
  await expect(page.getByRole("link", { name: "Tampilkan di layar" })).toHaveAttribute(
    "href",
    `/meetings/${meeting}/present?version=1`,
  );
});

test("a decision reaches the Dinsos that has to carry it out, which reports; the neighbour finds nothing", async ({
  page,
  browser,
  baseURL,
}) => {
  await signIn(page, "bali");
  await page.goto(`/meetings/${meeting}?tab=decisions`);
  await decide(page, "Serahkan daftar saldo nol ke cabang");
  const badung = await (await browser.newContext({ ...(baseURL && { baseURL }) })).newPage();
  await signIn(badung, "badung");
  await badung.goto("/today");
  await badung.getByRole("link", { name: /Tindak lanjut rakor pihak Anda/ }).click();
  const own = decision(badung, "Serahkan daftar saldo nol ke cabang");
  await expect(own).toContainText(/\d → \d+ KPM/);
  await own.getByRole("link", { name: "Lapor dan riwayat" }).click();
  await expect(own.getByRole("button", { name: "Batalkan" })).toHaveCount(0);
  await own.getByLabel("Apa yang sudah dilakukan").fill("Daftar diserahkan hari ini");
  await own.getByRole("button", { name: "Laporkan kemajuan" }).click();
  await expect(own.getByText("Tindak lanjut dilaporkan.")).toBeVisible();
  await expect(own.getByText("“Daftar diserahkan hari ini”")).toBeVisible();
  expect((await badung.goto(`/meetings/${meeting}`))?.status()).toBe(404);
  const tabanan = await (await browser.newContext({ ...(baseURL && { baseURL }) })).newPage();
  await signIn(tabanan, "tabanan");
  await tabanan.goto("/follow-ups?state=all");
  await expect(decision(tabanan, "Serahkan daftar saldo nol ke cabang")).toHaveCount(0);
  expect((await tabanan.goto(`/meetings/${meeting}`))?.status()).toBe(404);
});

test("the next meeting opens with it, and shows the numbers of then beside those of now", async ({ page }) => {
  await signIn(page, "bali");
  await page.goto(`/meetings/${meeting}`);
  await page.getByRole("link", { name: "Rencanakan lanjutan" }).click();
  await expect(page.getByLabel("Nama rakor")).toHaveValue("Rakor Bali Tahap II");
  await expect(page.getByLabel("Lanjutan dari rakor")).toHaveValue(meeting);
  const next = await plan(page, "Rakor Bali Tahap II");
  await expect(page.getByRole("link", { name: /^Rakor Bali Tahap I / })).toHaveAttribute(
    "href",
    `/meetings/${meeting}`,
  );
  await page.getByRole("link", { name: "Keputusan", exact: true }).click();
  const carried = decision(page, "Serahkan daftar saldo nol ke cabang");
  await expect(carried).toContainText("“Daftar diserahkan hari ini”");
  await carried.getByRole("link", { name: "Lapor dan riwayat" }).click();
  await carried.getByLabel("Apa yang sudah dilakukan").fill("Saldo sudah terisi");
  await carried.getByRole("button", { name: "Tandai selesai" }).click();
  await expect(carried.getByText("Tindak lanjut diselesaikan.")).toBeVisible();
  await page.goto(`/meetings/${next}`);
  await expect(page.locator("#slide-carried")).toContainText("1 dari 1 keputusan lalu selesai");
  await page.goto(`/meetings/${next}?tab=figures`);
  const quota = page.getByRole("row", { name: /^Kuota \d/ });
  await expect(quota).toContainText("tetap");
});

test("all of it works before scripts arrive", async ({ browser, baseURL }) => {
  test.slow();
  const page = await withoutScripts(browser, baseURL, "bali");
  await page.goto("/meetings/new");
  const own = await plan(page, "Rakor tanpa skrip");
  await page.locator("#down-cover").click();
  await expect(page).toHaveURL(new RegExp(`/meetings/${own}\\?tab=slides#slide-cover$`));
  await expect.poll(async () => (await titles(page))[1]).toBe("Rakor tanpa skrip");
  await page.locator("#slide-cover input[name=at]").fill("1");
  await page.getByRole("button", { name: "Simpan nomor urut" }).click();
  await expect.poll(async () => (await titles(page))[0]).toBe("Rakor tanpa skrip");
  await page.goto(`/meetings/${own}?tab=figures`);
  await page.getByRole("button", { name: "Bekukan angka sekarang" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Bekukan angka sekarang" }).click();
  await expect(page.getByText("Angka dibekukan sebagai versi 1.")).toBeVisible();
  await page.goto(`/meetings/${own}?tab=decisions`);
  await decide(page, "Datangi KPM bersaldo nol");
  const badung = await withoutScripts(browser, baseURL, "badung");
  await badung.setViewportSize({ width: 1366, height: 768 });
  await badung.goto("/follow-ups?mine=1");
  const item = decision(badung, "Datangi KPM bersaldo nol");
  await item.getByRole("link", { name: "Lapor dan riwayat" }).click();
  await item.getByLabel("Apa yang sudah dilakukan").fill("Sudah didatangi");
  await item.getByRole("button", { name: "Tandai selesai" }).click();
  await badung.goto("/follow-ups?mine=1&state=done");
  await expect(decision(badung, "Datangi KPM bersaldo nol")).toBeVisible();
});

test("the demo has a meeting that was held and the one that follows it", async ({ page }) => {
  await signIn(page, "pfm2");
  await page.goto("/meetings");
  await page.getByRole("link", { name: /Tahap II: Bali, NTB, dan NTT/ }).click();
  await page.getByRole("link", { name: "Keputusan", exact: true }).click();
  await expect(page.locator("li[id^='keputusan-']")).toHaveCount(5);
  await page.getByRole("link", { name: "Angka", exact: true }).click();
  await expect(page.getByRole("row", { name: /^Pencairan/ })).toContainText("naik");
});

test("the rooms of a kab/kota fit side by side at 1280 px, and the others open without scripts", async ({
  browser,
  baseURL,
}) => {
  const page = await withoutScripts(browser, baseURL, "badung");
  for (const width of [1280, 1366]) {
    await page.setViewportSize({ width, height: 720 });
    await page.goto("/meetings");
    const bar = page.getByRole("navigation", { name: "Menu utama" });
    const [links, bell] = [await bar.boundingBox(), await page.getByTitle("Pemberitahuan").boundingBox()];
    expect((links?.x ?? 0) + (links?.width ?? 0)).toBeLessThan(bell?.x ?? 0);
    expect(links?.height).toBeLessThanOrEqual(56);
    await page.getByRole("button", { name: "Lainnya" }).click();
    await page.getByRole("link", { name: "Tindak lanjut" }).first().click();
    await expect(page.getByRole("heading", { level: 1, name: "Tindak lanjut" })).toBeVisible();
  }
});
