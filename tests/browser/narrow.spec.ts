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
  test(`no page of ${who} from ${places[0]} on scrolls sideways, hides a heading or breaks a script, from 320 px on`, async ({
    page,
  }) => {
    test.slow();
    const broken: string[] = [];
    page.on("pageerror", ({ message }) => broken.push(`${page.url()}: ${message}`));
    await signIn(page, who);
    for (const place of places) {
      await openPlace(page, place);
      await expectFits(page, place);
    }
    expect(broken, "the browser draws first what the server sent").toEqual([]);
  });

const DRY_RUN = [
  "NIK;Nama;Kecamatan;Desa;Alamat",
  ...Array.from({ length: 3 }, (_, n) => `995103410190990${n};KELUARGA ${"ABC"[n]};Kuta;Tuban;BR. ${n}`),
  "bukan nomor;KELUARGA D;Kuta;Tuban;BR. 4",
  "Jumlah;3;;;",
].join("\n");

test("what a dry run found, and what is being downloaded, fit a phone of 320 px", async ({ page }) => {
  test.slow();
  await signIn(page, "badung");
  await page.goto("/intake");
  await page.getByLabel("Jenis berkas").selectOption({ label: "DPM / BNBA by name" });
  const file = { name: "sempit.csv", mimeType: "text/csv", buffer: Buffer.from(DRY_RUN) };
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.getByRole("button", { name: "Unggah" }).click();
  await expect(page.getByRole("heading", { name: "Uji coba" })).toBeVisible({ timeout: 60_000 });
  await expectFits(page, "the page of a dry run");
  await page.goto("/kpm");
  await page.setViewportSize({ width: 320, height: 640 });
  await page.getByRole("link", { name: "Unduh XLSX" }).click();
  await expect(page.getByRole("region", { name: "Unduhan" })).toBeVisible();
  await expectFits(page, "a page with a download");
});
