import fs from "node:fs";
import { type Browser, type Cookie, expect, type Page } from "@playwright/test";
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

type Account = { email: string; password: string };

// Sessions of demo accounts that tests share: signing in costs more than most tests do. The folder goes with each run.
const SESSIONS = ".cache/test/sessions";

/** Signs a demo account in. A test that ends the session takes signInByForm, or it ends those of its neighbours. */
export async function signIn(page: Page, who: DemoName): Promise<void> {
  const file = `${SESSIONS}/${who}.json`;
  if (fs.existsSync(file)) {
    const kept: Cookie[] = JSON.parse(fs.readFileSync(file, "utf8"));
    await page.context().addCookies(kept);
    await page.goto("/sign-in");
    if (!page.url().includes("/sign-in")) return arrive(page);
  }
  await signInByForm(page, who);
  const session = (await page.context().cookies()).filter(({ name }) => name.endsWith("authjs.session-token"));
  fs.mkdirSync(SESSIONS, { recursive: true });
  // Another worker may read it at this moment.
  fs.writeFileSync(`${file}.${process.pid}`, JSON.stringify(session));
  fs.renameSync(`${file}.${process.pid}`, file);
}

/** Signs a demo account in through the form, as a person does, to a session of its own. */
export async function signInByForm(page: Page, who: DemoName, base = ""): Promise<void> {
  const account = DEMO_ACCOUNTS.find(({ email }) => email.startsWith(`${who}@`));
  if (!account) throw new Error(`no demo account ${who}`);
  await signInAs(page, account, base);
}

/** Signs any account in through the form. */
export async function signInAs(page: Page, { email, password }: Account, base = ""): Promise<void> {
  await page.goto(`${base}/sign-in`);
  await page.getByLabel("Surel").fill(email);
  await page.getByLabel("Kata sandi").fill(password);
  await page.getByRole("button", { name: "Masuk" }).click();
  await expect(page).not.toHaveURL(/sign-in/);
  await arrive(page);
}

/** The address changes before the page does: whoever goes on at once would be overtaken by the arrival. */
const arrive = (page: Page) => expect(page.getByRole("navigation", { name: "Menu utama" })).toBeVisible();

/** An account of a kab/kota that no other test uses, made by the administrator. */
export async function newAccount(browser: Browser, name: string): Promise<Account> {
  const admin = await (await browser.newContext()).newPage();
  await signIn(admin, "admin");
  await admin.goto("/admin/users");
  const email = `uji-${crypto.randomUUID()}@salur.test`;
  await admin.locator("#new-email").fill(email);
  await admin.locator("#new-name").fill(name);
  await admin.locator("#new-regions").fill("5103");
  await admin.getByRole("button", { name: "Buat akun" }).click();
  const password = await admin.locator("main code").first().innerText();
  await admin.context().close();
  return { email, password };
}
