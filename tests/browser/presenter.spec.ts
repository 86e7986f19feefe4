import { expect, test } from "@playwright/test";
import { BADUNG, expectAt, HELD, on, openDeck, stir } from "../support/deck-page.ts";
import { signIn } from "../support/sign-in.ts";

// A deck is ninety slides, and some of these walk through all of them.
test.describe.configure({ timeout: 180_000 });

const MISSING = "Halaman tidak ditemukan";

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
  await page.keyboard.press("k");
  const panel = page.getByRole("complementary", { name: "Catat keputusan" });
  await panel.getByLabel("Kendala").fill("Ditulis sesudah haknya dicabut");
  await panel.getByLabel("Tindak lanjut").fill("Tidak boleh tersimpan");
  await panel.getByRole("button", { name: "Simpan keputusan" }).click();
  await expect(panel.getByText("Anda tidak lagi dapat melakukan ini.")).toBeVisible();
  await page.reload();
  await expect(page.locator(".slide")).toHaveCount(0);
});

test("E31: keys, the clicker, a number and the address move through the deck; Back and reload come back", async ({
  page,
}) => {
  const keys = await openDeck(page, "penyaji", HELD);
  expect(keys.length).toBeGreaterThan(40);
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
  const keys = await openDeck(page, "penyaji", HELD);
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
  const keys = await openDeck(page, "penyaji", HELD);
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
