import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { type DemoName, signIn } from "../support/sign-in.ts";

// The demo's meetings: 1 was held, its numbers are frozen; 2 comes and follows it; 3 is of Kab. Badung alone.
const HELD = "/meetings/1/present";
const COMING = "/meetings/2/present";
const BADUNG = "/meetings/3/present";
// A deck is ninety slides and some of these walk through all of them.
test.describe.configure({ timeout: 180_000 });

const MISSING = "Halaman tidak ditemukan";

const on = (page: Page) => page.locator(".slide[data-on]");
const keyOf = (page: Page) => on(page).getAttribute("data-key");
const keysOf = (page: Page): Promise<string[]> =>
  page.locator(".slide").evaluateAll((slides) => slides.map((slide) => slide.getAttribute("data-key") ?? ""));

async function open(page: Page, who: DemoName, path: string): Promise<string[]> {
  await signIn(page, who);
  await page.goto(path);
  await expect(page.locator("[data-live]")).toBeVisible();
  return keysOf(page);
}

async function expectAt(page: Page, key: string | undefined): Promise<void> {
  await expect(on(page)).toHaveAttribute("data-key", key ?? "?", { timeout: 15_000 });
}

/** The buttons hide when nobody moves: somebody moves. */
const stir = (page: Page) =>
  page.evaluate(() => {
    setInterval(() => document.dispatchEvent(new Event("pointermove")), 200);
  });

test("S1: the deck and the speaker's notes of a meeting beyond one's regions, or without the right, are not there", async ({
  page,
  browser,
}) => {
  await page.goto(HELD);
  await expect(page).toHaveURL(/sign-in\?next=/);
  for (const [who, paths] of [
    ["tabanan", [HELD, BADUNG, `${BADUNG}/speaker`]],
    ["bank", [BADUNG, `${BADUNG}/speaker`]],
    ["badung", [HELD, "/meetings/999999/present", `${BADUNG}?version=9`]],
  ] as const) {
    const other = await (await browser.newContext()).newPage();
    await signIn(other, who);
    for (const path of paths) {
      await other.goto(path);
      await expect(other.getByRole("heading", { name: MISSING }), `${who} at ${path}`).toBeVisible();
      await expect(other.locator(".slide")).toHaveCount(0);
    }
    await other.context().close();
  }
});

test("S4: a role that is taken away ends the deck at the next request", async ({ page, browser }) => {
  const admin = await (await browser.newContext()).newPage();
  await signIn(admin, "admin");
  await admin.goto("/admin/users");
  const email = `rakor-${Date.now()}@salur.example`;
  await admin.locator("#new-email").fill(email);
  await admin.locator("#new-name").fill("Penyaji Sementara");
  await admin.locator("#new-role").selectOption("presenter");
  await admin.locator("#new-regions").fill("5103");
  await admin.getByRole("button", { name: "Buat akun" }).click();
  const password = await admin.locator("code").innerText();

  await page.goto("/sign-in");
  await page.getByLabel("Surel").fill(email);
  await page.getByLabel("Kata sandi").fill(password);
  await page.getByRole("button", { name: "Masuk" }).click();
  await expect(page).not.toHaveURL(/sign-in/);
  await page.goto(BADUNG);
  await expect(on(page)).toHaveCount(1);

  await admin.goto("/admin/users");
  const row = admin.getByRole("listitem").filter({ hasText: email });
  await row.locator("summary").click();
  await row.getByLabel("Peran").selectOption("camat");
  await row.getByLabel("Kode wilayah").fill("510302");
  await row.getByRole("button", { name: "Simpan" }).click();
  await expect(row.getByText("Perubahan disimpan")).toBeVisible();
  await page.reload();
  await expect(page.locator(".slide")).toHaveCount(0);
});

test("E31: keys, the clicker, a number and the address move through the deck; Back and reload come back", async ({
  page,
}) => {
  const keys = await open(page, "penyaji", HELD);
  expect(keys.length).toBeGreaterThan(50);
  await expectAt(page, keys[0]);
  const steps = ["ArrowRight", "Space", "PageDown", "ArrowDown"];
  for (const [index, key] of steps.entries()) {
    await page.keyboard.press(key);
    await expectAt(page, keys[index + 1]);
  }
  for (const [index, key] of ["ArrowLeft", "PageUp", "ArrowUp"].entries()) {
    await page.keyboard.press(key);
    await expectAt(page, keys[3 - index]);
  }
  await page.keyboard.press("End");
  await expectAt(page, keys.at(-1));
  await page.keyboard.press("PageDown");
  await expectAt(page, keys.at(-1));
  await page.keyboard.press("Home");
  await page.keyboard.press("PageUp");
  await expectAt(page, keys[0]);
  await page.keyboard.type("12");
  await expect(page.getByText("Ke slide 12, lalu Enter")).toBeVisible();
  await page.keyboard.press("Enter");
  await expectAt(page, keys[11]);
  await expect(page).toHaveURL(new RegExp(`#slide-${keys[11]}$`));
  await page.keyboard.type("999");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/Tidak ada slide 999/)).toBeVisible();
  await page.goBack();
  await expectAt(page, keys[0]);
  await page.goForward();
  await expectAt(page, keys[11]);
  await page.reload();
  await expectAt(page, keys[11]);
  await page.goto(`${HELD}?slide=gaps`);
  await expectAt(page, "gaps");
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/\/meetings\/1$/);
});

test("E31: every key is also a button, and fingers swipe and tap", async ({ browser }) => {
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 1280, height: 720 } });
  const page = await context.newPage();
  const keys = await open(page, "penyaji", HELD);
  await stir(page);
  await page.getByRole("button", { name: "Slide berikutnya" }).click();
  await expectAt(page, keys[1]);
  await page.touchscreen.tap(1100, 400);
  await expectAt(page, keys[2]);
  await page.touchscreen.tap(60, 400);
  await expectAt(page, keys[1]);
  const touch = await context.newCDPSession(page);
  const swipe = async (from: number, to: number) => {
    await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x: from, y: 400 }] });
    for (const share of [0.3, 0.6, 1])
      await touch.send("Input.dispatchTouchEvent", {
        type: "touchMove",
        touchPoints: [{ x: from + (to - from) * share, y: 402 }],
      });
    await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  };
  await swipe(700, 400);
  await expectAt(page, keys[2]);
  await swipe(400, 700);
  await expectAt(page, keys[1]);
  await page.getByRole("button", { name: "Slide sebelumnya" }).click();
  await expectAt(page, keys[0]);
  await page.getByRole("button", { name: "Kembali ke rakor" }).click();
  await expect(page).toHaveURL(/\/meetings\/1$/);
});

test("E31 E32: list, black, dark, help and full screen open by a key and close by Esc or the same key", async ({
  page,
}) => {
  const keys = await open(page, "penyaji", HELD);
  const stage = page.locator(".stage");
  await expect(stage).not.toHaveAttribute("data-dark");
  await page.keyboard.press("d");
  await expect(stage).toHaveAttribute("data-dark");
  await page.keyboard.press("d");
  await page.keyboard.press("l");
  const list = page.getByRole("dialog", { name: /Daftar slide/ });
  await expect(list.getByRole("listitem")).toHaveCount(keys.length);
  await page.keyboard.type("7");
  await page.keyboard.press("Enter");
  await expect(list).toBeHidden();
  await expectAt(page, keys[6]);
  await page.keyboard.press("l");
  await list.getByRole("button", { name: /Arti kata yang dipakai/ }).click();
  await expectAt(page, "definitions");
  for (const key of ["b", "."]) {
    await page.keyboard.press(key);
    await expect(page.locator(".black")).toBeVisible();
    await page.keyboard.press("PageUp");
    await expect(page.locator(".black")).toHaveCount(0);
    await expectAt(page, "definitions");
  }
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Pintasan papan ketik" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press("f");
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await page.keyboard.press("f");
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(false);
  await expect(page).toHaveURL(/#slide-definitions$/);
});

test("E31: with the cable out every slide is reached, the hall sees the mark, and nobody falls out of the deck", async ({
  page,
  context,
}) => {
  const keys = await open(page, "penyaji", HELD);
  await context.setOffline(true);
  await expect(page.locator("[data-offline]")).toContainText("Luring");
  for (const key of keys.slice(1)) {
    await page.keyboard.press("PageDown");
    await expectAt(page, key);
  }
  await expect(on(page).locator("h2")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByText("Slide tetap di sini.")).toBeVisible();
  await page.evaluate(() => {
    window.location.hash = "#slide-places";
  });
  await on(page).locator("a.fig").first().click();
  await expect(page.getByText("Slide tetap di sini.")).toBeVisible();
  await expectAt(page, "places");
  await page.goBack();
  await expectAt(page, keys.at(-1));
  await context.setOffline(false);
  await expect(page.locator("[data-offline]")).toHaveCount(0);
});

test("the speaker's window and the hall's screen keep step both ways, also without a line", async ({
  page,
  context,
}) => {
  const keys = await open(page, "penyaji", COMING);
  await page.keyboard.type("5");
  await page.keyboard.press("Enter");
  const [speaker] = await Promise.all([page.waitForEvent("popup"), page.keyboard.press("s")]);
  await expectAt(speaker, keys[4]);
  await expect(speaker.locator(".slide[data-next]")).toHaveAttribute("data-key", keys[5] ?? "");
  await expect(speaker.getByLabel("Catatan pembicara")).toBeVisible();
  await context.setOffline(true);
  await speaker.keyboard.press("PageDown");
  await expectAt(page, keys[5]);
  await page.keyboard.press("End");
  await expectAt(speaker, keys.at(-1));
  await expect(speaker.locator(".slide[data-next]")).toHaveCount(0);
  await speaker.getByRole("button", { name: "Mulai" }).click();
  await expect(speaker.locator("[data-timer]")).not.toHaveText("00.00");
  await speaker.getByRole("button", { name: "Jeda" }).click();
  await speaker.getByRole("button", { name: "Ulang" }).click();
  await expect(speaker.locator("[data-timer]")).toHaveText("00.00");
  await context.setOffline(false);
});

test("E27: a figure opens its live page over the slide, and Esc comes back to the same slide", async ({ page }) => {
  await open(page, "penyaji", `${HELD}#slide-places`);
  await on(page).locator("a.fig").first().click();
  const frame = page.frameLocator("dialog iframe");
  await expect(frame.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(frame.getByRole("navigation", { name: "Menu utama" })).toHaveCount(0);
  await frame.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expectAt(page, "places");
});

test("a decision is written by keyboard alone beside its slide, and stands on the slide of decisions", async ({
  page,
}) => {
  await open(page, "penyaji", `${COMING}#slide-problem:SALDO_NOL`);
  await page.keyboard.press("k");
  await expect(page.getByLabel("Kendala")).toBeFocused();
  await expect(page.getByLabel("Tentang masalah")).toHaveValue("SALDO_NOL");
  const obstacle = `Kendala ${Date.now()}`;
  await page.keyboard.type(obstacle);
  await page.keyboard.press("Tab");
  await page.keyboard.type("Cabang mengisi saldo");
  await page.keyboard.press("Tab");
  await expect(page.getByLabel("Penanggung jawab")).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(page.getByLabel("Tenggat")).toBeFocused();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("+7");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "Keputusan tersimpan" })).toBeVisible();
  await expect(page.getByLabel("Kendala")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByLabel("Kendala")).toHaveCount(0);
  await expectAt(page, "problem:SALDO_NOL");
  await expect(page.locator('.slide[data-key^="decided"]').filter({ hasText: obstacle })).toHaveCount(1);
});

test("a decision without a line waits, without a person's name in the browser, and is sent once", async ({
  page,
  context,
}) => {
  await open(page, "penyaji", `${COMING}#slide-group:52`);
  await page.keyboard.press("k");
  await expect(page.getByLabel("Wilayah")).toHaveValue("52");
  await context.setOffline(true);
  const obstacle = `Luring ${Date.now()}`;
  const panel = page.getByRole("complementary", { name: "Catat keputusan" });
  await panel.getByLabel("Kendala").fill(obstacle);
  await panel.getByLabel("Tindak lanjut").fill("NIK 9912 3456 7890 1234 diperbaiki");
  await panel.getByLabel("Nama").fill("Ni Luh Contoh");
  await page.getByRole("button", { name: "Simpan keputusan" }).click();
  await expect(page.getByText("Jangan tulis NIK")).toBeVisible();
  await panel.getByLabel("Tindak lanjut").fill("Diperbaiki");
  await page.getByRole("button", { name: "Simpan keputusan" }).click();
  await expect(page.getByText(/dikirim sendiri begitu sambungan pulih/)).toBeVisible();
  await expect(page.locator(".slide").filter({ hasText: obstacle })).toHaveCount(1);
  const kept = await page.evaluate(() => JSON.stringify(sessionStorage));
  expect(kept).toContain(obstacle);
  expect(kept).not.toContain("Ni Luh Contoh");
  await context.setOffline(false);
  const decided = page.locator('.slide[data-key^="decided"]').filter({ hasText: obstacle });
  await expect(decided).toHaveCount(1, { timeout: 30_000 });
  await expect(decided).toContainText("Ni Luh Contoh");
  await page.reload();
  await expect(page.locator("[data-live]")).toBeVisible();
  await expect(page.locator(".slide").filter({ hasText: obstacle })).toHaveCount(1);
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain(obstacle);
  const html = await (await page.request.get(COMING)).text();
  const cells =
    html
      .split("</script>")
      .join("")
      .match(new RegExp(`<span>[^<]*${obstacle}`, "g")) ?? [];
  expect(cells).toHaveLength(1);
});

test("E29: every slide says which numbers it shows: frozen when, or live", async ({ page }) => {
  const keys = await open(page, "penyaji", HELD);
  const foot = page.locator(".slide footer");
  await expect(foot.filter({ hasText: /Angka dibekukan \d+ \S+ 2026 \d\d\.\d\d WITA \(versi 1\)/ })).toHaveCount(
    keys.length,
  );
  await page.goto(`${HELD}?version=live`);
  await expect(on(page)).toHaveCount(1);
  await expect(foot.filter({ hasText: /Angka langsung, dibaca \d+ \S+ 20\d\d \d\d\.\d\d WITA/ })).toHaveCount(
    (await keysOf(page)).length,
  );
  await expect(page.locator("#slide-whole footer")).toContainText(/Data per .* · sumber .*Persen dihitung/);
});

for (const size of [
  { width: 1280, height: 720 },
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
]) {
  test(`E31: at ${size.width}x${size.height} no slide overflows and no figure is smaller than 28 px`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    await signIn(page, "penyaji");
    for (const path of [HELD, `${COMING}?version=live`, BADUNG]) {
      await page.goto(path);
      await expect(on(page)).toHaveCount(1);
      const faults = await page.locator(".slide").evaluateAll((slides) =>
        slides.flatMap((slide) => {
          const parts = [...slide.querySelectorAll(".sheet, .body, h2, td, th, .name, .words, .bars > li > span")];
          const cut = parts.filter(
            (part) =>
              part.scrollWidth > part.clientWidth + 1 ||
              (part.matches(".sheet, .body") && part.scrollHeight > part.clientHeight),
          );
          const small = [...slide.querySelectorAll(".fig")].filter(
            (figure) => Number.parseFloat(getComputedStyle(figure).fontSize) < 28,
          );
          return [...cut.filter((part) => getComputedStyle(part).display !== "inline"), ...small]
            .filter((part) => part.clientWidth > 1)
            .map((part) => `${slide.getAttribute("data-key")}: ${part.className || part.tagName} ${part.textContent}`);
        }),
      );
      expect(faults, path).toEqual([]);
    }
  });
}

test("E38: the whole deck stands in the first HTML, is read without a script, and brings no charting library", async ({
  browser,
  page,
}) => {
  const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await signIn(plain, "penyaji");
  await plain.goto(HELD);
  const count = await plain.locator(".slide").count();
  expect(count).toBeGreaterThan(50);
  expect(await plain.locator(".slide h2").filter({ visible: true }).count()).toBe(count);
  await plain.context().close();

  const scripts: Promise<string>[] = [];
  await signIn(page, "penyaji");
  page.on("response", (found) => {
    if (/\.js(\?|$)/.test(found.url())) scripts.push(found.text());
  });
  await page.goto(HELD);
  await expect(on(page)).toHaveCount(1);
  expect((await Promise.all(scripts)).filter((text) => text.includes("recharts"))).toEqual([]);
});

test("E41: the hall's screen, its dialogs and the speaker's window have no serious accessibility fault", async ({
  page,
}) => {
  test.slow();
  const expectAccessible = async (where: string) => {
    const { violations } = await new AxeBuilder({ page })
      .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
      .analyze();
    const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
    expect(serious.map(({ id, nodes }) => `${where} ${id}: ${nodes[0]?.html}`)).toEqual([]);
  };
  await open(page, "penyaji", COMING);
  for (const key of ["cover", "carried", "whole", "places", "problem:SALDO_NOL", "definitions"]) {
    await page.evaluate((name) => {
      window.location.hash = `#slide-${name}`;
    }, key);
    await expectAt(page, key);
    await expectAccessible(key);
  }
  await page.keyboard.press("d");
  await expectAccessible("dark");
  for (const key of ["l", "?", "k"]) {
    await page.keyboard.press(key);
    await expectAccessible(key);
    await page.keyboard.press("Escape");
  }
  expect(await keyOf(page)).toBe("definitions");
  await page.goto(`${COMING}/speaker`);
  await expect(on(page)).toHaveCount(1);
  await expectAccessible("speaker");
});
