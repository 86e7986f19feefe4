import { expect, test } from "@playwright/test";
import { newAccount, signIn, signInAs, signInByForm } from "../support/sign-in.ts";

test("a page visited without a session returns to itself after sign-in", async ({ page }) => {
  await page.goto("/cases?type=SALDO_NOL");
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await page.getByLabel("Surel").fill("badung@salur.example");
  await page.getByLabel("Kata sandi").fill("salur-demo-2026");
  await page.getByRole("button", { name: "Masuk" }).click();
  await expect(page).toHaveURL(/\/cases\?type=SALDO_NOL/);
});

test("a wrong password and an unknown account get the same sentence", async ({ page }) => {
  for (const email of ["badung@salur.example", "tidak-ada@salur.example"]) {
    await page.goto("/sign-in");
    await page.getByLabel("Surel").fill(email);
    await page.getByLabel("Kata sandi").fill("bukan kata sandinya");
    await page.getByRole("button", { name: "Masuk" }).click();
    await expect(page.getByRole("alert").filter({ hasText: "Surel" })).toHaveText("Surel atau kata sandi tidak cocok.");
  }
});

test("a return address of another site is not followed", async ({ page }) => {
  await page.goto("/sign-in?next=//example.org/x");
  await page.getByLabel("Surel").fill("tabanan@salur.example");
  await page.getByLabel("Kata sandi").fill("salur-demo-2026");
  await page.getByRole("button", { name: "Masuk" }).click();
  await expect(page).toHaveURL((url) => url.hostname === "localhost" && url.pathname === "/today");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the sign-in form works", async ({ page }) => {
    await signInByForm(page, "loteng");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });
});

test("signing out everywhere ends the session of another browser at its next request", async ({ browser }) => {
  const here = await (await browser.newContext()).newPage();
  const there = await (await browser.newContext()).newPage();
  const account = await newAccount(browser, "Uji keluar");
  await signInAs(here, account);
  await signInAs(there, account);
  await here.goto("/account");
  await here.getByRole("button", { name: "Keluar dari semua perangkat" }).click();
  await here.getByRole("dialog").getByRole("button", { name: "Keluar dari semua perangkat" }).click();
  await expect(here).toHaveURL(/sign-in/);
  await there.goto("/account");
  await expect(there).toHaveURL(/sign-in/);
});

test("an administrator who takes an account's role away ends what it could see", async ({ browser }) => {
  const admin = await (await browser.newContext()).newPage();
  const other = await (await browser.newContext()).newPage();
  const account = await newAccount(browser, "Uji nonaktif");
  await signInAs(other, account);
  await other.goto("/kpm");
  await expect(other.getByRole("heading", { level: 1 })).toBeVisible();
  await signIn(admin, "admin");
  await admin.goto("/admin/users");
  const row = admin.getByRole("listitem").filter({ hasText: account.email });
  await row.locator("summary").click();
  await row.getByRole("button", { name: "Nonaktifkan akun" }).click();
  await admin.getByRole("dialog").getByRole("button", { name: "Nonaktifkan akun" }).click();
  await expect(row.getByText("Nonaktif", { exact: true })).toBeVisible();
  await other.goto("/kpm");
  await expect(other).toHaveURL(/sign-in/);
  await row.getByRole("button", { name: "Aktifkan akun" }).click();
  await expect(row.getByText("Nonaktif", { exact: true })).toBeHidden();
});

test("every page carries the headers that keep it private", async ({ request }) => {
  const response = await request.get("/sign-in");
  const headers = response.headers();
  expect(headers["content-security-policy"]).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'/);
  expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  expect(headers["content-security-policy"]).not.toMatch(/script-src[^;]*unsafe-inline/);
  expect(headers["cache-control"]).toContain("no-store");
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["x-powered-by"]).toBeUndefined();
});
