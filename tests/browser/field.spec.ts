import { expect, test } from "@playwright/test";
import {
  aNote,
  choose,
  cookieless,
  expectAccessible,
  keptOnPhone,
  openFamily,
  PHONE,
  PHOTOS,
  phonePhoto,
  save,
  signIn,
  timesRecorded,
  VISITS,
  waiting,
  waits,
} from "../support/phone.ts";

// What is recorded on a phone reaches the server once, whatever the line, the tabs and the session do meanwhile.

test.use({ viewport: PHONE, hasTouch: true });
test.slow();

test("E39 C2 without a line a visit is kept, also when the page is closed, and two tabs send it exactly once", async ({
  page,
  context,
}) => {
  await signIn(page, "camat");
  const address = await openFamily(page);
  const note = aNote();
  await choose(page, await phonePhoto());
  await expect(page.getByAltText("Foto 1 yang dipilih")).toBeVisible();
  await context.setOffline(true);
  await expect(page.getByText("Tanpa jaringan")).toBeVisible();
  await save(page, `${note} NIK 9951034101700001`, "Tidak ditemukan");
  await expect(page.getByText("Disimpan di ponsel ini, dikirim otomatis saat ada jaringan.").first()).toBeVisible();
  await waits(page, 1);
  await expect(waiting(page)).toContainText(/kunjungan .*: Tidak ditemukan, 1 foto/);
  await expectAccessible(page);
  const kept = await keptOnPhone(page);
  expect(kept).toContain(note);
  expect(kept, "S13 no whole number, no name of the family").not.toContain("9951034101700001");
  expect(kept).not.toContain(await page.getByRole("heading", { level: 1 }).innerText());
  await page.close();

  // The office's line is there again, but it leads nowhere yet; then two tabs notice at the same moment.
  await context.setOffline(false);
  await context.route(VISITS, (route) => route.abort("connectionfailed"));
  const [one, two] = [await context.newPage(), await context.newPage()];
  for (const tab of [one, two]) {
    await tab.goto("/field");
    await waits(tab, 1);
  }
  await context.unroute(VISITS);
  const taken: string[] = [];
  context.on("response", (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.startsWith("/api/field/visits") && response.ok()) taken.push(response.request().method());
  });
  await Promise.all([one, two].map((tab) => tab.evaluate(() => window.dispatchEvent(new Event("online")))));
  for (const tab of [one, two]) await waits(tab, 0);
  expect(taken).toEqual(["POST", "PUT"]);
  expect(await timesRecorded(one, address, note)).toBe(1);
  await expect(one.locator("main li").filter({ hasText: note })).toContainText("995103**********");
  await expect(one.locator("main li").filter({ hasText: note }).getByRole("img")).toHaveCount(1);
  expect(await keptOnPhone(one)).not.toContain(note);
});

test("C2 answers that get lost, a portal that answers instead, and a double click: each visit and photo counts once", async ({
  page,
  context,
}) => {
  await signIn(page, "camat");
  const address = await openFamily(page);
  const note = aNote();
  let lost = 0;
  for (const pattern of [VISITS, PHOTOS])
    await context.route(pattern, async (route) => {
      await route.fetch();
      return ++lost % 2 === 1 ? route.abort("connectionreset") : route.fulfill({ body: "<html>Login Wi-Fi</html>" });
    });
  await choose(page, await phonePhoto());
  await expect(page.getByAltText("Foto 1 yang dipilih")).toBeVisible();
  await page.getByLabel("Hasil kunjungan").selectOption({ label: "Bertemu keluarga" });
  await page.getByLabel("Catatan").fill(note);
  await page.getByRole("button", { name: "Simpan hasil" }).dblclick();
  await expect(page.getByRole("button", { name: "Kirim sekarang" })).toBeVisible();
  await page.getByRole("button", { name: "Kirim sekarang" }).click();
  await expect.poll(() => lost).toBe(2);
  await context.unroute(VISITS);
  await page.getByRole("button", { name: "Kirim sekarang" }).click();
  await expect.poll(() => lost).toBe(3);
  await context.unroute(PHOTOS);
  await page.getByRole("button", { name: "Kirim sekarang" }).click();
  await waits(page, 0);
  expect(await timesRecorded(page, address, note)).toBe(1);
  await expect(page.locator("main li").filter({ hasText: note }).getByRole("img")).toHaveCount(1);
});

test("E42 a session that ended loses nothing, and nobody else sends it", async ({ page, context }) => {
  await signIn(page, "camat");
  const address = await openFamily(page);
  const note = aNote();
  await cookieless(context);
  await save(page, note);
  await expect(waiting(page)).toContainText("Sesi Anda sudah berakhir");
  await expectAccessible(page);
  await waiting(page).getByRole("link", { name: "Masuk lagi" }).click();
  await expect(page).toHaveURL(`/sign-in?next=${address}`);

  await signIn(page, "pendamping");
  await page.goto("/field");
  await expect(page.getByText("Di ponsel ini ada 1 hasil kunjungan dari akun lain")).toBeVisible();
  await expect(page.locator("main")).not.toContainText(note);
  expect(await timesRecorded(page, address, note)).toBe(0);

  await cookieless(context);
  await signIn(page, "camat");
  await page.goto("/field");
  await expect(page.getByText("1 hasil kunjungan terkirim.")).toBeVisible();
  expect(await timesRecorded(page, address, note)).toBe(1);
});

test("C2 an open page does not send under an account that signed in meanwhile in another tab", async ({
  page,
  context,
}) => {
  await signIn(page, "camat");
  const address = await openFamily(page);
  const note = aNote();
  await cookieless(context);
  const other = await context.newPage();
  await signIn(other, "pendamping");
  await save(page, note);
  await expect(waiting(page)).toContainText("Akun lain sedang masuk di ponsel ini");
  expect(await timesRecorded(other, address, note)).toBe(0);
});

test("F9 a visit that is refused stays with its sentence until it is corrected or discarded", async ({ page }) => {
  await signIn(page, "camat");
  const address = await openFamily(page);
  const note = `${aNote()} =1+1 <b>tebal</b>`;
  await page.route(VISITS, (route) =>
    route.continue({ postData: { ...route.request().postDataJSON(), visitedOn: "2020-01-01" } }),
  );
  await save(page, note);
  await expect(page.getByText("1 hasil kunjungan tidak diterima")).toBeVisible();
  await expect(waiting(page)).toContainText("Tanggal kunjungan paling awal");
  await expectAccessible(page);
  await page.unroute(VISITS);
  await page.goto("/field");
  await page.getByRole("link", { name: "Perbaiki" }).click();
  await expect(page.getByLabel("Catatan")).toHaveValue(note);
  await page.getByRole("button", { name: "Simpan hasil" }).click();
  await waits(page, 0);
  expect(await timesRecorded(page, address, note)).toBe(1);

  await page.route(VISITS, (route) =>
    route.continue({ postData: { ...route.request().postDataJSON(), note: "", result: "other" } }),
  );
  await save(page, note);
  await page.getByRole("button", { name: "Buang" }).click();
  await expect(page.getByRole("dialog")).toContainText("Buang 1 kunjungan?");
  await page.getByRole("button", { name: "Ya, buang" }).click();
  await waits(page, 0);
  await expect(page.getByText(/tersimpan\.|terkirim\./)).toHaveCount(0);
});

test("at sign-out a question says that visits wait; whoever stays is still signed in", async ({ page, context }) => {
  await signIn(page, "camat");
  await openFamily(page);
  await context.setOffline(true);
  await save(page, aNote());
  await waits(page, 1);
  await context.route(VISITS, (route) => route.abort());
  await context.setOffline(false);
  const questions: string[] = [];
  page.once("dialog", (dialog) => {
    questions.push(dialog.message());
    return dialog.dismiss();
  });
  await page.getByTitle("Akun").click();
  await page.getByRole("button", { name: "Keluar", exact: true }).click();
  expect(questions[0]).toContain("1 hasil kunjungan di ponsel ini belum terkirim");
  await page.reload();
  await expect(page.getByRole("heading", { name: "Catat hasil kunjungan" })).toBeVisible();
});
