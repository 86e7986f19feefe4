import { expect, test } from "@playwright/test";
import { COMING, expectAt, HELD, on, openDeck } from "../support/deck-page.ts";

// A deck is ninety slides, and some of these walk through all of them.
test.describe.configure({ timeout: 180_000 });

test("E31: with the cable out every slide is reached, the hall sees the mark, and nobody falls out of the deck", async ({
  page,
  context,
}) => {
  const keys = await openDeck(page, "penyaji", HELD);
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
  await on(page).locator(".fig a").first().click();
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
  const keys = await openDeck(page, "penyaji", COMING);
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

test("a decision is written by keyboard alone beside its slide, and stands on the slide of decisions", async ({
  page,
}) => {
  await openDeck(page, "penyaji", `${COMING}#slide-problem:SALDO_NOL`);
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
  await openDeck(page, "penyaji", `${COMING}#slide-group:52`);
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
