import { expect, type Page, test } from "@playwright/test";
import { type Env, endChild, spawnTool } from "../../lib/launch/child.ts";
import { openLine } from "../support/line.ts";
import { freePort, waitFor } from "../support/server.ts";
import { signInByForm } from "../support/sign-in.ts";

// S21: a session ends on the server, for every copy of its cookie; what could not be ended is not said to be.

test.slow();

async function signOut(page: Page): Promise<void> {
  await page.getByRole("button", { name: /Operator Dinsos Kab\. Tabanan/ }).click();
  await page.getByRole("button", { name: "Keluar", exact: true }).click();
}

test("S21: after an ordinary sign-out a copied cookie opens nothing", async ({ page, browser }) => {
  await signInByForm(page, "tabanan");
  const copied = await page.context().cookies();
  const thief = await browser.newContext();
  await thief.addCookies(copied);
  const there = await thief.newPage();
  await there.goto("/account");
  await expect(there).toHaveURL(/\/account$/);
  await signOut(page);
  await expect(page).toHaveURL(/\/sign-in$/);
  await there.goto("/account");
  await expect(there).toHaveURL(/\/sign-in/);
  await thief.clearCookies();
  await thief.addCookies(copied);
  expect((await there.request.get("/api/export/kpm")).url()).toContain("/sign-in");
});

test("S21: a sign-out that cannot reach the database says so, keeps the way to try again, and then ends the session", async ({
  page,
}) => {
  const env: Env = JSON.parse(process.env.WEB_ENV ?? "{}");
  const database = new URL(env.DATABASE_URL_WEB ?? "");
  const line = await openLine(database.hostname, Number(database.port));
  Object.assign(database, { hostname: "127.0.0.1", port: String(line.port) });
  const port = await freePort();
  const site = `http://localhost:${port}`;
  const server = spawnTool("next", ["start", "-p", String(port)], { ...env, DATABASE_URL_WEB: database.toString() });
  try {
    await waitFor(`${site}/sign-in`);
    await signInByForm(page, "tabanan", site);
    const copied = await page.context().cookies();
    line.cut();
    await signOut(page);
    for (let attempt = 0; attempt < 2; attempt++) {
      await expect(page).toHaveURL(/\/sign-out\?code=/);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Anda belum keluar");
      await expect(page.getByRole("alert").filter({ hasText: "Sesi Anda masih terbuka" })).toContainText(
        /sampaikan kode [0-9a-f]{8}/,
      );
      if (attempt === 1) line.mend();
      await page.getByRole("button", { name: "Keluar" }).click();
    }
    await expect(page).toHaveURL(/\/sign-in$/);
    await page.context().addCookies(copied);
    await page.goto(`${site}/account`);
    await expect(page).toHaveURL(/\/sign-in/);
  } finally {
    await endChild(server);
    line.close();
  }
});
