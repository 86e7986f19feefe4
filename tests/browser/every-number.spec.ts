import { expect, type Page, test } from "@playwright/test";
import { type DemoName, signIn } from "../support/sign-in.ts";

// Every number of a page that leads to a list is the number of that list: read from the page, then from where it leads.

const PAGES: readonly [DemoName, readonly string[]][] = [
  [
    "badung",
    ["/", "/?source=recap", "/today", "/cases?view=all", "/cases?owner=bank", "/cases/numbers", "/reconciliation"],
  ],
  ["bali", ["/", "/?source=recap", "/recaps", "/today", "/regions/5103"]],
  ["pfm2", ["/", "/?source=recap", "/?source=names"]],
  ["penyaji", ["/", "/?source=recap"]],
  ["bank", ["/", "/today"]],
];

type Numbered = { text: string; href: string };
const NUMBER = /\d{1,3}(?:\.\d{3})+|\d+/;
const LISTS = /^\/(kpm|cases|recaps)\?/;

/** Links of the page's content that show a number and lead to a list. */
async function numbersOf(page: Page): Promise<Numbered[]> {
  const links = await page.locator("main a[href]").evaluateAll((found) =>
    found.map((link) => ({
      text: (link.textContent ?? "").replace(/\s+/g, " ").trim(),
      href: link.getAttribute("href") ?? "",
      // "SP2D" at the head of a column is no number.
      isControl: link.closest("thead, [data-pager], nav[aria-label='Halaman']") !== null,
    })),
  );
  return links.filter(
    ({ text, href, isControl }) =>
      LISTS.test(href) && NUMBER.test(text) && !text.includes("±") && !/\d{4}$/.test(text) && !isControl,
  );
}

/** The totals that a list says of itself. */
function totalsIn(html: string): Set<string> {
  const text = html
    .replace(/<script[\s\S]*?<\/script>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/&[a-z]+;/g, " ")
    .replace(/\s+/g, " ");
  const said = [
    ...text.matchAll(/(?:dari|:) ([\d.]+) (?:masalah|keluarga)/g),
    ...text.matchAll(/mencakup ([\d.]+) keluarga/g),
  ].map((match) => match[1] ?? "");
  const foot = /<tfoot[\s\S]*?<\/tfoot>/.exec(html)?.[0].replace(/<[^>]+>/g, " ") ?? "";
  return new Set([...said, ...(foot.match(/\d{1,3}(?:\.\d{3})+|\d+/g) ?? [])]);
}

for (const [who, pages] of PAGES)
  test(`E52: ${who} finds behind every number a list of just so many`, async ({ page }) => {
    test.slow();
    await signIn(page, who);
    let compared = 0;
    // Another walk may change a case between the two readings: then both are read again.
    for (const address of pages)
      await expect(async () => {
        await page.goto(address);
        const wrong: string[] = [];
        for (const { text, href } of await numbersOf(page)) {
          const number = NUMBER.exec(text)?.[0] ?? "";
          const totals = totalsIn(await (await page.request.get(href)).text());
          if (!totals.has(number))
            wrong.push(`${address}: "${text}" → ${href} says ${[...totals].join(", ") || "nothing"}`);
          compared++;
        }
        expect(wrong).toEqual([]);
      }).toPass({ timeout: 60_000 });
    if (who === "badung" || who === "bali") expect(compared).toBeGreaterThan(10);
  });
