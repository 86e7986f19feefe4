import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { type DemoName, signIn } from "../support/sign-in.ts";

const PAGES: readonly [who: DemoName, paths: readonly string[]][] = [
  [
    "badung",
    [
      "/today",
      "/",
      "/regions/510301",
      "/kpm",
      "/cases",
      "/cases?type=SALDO_NOL",
      "/cases?type=SALDO_NOL&all=1&roomy=1&cols=type,due",
      "/cases?list=tidak-ada",
      "/cases?when=opened&from=2026-11-01&to=2026-11-25",
      "/cases/numbers",
      "/cases/numbers?span=month&by=region",
      "/cases/answers",
      "/intake",
      "/reconciliation",
      "/repair?move=left",
      "/recaps",
    ],
  ],
  [
    "badung",
    [
      "/account",
      "/notices",
      "/letters",
      "/letters?state=draft&kind=village",
      "/letters/new?all=1&type=SALDO_NOL",
      "/letters/office",
      "/field",
      "/field?region=510302",
      "/glossary",
      "/meetings",
      "/follow-ups",
    ],
  ],
  [
    "pfm2",
    [
      "/today",
      "/",
      "/regions/51",
      "/cases/numbers?by=bank",
      "/reconciliation",
      "/repair",
      "/recaps",
      "/meetings/new?follows=1",
      "/meetings/2?slide=whole",
      "/meetings/2?tab=people",
      "/meetings/2?tab=decisions&item=1",
      "/meetings/2?tab=figures",
      "/meetings/2/edit",
      "/follow-ups?state=all&item=1",
    ],
  ],
  ["dukcapil", ["/today", "/cases", "/cases/numbers"]],
  ["pendamping", ["/field", "/cases"]],
  ["camat", ["/today", "/cases"]],
  ["bank", ["/today", "/", "/cases", "/cases/answers", "/letters", "/reconciliation"]],
  [
    "penyaji",
    [
      "/",
      "/?tayang=1",
      "/regions/52",
      "/reconciliation",
      "/cases",
      "/cases/numbers?by=owner",
      "/meetings/1/present",
      "/meetings/1/present/speaker",
    ],
  ],
  [
    "admin",
    [
      "/",
      "/cases/numbers",
      "/intake/approval",
      "/admin/users",
      "/admin/directorates",
      "/admin/case-types",
      "/admin/holidays?year=2027",
      "/admin/reveals",
      "/letters/office",
      "/admin/public",
    ],
  ],
];

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

test("the sign-in page and the page about the data have no serious accessibility fault", async ({ page }) => {
  for (const path of ["/sign-in", "/about", "/tidak-ada"]) {
    await page.goto(path);
    await expectAccessible(page);
  }
});

for (const [who, paths] of PAGES) {
  test(`no page of ${who} from ${paths[0]} on has a serious accessibility fault, or is wider than a phone`, async ({
    page,
  }) => {
    test.slow();
    await signIn(page, who);
    for (const path of paths) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1 }), path).toBeVisible();
      await expectAccessible(page);
      await page.setViewportSize({ width: 390, height: 844 });
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `${path} scrolls sideways at 390 px`).toBe(0);
      await page.setViewportSize({ width: 1366, height: 768 });
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
  for (const button of ["Tutup", "Tugaskan", "?", "Kolom", "Tempel NIK", "Simpan tampilan"]) {
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
