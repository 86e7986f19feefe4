import { expect, type Page } from "@playwright/test";
import { DEMO_ACCOUNTS } from "../../prisma/seed/accounts.ts";

export type DemoName =
  | "badung"
  | "tabanan"
  | "loteng"
  | "bali"
  | "pfm2"
  | "bank"
  | "dukcapil"
  | "pendamping"
  | "camat"
  | "penyaji"
  | "admin";

/** Signs a demo account in through the form, as a person does. */
export async function signIn(page: Page, who: DemoName, base = ""): Promise<void> {
  const account = DEMO_ACCOUNTS.find(({ email }) => email.startsWith(`${who}@`));
  if (!account) throw new Error(`no demo account ${who}`);
  await page.goto(`${base}/sign-in`);
  await page.getByLabel("Surel").fill(account.email);
  await page.getByLabel("Kata sandi").fill(account.password);
  await page.getByRole("button", { name: "Masuk" }).click();
  await expect(page).not.toHaveURL(/sign-in/);
  // The address changes before the page does: whoever goes on at once would be overtaken by the arrival.
  await expect(page.getByRole("navigation", { name: "Menu utama" })).toBeVisible();
}
