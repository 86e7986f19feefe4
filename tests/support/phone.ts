import AxeBuilder from "@axe-core/playwright";
import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import sharp from "sharp";
import { type DemoName, signIn as signInWide, signInByForm as signInWideByForm } from "./sign-in.ts";

// What the tests of a pendamping's phone share. The camat of Mengwi does the visits, for what a camat finds moves no case
// of other tests.

export const PHONE = { width: 390, height: 844 };
export const VISITS = "**/api/field/visits";
export const PHOTOS = "**/api/field/visits/*/photos/*";
export const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';

/** On a phone the menu by which a page is known to have arrived is folded away. */
export async function signIn(page: Page, who: DemoName): Promise<void> {
  await page.setViewportSize({ width: 1366, height: 768 });
  await signInWide(page, who);
  await page.setViewportSize(PHONE);
}

/** To a session of its own, which the test may end. */
export async function signInByForm(page: Page, who: DemoName): Promise<void> {
  await page.setViewportSize({ width: 1366, height: 768 });
  await signInWideByForm(page, who);
  await page.setViewportSize(PHONE);
}

let notes = 0;
export const aNote = () => `uji ${test.info().parallelIndex} ${Date.now()} ${++notes}`;

/** A photo as a phone makes it: sharp, lying on its side, with the place in it. */
export const phonePhoto = () =>
  sharp({ create: { width: 2400, height: 1800, channels: 3, background: "#7a5c40" } })
    .jpeg()
    .withExif({ IFD0: { Model: "HP UJI" }, IFD3: { GPSLatitudeRef: "S", GPSLatitude: "8/1 32/1 10/1" } })
    .withMetadata({ orientation: 6 })
    .toBuffer();
export const choose = async (page: Page, buffer: Buffer) => {
  await page
    .locator("input[type=file][multiple]")
    .setInputFiles({ name: "IMG_0001.jpg", mimeType: "image/jpeg", buffer });
};

/** Opens the first family of the list; gives its address. */
export async function openFamily(page: Page): Promise<string> {
  await page.goto("/field");
  const href = await page.locator('main li a[href^="/field/"]').first().getAttribute("href");
  await page.goto(href ?? "/");
  return href ?? "";
}
export const save = async (page: Page, note: string, result = "Bertemu keluarga") => {
  await page.getByLabel("Hasil kunjungan").selectOption({ label: result });
  await page.getByLabel("Catatan").fill(note);
  await page.getByRole("button", { name: "Simpan hasil" }).click();
};
export const waiting = (page: Page) => page.locator("[data-outbox]");
export const waits = (page: Page, count: number) => expect(waiting(page)).toHaveAttribute("data-outbox", String(count));
/** How often a visit is in the family's list, as the server says. */
export async function timesRecorded(page: Page, address: string, note: string): Promise<number> {
  await page.goto(address);
  return page.locator("main li").filter({ hasText: note }).count();
}
/** Everything that this browser keeps, as text. */
export const keptOnPhone = (page: Page) =>
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
export const cookieless = (context: BrowserContext) => context.clearCookies();
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}
