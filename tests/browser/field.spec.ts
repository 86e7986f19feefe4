import AxeBuilder from "@axe-core/playwright";
import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import sharp from "sharp";
import { type DemoName, signIn as signInWide } from "../support/sign-in.ts";

// A pendamping's day on a phone. The camat of Mengwi does it here, for what a camat finds moves no case of other tests.

const PHONE = { width: 390, height: 844 };
test.use({ viewport: PHONE, hasTouch: true });
test.slow();

const VISITS = "**/api/field/visits";
const PHOTOS = "**/api/field/visits/*/photos/*";
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';

/** On a phone the menu by which a page is known to have arrived is folded away. */
async function signIn(page: Page, who: DemoName): Promise<void> {
  await page.setViewportSize({ width: 1366, height: 768 });
  await signInWide(page, who);
  await page.setViewportSize(PHONE);
}

let notes = 0;
const aNote = () => `uji ${test.info().parallelIndex} ${Date.now()} ${++notes}`;

/** A photo as a phone makes it: sharp, lying on its side, with the place in it. */
const phonePhoto = () =>
  sharp({ create: { width: 2400, height: 1800, channels: 3, background: "#7a5c40" } })
    .jpeg()
    .withExif({ IFD0: { Model: "HP UJI" }, IFD3: { GPSLatitudeRef: "S", GPSLatitude: "8/1 32/1 10/1" } })
    .withMetadata({ orientation: 6 })
    .toBuffer();
const choose = async (page: Page, buffer: Buffer) => {
  await page
    .locator("input[type=file][multiple]")
    .setInputFiles({ name: "IMG_0001.jpg", mimeType: "image/jpeg", buffer });
};

/** Opens the first family of the list; gives its address. */
async function openFamily(page: Page): Promise<string> {
  await page.goto("/field");
  const href = await page.locator('main li a[href^="/field/"]').first().getAttribute("href");
  await page.goto(href ?? "/");
  return href ?? "";
}
const save = async (page: Page, note: string, result = "Bertemu keluarga") => {
  await page.getByLabel("Hasil kunjungan").selectOption({ label: result });
  await page.getByLabel("Catatan").fill(note);
  await page.getByRole("button", { name: "Simpan hasil" }).click();
};
const waiting = (page: Page) => page.locator("[data-outbox]");
const waits = (page: Page, count: number) => expect(waiting(page)).toHaveAttribute("data-outbox", String(count));
/** How often a visit is in the family's list, as the server says. */
async function timesRecorded(page: Page, address: string, note: string): Promise<number> {
  await page.goto(address);
  return page.locator("main li").filter({ hasText: note }).count();
}
/** Everything that this browser keeps, as text. */
const keptOnPhone = (page: Page) =>
  page.evaluate(async () => {
    const asked = indexedDB.open("salur-field");
    const database: IDBDatabase = await new Promise((resolve) => {
      asked.onsuccess = () => resolve(asked.result);
    });
    if (!database.objectStoreNames.contains("visits")) return "[]";
    const all = database.transaction("visits").objectStore("visits").getAll();
    await new Promise((resolve) => {
      all.onsuccess = resolve;
    });
    database.close();
    return JSON.stringify(all.result) + JSON.stringify({ ...localStorage });
  });
const cookieless = (context: BrowserContext) => context.clearCookies();
async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

test("S11 S13 a visit with a photo: small, without place, seen by whoever may and by nobody else", async ({
  page,
  browser,
}) => {
  await signIn(page, "camat");
  const address = await openFamily(page);
  const note = aNote();
  await choose(page, await phonePhoto());
  await expect(page.getByAltText("Foto 1 yang dipilih")).toBeVisible();
  const sent = page.waitForRequest((request) => request.method() === "PUT");
  await save(page, note);
  expect((await sent).postDataBuffer()?.length).toBeLessThan(250_000);
  await waits(page, 0);
  const visit = page.locator("main li").filter({ hasText: note });
  const photo = visit.getByRole("img", { name: /^Foto 1 kunjungan .*Bertemu keluarga$/ });
  await expect(photo).toBeVisible();
  await expect.poll(() => photo.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
  const href = (await visit.locator('a[href^="/api/field/photos/"]').getAttribute("href")) ?? "";
  const answer = await page.request.get(href);
  expect(answer.headers()).toMatchObject({
    "content-type": "image/jpeg",
    "x-content-type-options": "nosniff",
    "content-disposition": "inline",
    "cache-control": "private, no-store",
    "content-security-policy": "default-src 'none'; sandbox",
  });
  const bytes = await answer.body();
  expect(bytes.toString("latin1")).not.toMatch(/Exif|HP UJI|GPS/);
  const { width = 0, height = 0 } = await sharp(bytes).metadata();
  expect(height, "upright").toBeGreaterThan(width);
  await page.goto(address.replace("/field/", "/kpm/"));
  await expect(page.getByRole("img", { name: /^Foto 1 kunjungan/ }).first()).toBeVisible();

  for (const who of ["bank", "dukcapil", "tabanan", "penyaji", "admin"] as const) {
    const other = await browser.newPage();
    await signIn(other, who);
    expect((await other.request.get(href)).status(), who).toBe(404);
    await other.close();
  }
  await cookieless(page.context());
  expect((await page.request.get(href)).status()).toBe(404);
});

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
  await expect(one.locator("main li").filter({ hasText: note })).toContainText("995103******0001");
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
  await waits(page, 0);
  await expect(page.getByText(/tersimpan\.|terkirim\./)).toHaveCount(0);
});

test("S11 an SVG called .jpg is refused at once by the phone, and by the server when it comes all the same", async ({
  page,
}) => {
  await signIn(page, "camat");
  const address = await openFamily(page);
  await choose(page, Buffer.from(SVG));
  await expect(page.getByText("Foto ini tidak terbaca di perangkat ini.")).toBeVisible();
  await expect(page.getByAltText("Foto 1 yang dipilih")).toHaveCount(0);

  const note = aNote();
  await choose(page, await phonePhoto());
  await choose(page, await phonePhoto());
  await expect(page.getByAltText("Foto 2 yang dipilih")).toBeVisible();
  let first = true;
  await page.route(PHOTOS, (route) => {
    const spoilt = first;
    first = false;
    return route.continue(spoilt ? { postData: SVG } : {});
  });
  await save(page, note);
  await expect(waiting(page)).toContainText("Hasilnya sudah tersimpan; fotonya tidak: Berkas ini bukan foto.");
  await page.getByRole("button", { name: "Lanjut tanpa foto ini" }).click();
  await waits(page, 0);
  expect(await timesRecorded(page, address, note)).toBe(1);
  const visit = page.locator("main li").filter({ hasText: note });
  await expect(visit.getByRole("img")).toHaveCount(1);
  await visit.getByRole("button", { name: /^Hapus foto/ }).click();
  await expect(visit.getByRole("img")).toHaveCount(0);
});

test("S5 the addresses refuse another origin, no session, other roles, other families, bodies too long and of another kind", async ({
  page,
  browser,
  baseURL,
}) => {
  await signIn(page, "camat");
  const address = await openFamily(page);
  const key = () => crypto.randomUUID();
  const account = await page.evaluate(() => document.querySelector("[data-account]")?.getAttribute("data-account"));
  const visit = {
    clientKey: key(),
    account,
    kpmId: address.split("/").at(-1),
    result: "met",
    note: "",
    visitedOn: new Date().toISOString().slice(0, 10),
  };
  const post = (who: Page, change: object = {}, origin = baseURL ?? "") =>
    who.request.post("/api/field/visits", { headers: { origin }, data: JSON.stringify({ ...visit, ...change }) });
  const put = (data: Buffer, photo = key(), origin = baseURL ?? "", of = visit.clientKey) =>
    page.request.put(`/api/field/visits/${of}/photos/${photo}`, { headers: { origin }, data });

  expect((await post(page, {}, "https://jahat.example")).status()).toBe(403);
  expect((await post(page, { account: "1" })).status()).toBe(403);
  expect((await post(page, { kpmId: "999999999" })).status()).toBe(404);
  expect((await post(page, { kpmId: "1; drop table kpm" })).status()).toBe(422);
  expect((await post(page, { clientKey: "../../etc" })).status()).toBe(422);
  expect((await post(page, { note: "x".repeat(20_000) })).status()).toBe(422);
  for (const who of ["bank", "dukcapil", "penyaji", "admin"] satisfies DemoName[]) {
    const other = await browser.newPage();
    await signIn(other, who);
    expect((await post(other)).status(), who).toBe(404);
    await other.close();
  }
  expect((await put(await phonePhoto())).status(), "before its visit").toBe(404);
  expect((await post(page)).status()).toBe(200);
  expect((await put(await phonePhoto(), key(), "https://jahat.example")).status()).toBe(403);
  expect((await put(Buffer.from(SVG))).status()).toBe(422);
  expect((await put(Buffer.concat([await phonePhoto(), Buffer.alloc(9 * 2 ** 20)]))).status()).toBe(413);
  const again = key();
  expect((await put(await phonePhoto(), again)).status()).toBe(200);
  expect((await put(await phonePhoto(), again)).status()).toBe(200);
  await cookieless(page.context());
  expect((await post(page)).status()).toBe(401);
  expect((await put(await phonePhoto())).status()).toBe(401);
});

test("pages that were taken along open without a network, take a visit, and go at sign-out", async ({
  page,
  context,
}) => {
  await signIn(page, "camat");
  await page.goto("/field");
  await page.getByRole("button", { name: /^Bawa \d+ keluarga/ }).click();
  await expect(page.getByText(/keluarga terbawa di ponsel ini sampai/)).toBeVisible({ timeout: 30_000 });
  await expectAccessible(page);
  const href = (await page.locator('main li a[href^="/field/"]').first().getAttribute("href")) ?? "";
  await context.setOffline(true);
  await page.close();

  const later = await context.newPage();
  await later.goto("/field");
  await expect(later.getByText("Tanpa jaringan")).toBeVisible();
  await expect(later.getByRole("button", { name: /keluarga di ponsel$/ })).toBeDisabled();
  await expect(later.getByText("Membawa keluarga lain memerlukan jaringan.")).toBeVisible();
  await later.locator('main li a[href^="/field/"]').first().click();
  await expect(later).toHaveURL(new RegExp(`${href}$`));
  await expect(later.getByText(/^Data per .* WITA\./)).toBeVisible();
  await expectAccessible(later);
  const note = aNote();
  await choose(later, await phonePhoto());
  await expect(later.getByAltText("Foto 1 yang dipilih")).toBeVisible();
  await save(later, note);
  await waits(later, 1);
  await later.goto("/field/999999999");
  await expect(later.getByText("Halaman ini tidak dibawa di ponsel.")).toBeVisible();
  await later.goto(href);
  await waits(later, 1);
  await context.setOffline(false);
  await waits(later, 0);
  expect(await timesRecorded(later, href, note)).toBe(1);

  expect(await later.evaluate(() => caches.keys())).toEqual(["salur-field"]);
  await later.getByTitle("Akun").click();
  await later.getByRole("button", { name: "Keluar", exact: true }).click();
  await expect(later).toHaveURL(/sign-in/);
  expect(await later.evaluate(() => caches.keys())).toEqual([]);
  await context.setOffline(true);
  await later.goto(href).catch(() => null);
  await expect(later.locator("body")).not.toContainText("Catat hasil kunjungan");
});

test("copies of yesterday, of another account, and of a session that ended are not opened", async ({
  page,
  context,
}) => {
  await signIn(page, "camat");
  await page.goto("/field");
  const take = async () => {
    await page.getByRole("button", { name: /^(Bawa|Perbarui) \d+ keluarga/ }).click();
    await expect(page.getByText(/keluarga terbawa di ponsel ini sampai/)).toBeVisible({ timeout: 30_000 });
  };
  const rewrite = (change: object) =>
    page.evaluate(async (said) => {
      const store = await caches.open("salur-field");
      const note = await (await store.match("/field/carried"))?.json();
      await store.put("/field/carried", Response.json({ ...note, ...said }));
    }, change);
  await take();
  await rewrite({ at: Date.now() - 24.1 * 3_600_000 });
  await context.setOffline(true);
  await page.goto("/field");
  await expect(page.getByText("Halaman ini tidak dibawa di ponsel.")).toBeVisible();
  await context.setOffline(false);
  await page.goto("/field");
  await take();
  await rewrite({ account: "1" });
  await page.reload();
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
  await take();
  await cookieless(context);
  await page.goto("/field");
  await expect(page).toHaveURL(/sign-in/);
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
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

test("without JavaScript the visit is a plain form, and its photo a second one", async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await signIn(page, "camat");
  const address = await openFamily(page);
  await expect(page.locator("noscript p")).toHaveText("Foto ditambahkan sesudah hasil tersimpan.");
  await expect(page.getByText("Foto bukti")).toBeHidden();
  const note = aNote();
  await save(page, note);
  await expect(page.getByText("Hasil kunjungan tersimpan.")).toBeVisible();
  const visit = page.locator("main li").filter({ hasText: note });
  const add = async (buffer: Buffer) => {
    await visit.getByText("Tambah foto").click();
    await visit.locator("input[type=file]").setInputFiles({ name: "../../x.jpg", mimeType: "image/jpeg", buffer });
    await visit.getByRole("button", { name: "Simpan foto" }).click();
  };
  await page.goto(address);
  await add(Buffer.from(SVG));
  await expect(page.getByText("Berkas ini bukan foto. Pilih foto JPEG, PNG, atau WebP.")).toBeVisible();
  await add(await phonePhoto());
  await expect(page.getByText("Foto tersimpan.")).toBeVisible();
  await expect(visit.getByRole("img")).toHaveCount(1);
  await page.context().close();
});

test("E41 what a thumb must hit is 48 pixels high", async ({ page }) => {
  await signIn(page, "camat");
  await openFamily(page);
  const low = await page
    .locator("main form")
    .first()
    .locator("select, input:not([type=hidden]):not([type=file]), textarea, button, label:has(input)")
    .evaluateAll((all) => all.filter((each) => each.getBoundingClientRect().height < 48).map((each) => each.outerHTML));
  expect(low).toEqual([]);
});
