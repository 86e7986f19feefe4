import { expect, type Page, test } from "@playwright/test";
import { type DemoName, signIn } from "../support/sign-in.ts";

// The list of cases as each role finds it: the places and parties that are its own, and none of the others.

type Seen = { places: RegExp; turns?: RegExp; steps: boolean };

const cells = (page: Page, name: string) => page.locator(`main tbody td:nth-child(${COLUMN[name]})`);
const COLUMN: Record<string, number> = {};

async function readHeads(page: Page): Promise<void> {
  const heads = await page.locator("main thead th").allInnerTexts();
  for (const [index, head] of heads.entries()) COLUMN[head.trim()] = index + 1;
}

const ROLES: readonly [who: DemoName, query: string, seen: Seen][] = [
  ["badung", "view=all", { places: /Kab\. Badung/, steps: true }],
  [
    "bali",
    "view=all",
    {
      places: /(Kab\.|Kota) (Badung|Tabanan|Bangli|Buleleng|Gianyar|Jembrana|Karangasem|Klungkung|Denpasar)/,
      steps: true,
    },
  ],
  ["pfm2", "view=all", { places: /Kab\.|Kota/, steps: false }],
  ["bank", "turn=1", { places: /Kab\. Badung/, turns: /^Bank penyalur/, steps: true }],
  ["dukcapil", "view=all", { places: /Kab\. Badung/, turns: /^Dispendukcapil/, steps: true }],
  ["pendamping", "turn=1", { places: /Mengwi/, turns: /^Pendamping/, steps: true }],
  ["camat", "view=all", { places: /Mengwi/, steps: false }],
];

for (const [who, query, { places, turns, steps }] of ROLES)
  test(`${who} finds the cases of its own places and party, and no other`, async ({ page }) => {
    await signIn(page, who);
    await page.goto(`/cases?${query}`);
    await readHeads(page);
    const found = await cells(page, "Wilayah").allInnerTexts();
    expect(found.length).toBeGreaterThan(0);
    for (const place of found) expect(place).toMatch(places);
    if (turns) for (const turn of await cells(page, "Penyelesai").allInnerTexts()) expect(turn).toMatch(turns);
    await expect(page.locator("main tbody input[type=checkbox]")).toHaveCount(steps ? found.length : 0);
    // The neighbour asked for by name is not there.
    await page.goto("/cases?region=3101");
    await expect(page.locator("main tbody tr")).toHaveCount(0);
  });

for (const who of ["penyaji", "admin"] as const)
  test(`${who} reads how many cases there are, and whose they are not`, async ({ page }) => {
    await signIn(page, who);
    await page.goto("/cases?view=all");
    await expect(page.getByRole("main")).toContainText("peran Anda tidak membuka masalah menurut nama");
    const about = await page.locator("main tbody th").allInnerTexts();
    for (const subject of about) expect(subject).toMatch(/KPM kurang|baris laporan bank/);
    await expect(page.locator('main a[href^="/kpm/"]')).toHaveCount(0);
    expect(
      Number(
        (
          await page
            .getByRole("link", { name: /^Semua/ })
            .first()
            .innerText()
        ).replace(/\D/g, ""),
      ),
    ).toBeGreaterThan(0);
  });
