import { expect, type Page, test } from "@playwright/test";
import { signIn } from "../support/sign-in.ts";

// The whole story of the product, as an operator lives it: files in, the funnel moves, a case opens, the next file closes it,
// and the neighbour finds none of it.

test.describe.configure({ mode: "serial" });

/** Fetches a sample for the signed-in operator's own kab/kota and sends it through the form. Returns the address of its page. */
async function upload(page: Page, sample: string): Promise<string> {
  const response = await page.request.get(`/api/samples/${sample}`);
  expect(response.status(), sample).toBe(200);
  await page.goto("/intake");
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: sample, mimeType: "text/csv", buffer: await response.body() });
  await page.getByRole("button", { name: "Unggah" }).click();
  await expect(page).toHaveURL(/\/intake\/\d+$/);
  await expect(page.getByRole("heading", { name: "Uji coba" })).toBeVisible({ timeout: 30_000 });
  await page.getByRole("button", { name: /^Terapkan \d+ baris/ }).click();
  await expect(page.getByRole("heading", { name: "Hasil" })).toBeVisible({ timeout: 30_000 });
  return new URL(page.url()).pathname;
}

/** The figures of the line that adds everything up, by the head of their column. */
async function totals(page: Page): Promise<Record<string, number>> {
  await page.goto("/");
  const table = page.getByRole("table", { name: /Peringkat/ });
  const heads = await table.locator("thead th").allInnerTexts();
  const cells = await table.locator("tfoot tr").locator("th, td").allInnerTexts();
  return Object.fromEntries(heads.map((head, i) => [head.trim(), Number((cells[i] ?? "").replace(/\D/g, ""))]));
}

let caseHref = "";
let fileHref = "";

test("an operator sends a dirty DPM and a bank report, the funnel moves, a saldo-nol case opens, and the next report closes it", async ({
  page,
}) => {
  test.slow();
  await signIn(page, "badung");
  const before = await totals(page);

  fileHref = await upload(page, "dpm-kotor.csv");
  await expect(page.locator("#catatan")).toContainText("NIK");
  const listed = await totals(page);
  expect(listed.DPM).toBeGreaterThan(before.DPM ?? Number.NaN);
  expect(listed.SP2D).toBe(before.SP2D);

  await upload(page, "bank-1-kotor.csv");
  const paid = await totals(page);
  expect(paid.SP2D).toBeGreaterThan(listed.SP2D ?? Number.NaN);
  expect(paid.Penyaluran).toBeGreaterThan(listed.Penyaluran ?? Number.NaN);

  // The newest of the sample's families stays without a balance in the next report too; the one before it does not.
  await page.goto("/cases?type=SALDO_NOL");
  await page.locator('main tbody a[href^="/cases/"]').nth(1).click();
  await expect(page).toHaveURL(/\/cases\/\d+$/);
  caseHref = new URL(page.url()).pathname;
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Saldo nol");
  await page.getByRole("button", { name: "Ambil" }).click();
  await expect(page.locator("main")).toContainText("Operator Dinsos Kab. Badung");

  await upload(page, "bank-2.csv");
  await page.goto(caseHref);
  await expect(page.locator("main")).toContainText(/Ditutup oleh data: (saldo|dana|transaksi)/);
});

test("the same file again is told apart and changes nothing", async ({ page }) => {
  await signIn(page, "badung");
  const before = await totals(page);
  const response = await page.request.get("/api/samples/bank-2.csv");
  await page.goto("/intake");
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: "nama-lain.csv", mimeType: "text/csv", buffer: await response.body() });
  await page.getByRole("button", { name: "Unggah" }).click();
  await expect(page.getByRole("alert").filter({ hasText: /sudah pernah dimuat/i })).toBeVisible();
  expect(await totals(page)).toEqual(before);
});

test("the neighbour finds none of it: by page, by link, by download and by action", async ({ page }) => {
  await signIn(page, "tabanan");
  for (const path of [caseHref, fileHref]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { name: "Halaman tidak ditemukan" }), path).toBeVisible();
  }
  await page.goto("/intake");
  await expect(page.locator("main")).not.toContainText("dpm-kotor.csv");
  expect((await page.request.get(`/api${fileHref}/remarks`)).status()).toBe(404);
  expect((await page.request.get(`/api${fileHref}/progress`)).status()).toBe(404);

  const sent = await page.request.post("/api/intake/uploads", {
    headers: { origin: new URL(page.url()).origin },
    data: {
      name: "x.csv",
      size: 4,
      fingerprint: "0".repeat(64),
      kind: "dpm",
      region: "5103",
      period: "sembako-2026-10-3",
      asOf: "2026-11-20",
    },
  });
  expect(sent.status(), await sent.text()).toBe(409);

  // Their own case's form, sent with the neighbour's case number.
  await page.goto("/cases?view=all");
  await page.locator('main tbody a[href^="/cases/"]').first().click();
  await expect(page).toHaveURL(/\/cases\/\d+$/);
  await page
    .locator('input[name="caseId"]')
    .evaluate((input, id) => input.setAttribute("value", id), caseHref.replace("/cases/", ""));
  await page.getByRole("button", { name: "Ambil" }).click();
  await expect(page.getByText("tidak ditemukan")).toBeVisible();
});
