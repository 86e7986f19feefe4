import { expect, test } from "@playwright/test";
import { openPlace, PAGES } from "../support/pages.ts";
import { type DemoName, signIn } from "../support/sign-in.ts";

// An address that somebody changed, or that came broken out of a message: said in one sentence on the page itself.

const TAMPERED: readonly [DemoName, readonly string[]][] = [
  [
    "badung",
    [
      "/?sort=x",
      "/kpm?region=51x3",
      "/kpm?after=x",
      "/cases?type=BUKAN",
      "/cases/numbers?span=x",
      "/cases/answers?rows=x",
      "/intake?before=x",
      "/letters?kind=x",
      "/letters/new?picked=x",
      "/letters/office?region=x",
      "/field?after=x",
      "/reconciliation?state=x",
      "/repair?region=5102",
      "/follow-ups?party=x",
    ],
  ],
  ["pfm2", ["/recaps?source=recap&gap=x", "/repair?region=51x3", "/meetings/new?follows=999999", "/meetings/2?tab=x"]],
  ["admin", ["/admin/holidays?year=x"]],
];

for (const [who, addresses] of TAMPERED)
  test(`A15: what ${who} changed in the address and is not followed is said on every page`, async ({ page }) => {
    test.slow();
    await signIn(page, who);
    for (const address of addresses) {
      await page.goto(address);
      await expect(page.getByText(/^Alamat halaman ini memuat yang tidak dikenali \(/), address).toHaveCount(1);
    }
  });

test("C18: a period that there is not is said, and no figures of another are shown", async ({ page }) => {
  test.slow();
  await signIn(page, "bali");
  for (const period of ["sembako-2031-01-3", "x'y"])
    for (const path of ["/", "/regions/5103", "/recaps", "/kpm", "/cases", "/reconciliation"]) {
      await page.goto(`${path}?period=${encodeURIComponent(period)}`);
      await expect(page.getByText("Periode pada alamat halaman ini tidak ada"), `${path} ${period}`).toBeVisible();
      await expect(page.locator("main table"), `${path} ${period}`).toHaveCount(0);
    }
  await page.getByRole("link", { name: "Buka periode terbaru" }).click();
  await expect(page.locator("main table").first()).toBeVisible();
});

test("A15: nothing is taken away for an address that is not followed", async ({ page }) => {
  await signIn(page, "bali");
  for (const address of [
    "/api/export/kpm?region=51x3",
    "/api/export/cases?type=BUKAN",
    "/api/export/reconciliation?state=x",
    "/api/export/reconciliation?period=sembako-2031-01-3",
    "/api/export/regions?period=sembako-2031-01-3",
    "/api/export/repair?region=x",
    "/api/reconciliation/reminders?region=x",
    "/api/letters?as=exe&letter=1",
    "/api/letters?letter=1&letter=x",
    "/api/letters?batch=x",
    "/api/letters/1?as=exe",
    "/api/cases/answers?type=BUKAN",
    "/api/cases/answers?period=sembako-2031-01-3",
    "/api/cases/answers?period=x'y",
  ]) {
    const answer = await page.request.get(address);
    expect(answer.status(), address).toBe(422);
    expect(await answer.text(), address).toMatch(/tidak dikenali|tidak ada/);
  }
});

test("C18: behind a total, whoever may not read families is told so", async ({ page }) => {
  await signIn(page, "penyaji");
  await page.goto("/reconciliation?state=difference");
  await page.locator('main tbody a[href^="/reconciliation/"]').first().click();
  await expect(page).toHaveURL(/\/reconciliation\/\d+/);
  await page.goto(`${new URL(page.url()).pathname}?term=amount`);
  await expect(page.getByText("Peran Anda tidak membuka keluarga menurut nama")).toBeVisible();
});

for (const [who, places] of PAGES.filter(([who]) => who === "badung" || who === "pfm2"))
  test(`A15: no link on a page of ${who} from ${places[0]} on leads to an address that is not followed`, async ({
    page,
  }) => {
    test.slow();
    const tried = new Set<string>();
    await signIn(page, who);
    for (const place of places) {
      await openPlace(page, place);
      const links = await page
        .locator('main a[href*="?"]:not([download])')
        .evaluateAll((found) => found.map((link) => link.getAttribute("href") ?? ""));
      for (const href of links) {
        const { pathname, searchParams } = new URL(href, page.url());
        const shape = `${pathname.replace(/\d+/g, "0")} ${[...searchParams.keys()].sort().join(" ")}`;
        if (tried.has(shape)) continue;
        tried.add(shape);
        expect(await (await page.request.get(href)).text(), href).not.toContain("memuat yang tidak dikenali");
      }
    }
    expect(tried.size).toBeGreaterThan(5);
  });
