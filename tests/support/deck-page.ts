import { expect, type Page } from "@playwright/test";
import { type DemoName, signIn } from "./sign-in.ts";

// The hall's screen as a test meets it. The demo's meetings: 1 was held, its numbers are frozen; 2 comes and follows it; 3 is
// of Kab. Badung alone.
export const HELD = "/meetings/1/present";
export const COMING = "/meetings/2/present";
export const BADUNG = "/meetings/3/present";

/** The slide that is seen. */
export const on = (page: Page) => page.locator(".slide[data-on]");
export const keysOf = (page: Page): Promise<string[]> =>
  page.locator(".slide").evaluateAll((slides) => slides.map((slide) => slide.getAttribute("data-key") ?? ""));

/** Opens a deck and answers the keys of its slides. */
export async function openDeck(page: Page, who: DemoName, path: string): Promise<string[]> {
  await signIn(page, who);
  await page.goto(path);
  await expect(page.locator("[data-live]")).toBeVisible();
  return keysOf(page);
}

export async function expectAt(page: Page, key: string | undefined): Promise<void> {
  await expect(on(page)).toHaveAttribute("data-key", key ?? "?", { timeout: 15_000 });
}

/** The buttons hide when nobody moves: somebody moves. */
export const stir = (page: Page) =>
  page.evaluate(() => {
    setInterval(() => document.dispatchEvent(new Event("pointermove")), 200);
  });
