import { expect, type Page, test } from "@playwright/test";
import sharp from "sharp";
import {
  aNote,
  choose,
  cookieless,
  openFamily,
  PHONE,
  PHOTOS,
  phonePhoto,
  SVG,
  save,
  signIn,
  timesRecorded,
  waiting,
  waits,
} from "../support/phone.ts";
import type { DemoName } from "../support/sign-in.ts";

// Photos of a visit: who sees them, what is left of them, and what is refused.

test.use({ viewport: PHONE, hasTouch: true });
test.slow();

test("S11 S13 a visit with a photo: small, without place, seen by whoever may and by nobody else", async ({
  page,
  browser,
}) => {
  await signIn(page, "camat");
  const address = await openFamily(page);
  const note = aNote();
  await choose(page, await phonePhoto());
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

test("S11 an SVG called .jpg is refused at once by the phone, and by the server when it comes all the same", async ({
  page,
}) => {
  await signIn(page, "camat");
  const address = await openFamily(page);
  await choose(page, Buffer.from(SVG));
  await expect(page.getByText("Foto ini tidak terbaca di perangkat ini.")).toBeVisible();
  await expect(page.getByAltText("Foto 1 yang dipilih")).toHaveCount(0);

  const note = aNote();
  // The second is chosen while the first is still being made small.
  const photo = await phonePhoto();
  await choose(page, photo);
  await choose(page, photo);
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
  await page.getByRole("button", { name: "Ya, lanjut tanpa foto ini" }).click();
  await waits(page, 0);
  expect(await timesRecorded(page, address, note)).toBe(1);
  const visit = page.locator("main li").filter({ hasText: note });
  await expect(visit.getByRole("img")).toHaveCount(1);
  await visit.getByRole("button", { name: /^Hapus foto/ }).click();
  await expect(visit.getByRole("dialog")).toContainText("Hapus 1 foto?");
  await visit.getByRole("button", { name: "Ya, hapus foto" }).click();
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
