import { expect, type Page, test } from "@playwright/test";
import { printedPages } from "../support/file-text.ts";
import { type DemoName, signIn } from "../support/sign-in.ts";

// E36: Ctrl+P of any page gives a decent A4 with no menus.

/** A4 without its margins, in CSS pixels. */
const [TALL, WIDE] = [
  { width: 703, height: 1009 },
  { width: 1031, height: 680 },
];

const PAGES: readonly [who: DemoName, paths: readonly string[]][] = [
  ["badung", ["/", "/regions/510301", "/kpm", "/cases?type=SALDO_NOL", "/today", "/intake", "/reconciliation"]],
  ["pfm2", ["/", "/recaps", "/repair", "/today", "/glossary"]],
  ["admin", ["/admin/users", "/admin/directorates", "/admin/case-types", "/admin/holidays"]],
];

const print = async (page: Page) => printedPages(await page.pdf({ preferCSSPageSize: true }));

for (const [who, paths] of PAGES)
  test(`every page of ${who} goes on paper without menus and whole, with its address and its time`, async ({
    page,
  }) => {
    test.slow();
    await signIn(page, who);
    for (const path of paths) {
      await page.goto(path);
      const printed = await print(page);
      // A first page with a title alone, or a last one with a rule alone, would be paper for nothing.
      for (const [index, { pieces }] of printed.entries())
        expect(pieces, `${path}, page ${index + 1} of ${printed.length}`).toBeGreaterThan(60);
      await page.emulateMedia({ media: "print" });
      await page.setViewportSize(printed[0]?.wide ? WIDE : TALL);
      for (const role of ["navigation", "banner", "contentinfo"] as const)
        await expect(page.getByRole(role), `${role} of ${path}`).toHaveCount(0);
      await expect(page.getByText(/^Salur · dibaca \d{1,2} \w+ \d{4} \d\d\.\d\d WI(B|TA|T) oleh /), path).toContainText(
        path,
      );
      const cut = await page.locator("main table").evaluateAll((tables) =>
        tables
          .filter((table) => {
            const [inner, outer] = [table.getBoundingClientRect(), document.documentElement.clientWidth];
            return inner.right > outer + 1 || inner.left < -1;
          })
          .map((table) => table.querySelector("caption")?.textContent),
      );
      expect(cut, `tables cut on ${path}`).toEqual([]);
      await page.emulateMedia({ media: null });
      await page.setViewportSize({ width: 1366, height: 768 });
    }
  });

test("a wide list lies on its side and repeats its head, a list that fits stands", async ({ page }) => {
  await signIn(page, "badung");
  await page.goto("/cases");
  expect((await print(page)).map(({ wide }) => wide)).toContain(true);
  await page.emulateMedia({ media: "print" });
  expect(
    await page
      .locator("main thead")
      .first()
      .evaluate((head) => getComputedStyle(head).display),
  ).toBe("table-header-group");
  await page.emulateMedia({ media: null });
  await page.goto("/kpm");
  expect(new Set((await print(page)).map(({ wide }) => wide))).toEqual(new Set([false]));
});

test("after a click that loaded no new page, paper names the page that is shown", async ({ page }) => {
  await signIn(page, "badung");
  await page.goto("/");
  await page.getByRole("navigation", { name: "Menu utama" }).getByRole("link", { name: "KPM" }).click();
  await expect(page).toHaveURL(/\/kpm$/);
  await print(page);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText(/^Salur · dibaca/)).toContainText(/http:\/\/localhost:\d+\/kpm$/);
});

test("a total stands on paper once, after its last row, and not at the end of each page", async ({ page }) => {
  await signIn(page, "pfm2");
  await page.goto("/recaps");
  await page.emulateMedia({ media: "print" });
  const shown = await page
    .locator("main tfoot")
    .evaluateAll((feet) => feet.map((foot) => getComputedStyle(foot).display));
  expect(shown.length).toBeGreaterThan(0);
  expect(new Set(shown)).toEqual(new Set(["table-row-group"]));
});

test("who signs never stands on a page of paper without what is signed, however long the page before it is", async ({
  page,
}) => {
  test.slow();
  await signIn(page, "badung");
  await page.goto("/reconciliation");
  await page.locator("main tbody").getByRole("link").first().click();
  const minutes = page.locator("#berita-acara");
  await expect(minutes).toBeVisible();
  const rest = await page.addStyleTag({
    content: "main :not(:has(#berita-acara), #berita-acara, #berita-acara *) {display: none !important}",
  });
  const alone = (await print(page)).map(({ pieces }) => pieces);
  expect(alone).toHaveLength(1);
  await rest.evaluate((style) => style.parentNode?.removeChild(style));
  const lengths = [0, 150, 300, 450, 600, 750, 900];
  for (const length of lengths) {
    await page
      .locator("h1")
      .evaluate((title, height) => title.style.setProperty("padding-bottom", `${height}px`), length);
    const printed = await print(page);
    expect(printed.at(-1)?.pieces ?? 0, `${length} px longer`).toBeGreaterThan(alone[0] ?? 0);
  }
});
