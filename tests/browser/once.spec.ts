import { type Browser, expect, type Page, test } from "@playwright/test";
import { type DemoName, signIn } from "../support/sign-in.ts";

// C7: three clicks, three requests at once, Back and the same again: one effect, with and without JavaScript.

test.slow();

type Form = {
  what: string;
  who: DemoName;
  /** Opens the page of the form. */
  open: (page: Page) => Promise<void>;
  fill: (page: Page, words: string) => Promise<void>;
  button: string | RegExp;
  /** How often it is there. */
  count: (page: Page, words: string) => Promise<number>;
};

const firstFamily = async (page: Page, list: string) => {
  await page.goto(list);
  await page.goto((await page.locator(`main a[href^="${list}/"]`).first().getAttribute("href")) ?? "/");
};
const lettersAbout = async (page: Page, address: string) => {
  await page.goto(address);
  return page.locator('main a[href^="/letters/"]:not([href^="/letters/new"])').count();
};

const FORMS: Form[] = [
  {
    what: "a meeting",
    who: "bali",
    open: async (page) => void (await page.goto("/meetings/new")),
    fill: (page, words) => page.getByLabel("Nama rakor").fill(words),
    button: "Rencanakan rakor",
    count: async (page, words) => {
      await page.goto("/meetings");
      return page.locator("main a", { hasText: words }).count();
    },
  },
  {
    what: "a note on a family",
    who: "tabanan",
    open: (page) => firstFamily(page, "/kpm"),
    fill: (page, words) => page.getByLabel("Tambah catatan").fill(words),
    button: "Simpan catatan",
    count: async (page, words) => {
      await firstFamily(page, "/kpm");
      return page.locator("main li", { hasText: words }).count();
    },
  },
  {
    what: "a visit",
    who: "pendamping",
    open: (page) => firstFamily(page, "/field"),
    fill: async (page, words) => {
      await page.getByLabel("Hasil kunjungan").selectOption({ label: "Bertemu keluarga" });
      await page.getByLabel("Catatan").fill(words);
    },
    button: "Simpan hasil",
    count: async (page, words) => {
      await firstFamily(page, "/field");
      return page.locator("main li", { hasText: words }).count();
    },
  },
  {
    what: "an account",
    who: "admin",
    open: async (page) => void (await page.goto("/admin/users")),
    fill: async (page, words) => {
      await page.locator("#new-email").fill(`${words.replaceAll(" ", "-")}@salur.test`);
      await page.locator("#new-name").fill(words);
      await page.locator("#new-regions").fill("5103");
    },
    button: "Buat akun",
    count: async (page, words) => {
      await page.goto("/admin/users");
      return page.locator("main li", { hasText: `${words.replaceAll(" ", "-")}@salur.test` }).count();
    },
  },
];

const words = (what: string, how: string) => `Uji ${what} ${how} ${Date.now()}`;
const withoutScripts = async (browser: Browser) => (await browser.newContext({ javaScriptEnabled: false })).newPage();

/** Presses the button three times before anything can answer. */
const pressThrice = (page: Page, button: string | RegExp) =>
  page.getByRole("button", { name: button }).evaluate((element) => {
    if (!(element instanceof HTMLButtonElement)) throw new Error("no button");
    for (let press = 0; press < 3; press++) element.form?.requestSubmit(element);
  });

/** Sends the form as it stands three times at once, as a browser without JavaScript does. */
async function sendThrice(page: Page, button: string | RegExp): Promise<void> {
  const fields = await page.getByRole("button", { name: button }).evaluate((element) => {
    if (!(element instanceof HTMLButtonElement) || !element.form) throw new Error("no form");
    return [...new FormData(element.form, element)].map(([name, value]) => [name, String(value)] as const);
  });
  const { origin } = new URL(page.url());
  const answers = await Promise.all(
    Array.from({ length: 3 }, () => {
      const body = new FormData();
      for (const [name, value] of fields) body.append(name, value);
      return page.request.post(page.url(), { multipart: body, headers: { origin } });
    }),
  );
  expect(answers.map((answer) => answer.status()).filter((status) => status >= 400)).toEqual([]);
}

for (const { what, who, open, fill, button, count } of FORMS) {
  test(`C7: ${what} is added once by three presses, and by Back and the same again`, async ({ page }) => {
    const said = words(what, "dengan skrip");
    await signIn(page, who);
    await open(page);
    await fill(page, said);
    await pressThrice(page, button);
    // All three are answered before the page is left.
    await page.waitForLoadState("networkidle");
    await expect.poll(() => count(page, said), { intervals: [1_000], timeout: 30_000 }).toBe(1);
    await open(page);
    await fill(page, said);
    if (what !== "a visit") {
      await page.getByRole("button", { name: button }).click();
      await expect(page.getByText("dengan isian yang sama baru saja Anda simpan")).toBeVisible();
      expect(await count(page, said)).toBe(1);
    }
  });

  test(`C7: without JavaScript ${what} is added once by three requests at once, and by Back and the same again`, async ({
    browser,
  }) => {
    const page = await withoutScripts(browser);
    const said = words(what, "tanpa skrip");
    await signIn(page, who);
    await open(page);
    await fill(page, said);
    await sendThrice(page, button);
    await page.getByRole("button", { name: button }).click();
    await expect(page.getByText("dengan isian yang sama")).toHaveCount(0);
    await page.goBack();
    await fill(page, said);
    await page.getByRole("button", { name: button }).click();
    await expect(page.getByText("dengan isian yang sama baru saja Anda simpan")).toBeVisible();
    expect(await count(page, said)).toBe(1);
  });
}

test("C7: without JavaScript an account that is created twice shows the same first password, which signs in", async ({
  browser,
}) => {
  const page = await withoutScripts(browser);
  await signIn(page, "admin");
  await page.goto("/admin/users");
  const email = `uji-${Date.now()}@salur.test`;
  await page.locator("#new-email").fill(email);
  await page.locator("#new-name").fill("Uji kata sandi");
  await page.locator("#new-regions").fill("5103");
  await sendThrice(page, "Buat akun");
  await page.getByRole("button", { name: "Buat akun" }).click();
  const password = await page.locator("main code").first().innerText();
  const own = await (await browser.newContext()).newPage();
  await own.goto("/sign-in");
  await own.getByLabel("Surel").fill(email);
  await own.getByLabel("Kata sandi").fill(password);
  await own.getByRole("button", { name: "Masuk" }).click();
  await expect(own).not.toHaveURL(/sign-in/);
});

for (const scripts of [true, false])
  test(`C7: a letter is made once ${scripts ? "by three presses" : "by three requests at once, without JavaScript,"} and by Back`, async ({
    browser,
  }) => {
    const page = await (await browser.newContext({ javaScriptEnabled: scripts })).newPage();
    await signIn(page, "tabanan");
    await page.goto("/cases?owner=bank");
    const rows = page.locator("main tbody tr");
    const link = rows.nth(scripts ? 3 : 4).locator('a[href^="/cases/"]');
    const address = (await link.first().getAttribute("href")) ?? "";
    expect(await lettersAbout(page, address)).toBe(0);
    await page.goBack();
    await rows
      .filter({ has: page.locator(`a[href="${address}"]`) })
      .getByRole("checkbox")
      .check();
    await page.getByRole("button", { name: "Buat surat" }).click();
    await expect(page).toHaveURL(/\/letters\/new/);
    const make = page.getByRole("button", { name: "Buat 1 konsep" });
    await expect(make).toBeVisible();
    if (scripts) await pressThrice(page, "Buat 1 konsep");
    else {
      await sendThrice(page, "Buat 1 konsep");
      await make.click();
    }
    await expect(page).toHaveURL(/\/letters\/\d+$/);
    await page.goBack();
    await expect(page).toHaveURL(/\/letters\/new/);
    if (await make.isVisible()) await make.click();
    expect(await lettersAbout(page, address)).toBe(1);
  });
