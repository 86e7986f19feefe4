import { expect, test } from "@playwright/test";
import { signIn } from "../support/sign-in.ts";

// E58: keyboard only and forced colours: no lost place, no lost focus.

test("E58: arrow keys on a closed select only look around; Enter is the choice, and the focus stays there", async ({
  page,
}) => {
  await signIn(page, "badung");
  await page.goto("/cases?view=all");
  const state = page.getByRole("combobox", { name: "Status" });
  await expect(page.locator("form[data-auto]").first()).toBeVisible();
  await state.focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(state).toHaveValue("taken");
  await expect(page).toHaveURL(/view=all/);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/state=taken/);
  await expect(state).toHaveValue("taken");
  await expect(state).toBeFocused();
});

test("E58: leaving a select by Tab is a choice too, and one goes on at the next one", async ({ page }) => {
  await signIn(page, "badung");
  await page.goto("/cases?view=all");
  await expect(page.locator("form[data-auto]").first()).toBeVisible();
  await page.getByRole("combobox", { name: "Penyelesai" }).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await expect(page).toHaveURL(/owner=/);
  await expect(page.getByRole("combobox", { name: "Status" })).toBeFocused();
});

test("E58: in forced colours the current room and the current tab are marked, the others are not", async ({ page }) => {
  await signIn(page, "badung");
  await page.emulateMedia({ forcedColors: "active" });
  await page.goto("/cases?view=all");
  for (const name of ["Menu utama", "Jenis masalah"]) {
    const links = page.getByRole("navigation", { name }).getByRole("link");
    const marked = await links.evaluateAll((all) => all.map((link) => getComputedStyle(link).outlineStyle === "solid"));
    const current = await links.evaluateAll((all) => all.map((link) => link.hasAttribute("aria-current")));
    expect(marked, name).toEqual(current);
    expect(current.filter(Boolean), name).toHaveLength(1);
  }
});

test("E54: what cannot be taken back asks first, also without JavaScript, and not doing it changes nothing", async ({
  browser,
}) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await signIn(page, "badung");
  await page.goto("/account");
  await page.getByRole("button", { name: "Keluar dari semua perangkat" }).click();
  const question = page.getByRole("dialog", { name: "Keluar dari semua perangkat?" });
  await expect(question).toContainText("harus masuk lagi");
  await question.getByRole("button", { name: "Tidak jadi" }).click();
  await expect(question).toBeHidden();
  await page.goto("/account");
  await expect(page.getByRole("heading", { name: "Akun saya" })).toBeVisible();
});
