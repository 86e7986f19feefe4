import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { BADUNG, COMING, expectAt, HELD, keysOf, on, openDeck } from "../support/deck-page.ts";
import { signIn } from "../support/sign-in.ts";

// A deck is ninety slides, and some of these walk through all of them.
test.describe.configure({ timeout: 180_000 });

test("E27: a figure opens its live page over the slide, and Esc comes back to the same slide", async ({ page }) => {
  await openDeck(page, "penyaji", `${HELD}#slide-places`);
  await on(page).locator(".fig a").first().click();
  const frame = page.frameLocator("dialog iframe");
  await expect(frame.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(frame.getByRole("navigation", { name: "Menu utama" })).toHaveCount(0);
  await frame.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expectAt(page, "places");
});

test("E29: every slide says which numbers it shows: frozen when, or live", async ({ page }) => {
  const keys = await openDeck(page, "penyaji", HELD);
  const foot = page.locator(".slide footer");
  await expect(foot.filter({ hasText: /Angka dibekukan \d+ \S+ 2026 \d\d\.\d\d WITA \(versi 1\)/ })).toHaveCount(
    keys.length,
  );
  await page.goto(`${HELD}?version=live`);
  await expect(on(page)).toHaveCount(1);
  await expect(foot.filter({ hasText: /Angka langsung, dibaca \d+ \S+ 20\d\d \d\d\.\d\d WITA/ })).toHaveCount(
    (await keysOf(page)).length,
  );
  await expect(page.locator("#slide-whole footer")).toContainText(/Data per .* · sumber .*Persen dihitung/);
});

for (const size of [
  { width: 1280, height: 720 },
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
]) {
  test(`E31: at ${size.width}x${size.height} no slide overflows and no figure is smaller than 28 px`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    await signIn(page, "penyaji");
    for (const path of [HELD, `${COMING}?version=live`, BADUNG]) {
      await page.goto(path);
      await expect(on(page)).toHaveCount(1);
      const faults = await page.locator(".slide").evaluateAll((slides) =>
        slides.flatMap((slide) => {
          const parts = [...slide.querySelectorAll(".sheet, .body, h2, td, th")];
          const cut = parts.filter(
            (part) =>
              part.scrollWidth > part.clientWidth + 1 ||
              (part.matches(".sheet, .body") && part.scrollHeight > part.clientHeight),
          );
          const small = [...slide.querySelectorAll(".fig")].filter(
            (figure) => Number.parseFloat(getComputedStyle(figure).fontSize) < 28,
          );
          return [...cut.filter((part) => getComputedStyle(part).display !== "inline"), ...small]
            .filter((part) => part.clientWidth > 1)
            .map((part) => `${slide.getAttribute("data-key")}: ${part.className || part.tagName} ${part.textContent}`);
        }),
      );
      expect(faults, path).toEqual([]);
    }
  });
}

test("E38: the whole deck stands in the first HTML, is read without a script, and brings no charting library", async ({
  browser,
  page,
}) => {
  const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await signIn(plain, "penyaji");
  await plain.goto(HELD);
  const count = await plain.locator(".slide").count();
  expect(count).toBeGreaterThan(40);
  expect(await plain.locator(".slide h2").filter({ visible: true }).count()).toBe(count);
  await plain.context().close();

  const scripts: Promise<string>[] = [];
  await signIn(page, "penyaji");
  page.on("response", (found) => {
    if (/\.js(\?|$)/.test(found.url())) scripts.push(found.text());
  });
  await page.goto(HELD);
  await expect(on(page)).toHaveCount(1);
  expect((await Promise.all(scripts)).filter((text) => text.includes("recharts"))).toEqual([]);
});

test("E41: the hall's screen, its dialogs and the speaker's window have no serious accessibility fault", async ({
  page,
}) => {
  test.slow();
  const expectAccessible = async (where: string) => {
    const { violations } = await new AxeBuilder({ page })
      .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
      .analyze();
    const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
    expect(serious.map(({ id, nodes }) => `${where} ${id}: ${nodes[0]?.html}`)).toEqual([]);
  };
  await openDeck(page, "penyaji", COMING);
  for (const key of ["cover", "carried", "whole", "places", "problem:SALDO_NOL", "definitions"]) {
    await page.evaluate((name) => {
      window.location.hash = `#slide-${name}`;
    }, key);
    await expectAt(page, key);
    await expectAccessible(key);
  }
  await page.keyboard.press("d");
  await expectAccessible("dark");
  for (const key of ["l", "?", "k"]) {
    await page.keyboard.press(key);
    await expectAccessible(key);
    await page.keyboard.press("Escape");
  }
  expect(await on(page).getAttribute("data-key")).toBe("definitions");
  await page.goto(`${COMING}/speaker`);
  await expect(on(page)).toHaveCount(1);
  await expectAccessible("speaker");
});
