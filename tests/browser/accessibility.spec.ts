import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { OPEN_PAGES, openPlace, PAGES } from "../support/pages.ts";
import { signIn } from "../support/sign-in.ts";

async function expectAccessible(page: Page): Promise<void> {
  // A bar that stays in view covers half a line until one scrolls: its boxes are measured where nothing lies on them.
  await page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>("*"))
      if (getComputedStyle(element).position === "sticky") element.style.position = "static";
  });
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

test("the sign-in page and the page about the data have no serious accessibility fault", async ({ page }) => {
  for (const path of OPEN_PAGES) {
    await openPlace(page, path);
    await expectAccessible(page);
  }
});

for (const [who, places] of PAGES) {
  test(`no page of ${who} from ${places[0]} on has a serious accessibility fault`, async ({ page }) => {
    test.slow();
    await signIn(page, who);
    for (const place of places) {
      await openPlace(page, place);
      await expectAccessible(page);
    }
  });
}

test("one case and one family have no serious accessibility fault", async ({ page }) => {
  await signIn(page, "badung");
  await page.goto("/cases?type=SALDO_NOL");
  await page.locator('main tbody a[href^="/cases/"]').first().click();
  await expect(page).toHaveURL(/\/cases\/\d+/);
  await expectAccessible(page);
  await page.locator('main a[href^="/kpm/"]').first().click();
  await expect(page).toHaveURL(/\/kpm\/\d+/);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Catat kunjungan" }).click();
  await expect(page).toHaveURL(/\/field\/\d+/);
  await expectAccessible(page);
});

test("the questions, the help and the outcome of a step over many cases have no serious accessibility fault", async ({
  page,
}) => {
  test.slow();
  await signIn(page, "loteng");
  await page.goto("/cases?type=NIK_TIDAK_PADAN&state=open");
  await page.locator("main tbody").getByRole("checkbox").first().check();
  for (const button of ["Catat", "Tugaskan", "?", "Kolom", "Tempel NIK", "Simpan tampilan"]) {
    await page.getByRole("button", { name: button, exact: true }).click();
    await expectAccessible(page);
    await page.keyboard.press("Escape");
  }
  await page.getByRole("button", { name: "Ambil", exact: true }).click();
  await expect(page.getByRole("status")).toContainText("diambil");
  await expectAccessible(page);
});

test("pages are readable without JavaScript", async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await signIn(page, "badung");
  for (const path of ["/", "/cases?view=all", "/kpm", "/recaps"]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 }), path).toBeVisible();
    await expect(page.locator("main table").filter({ visible: true }).first(), `${path} shows its table`).toBeVisible();
  }
});
