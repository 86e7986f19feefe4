import { expect, type Page, test } from "@playwright/test";
import { misfits } from "../support/misfits.ts";
import { OPEN_PAGES, openPlace, PAGES } from "../support/pages.ts";
import { signIn } from "../support/sign-in.ts";

const SCREENS = [
  { width: 320, height: 640 },
  { width: 390, height: 844 },
  { width: 1280, height: 720 },
];

async function expectFits(page: Page, place: string): Promise<void> {
  for (const screen of SCREENS) {
    await page.setViewportSize(screen);
    expect(await page.evaluate(misfits), `${place} at ${screen.width} px`).toEqual([]);
  }
}

test("pages that need no session fit a phone of 320 px", async ({ page }) => {
  for (const place of OPEN_PAGES) {
    await openPlace(page, place);
    await expectFits(page, place);
  }
});

for (const [who, places] of PAGES)
  test(`no page of ${who} from ${places[0]} on scrolls sideways or hides a heading, from 320 px on`, async ({
    page,
  }) => {
    test.slow();
    await signIn(page, who);
    for (const place of places) {
      await openPlace(page, place);
      await expectFits(page, place);
    }
  });
