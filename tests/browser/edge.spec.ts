import { expect, test } from "@playwright/test";
import { ask, withServer } from "../support/edge.ts";
import { signIn, signInByForm } from "../support/sign-in.ts";

// What comes from the net before anybody is known: addresses, origins, methods, headers.

const base = () => process.env.BASE_URL ?? "";
const hostOf = (url: string) => new URL(url).host;

/** Reads until it is refused; the number of answers before that. */
async function readUntilRefused(at: string, addressOf: (n: number) => string): Promise<number> {
  for (let n = 0; n < 600; n += 20) {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        ask(at, "/public/data.csv-metadata.json", { headers: { "x-forwarded-for": addressOf(n + i) } }),
      ),
    );
    const refused = answers.find(({ status }) => status === 429);
    if (!refused) continue;
    expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
    expect(refused.headers["cache-control"]).toBe("no-store");
    expect(refused.body).toMatch(/^Terlalu banyak permintaan .* coba lagi \d+ detik lagi\.\n$/);
    return n;
  }
  return 600;
}

test("S15, S18: whoever asks too often waits, with one sentence, whatever address they write", async () => {
  test.slow();
  await withServer({ TRUSTED_PROXIES: "0" }, async (at) => {
    expect(await readUntilRefused(at, (n) => `203.0.113.${n % 250}, 198.51.${n % 200}.7`)).toBeLessThan(600);
  });
  await withServer({ TRUSTED_PROXIES: "1" }, async (at) => {
    expect(await readUntilRefused(at, (n) => `203.0.113.${n % 250}, 192.0.2.77`)).toBeLessThan(600);
    const other = { headers: { "x-forwarded-for": "192.0.2.78" } };
    expect((await ask(at, "/public/data.csv-metadata.json", other)).status).toBe(200);
  });
});

test("S18: a guesser who writes another address each time waits all the same", async ({ page }) => {
  let n = 0;
  await page.route("**/sign-in", (route) => {
    n += 1;
    return route.continue({ headers: { ...route.request().headers(), "x-forwarded-for": `198.51.100.${n}` } });
  });
  await page.goto("/sign-in");
  for (let guess = 0; guess < 6; guess++) {
    await page.getByLabel("Surel").fill("tebakan@salur.example");
    await page.getByLabel("Kata sandi").fill(`bukan kata sandinya ${guess}`);
    await page.getByRole("button", { name: "Masuk" }).click();
    await expect(page.getByRole("button", { name: "Masuk" })).toBeEnabled();
    await expect(page.getByRole("alert").filter({ hasText: "Surel" })).toBeVisible();
  }
  await expect(page.getByRole("alert").filter({ hasText: "Surel" })).toContainText(/Tunggu \d+ (detik|menit)/);
});

test("S5: an action without Origin, of another site, or with a host of its own making is refused with a sentence", async () => {
  const host = hostOf(base());
  const foreign: Record<string, string>[] = [
    {},
    { origin: "null" },
    { origin: "https://evil.example" },
    { origin: "bukan alamat" },
    { origin: "https://evil.example", "x-forwarded-host": "evil.example" },
    { origin: `http://${host}`, "sec-fetch-site": "cross-site" },
  ];
  const forms = [
    { "next-action": "7f0000000000000000000000000000000000000000" },
    { "content-type": "multipart/form-data; boundary=x" },
    { "content-type": "application/x-www-form-urlencoded" },
  ];
  for (const path of ["/sign-in", "/cases", "/admin/users", "/api/letters", "/api/intake/uploads"])
    for (const headers of foreign)
      for (const form of forms) {
        const said = await ask(base(), path, { method: "POST", headers: { ...headers, ...form }, body: "--x--\r\n" });
        expect(said.status, `${path} ${JSON.stringify(headers)}`).toBe(403);
        expect(said.body).toContain("tidak berasal dari halaman Salur");
      }
});

test("S5: behind a proxy the host counts that it passes on; one that passes on none gets a sentence", async () => {
  const post = (at: string, headers: Record<string, string>) =>
    ask(at, "/sign-in", { method: "POST", headers: { origin: "https://salur.example", ...headers }, body: "" });
  await withServer({ TRUSTED_PROXIES: "1" }, async (at) => {
    expect((await post(at, { "x-forwarded-host": "salur.example" })).status).toBeLessThan(400);
    const none = await post(at, {});
    expect(none.status).toBe(403);
    expect(none.body).toContain("X-Forwarded-Host");
  });
});

test("S9: no trick in the return address leads out", async ({ page }) => {
  await signIn(page, "tabanan");
  for (const next of [
    "/.//evil.example",
    "//evil.example",
    "/\\evil.example",
    "/%09/evil.example",
    "/a/..//evil.example",
  ]) {
    const answer = await page.request.get(`/sign-in?next=${encodeURIComponent(next)}`, { maxRedirects: 0 });
    expect(answer.headers().location, next).toBe("/today");
  }
  const answer = await page.request.get("/sign-in?next=%2Fcases%3Fq%3D1", { maxRedirects: 0 });
  expect(answer.headers().location).toBe("/cases?q=1");
});

test("S8: every kind of answer carries its headers, each once", async ({ page }) => {
  const html = await (await page.request.get("/sign-in")).text();
  const script = /\/_next\/static\/[^"]+\.js/.exec(html)?.[0] ?? "/_next/static/none.js";
  const paths = [
    ...["/sign-in", "/cases", "/bukan-halaman", "/setup", "/about", script, "/_next/static/none.js", "/icons.svg"],
    ...["/icon.svg", "/sw-field.js", "/favicon.ico", "/public", "/public/99", "/public/data.csv", "/public/51/5103"],
    ...["/api/bukan", "/api/export/cases", "/api/intake/1/progress", "/api/intake/uploads/x", "/api/intake/bukan"],
    ...[
      "/api/cases/answers/1",
      "/api/cases/answers/x/y",
      "/api/field/photos/1",
      "/api/field/carried",
      "/api/field/bukan",
    ],
    ...["/api/field/visits/x/photos/y", "/api/letters/1", "/api/meetings/1/deck.pdf", "/api/templates/dpm"],
  ];
  for (const path of paths) {
    const { headers } = await ask(base(), path);
    expect(headers["x-content-type-options"], path).toBe("nosniff");
    expect(headers["referrer-policy"], path).toBe("same-origin");
    expect(headers["x-frame-options"], path).toBe("DENY");
    const policy = String(headers["content-security-policy"]);
    expect(policy, path).toMatch(/default-src 'self'|default-src 'none'; sandbox/);
    expect(policy.match(/default-src/g), path).toHaveLength(1);
    expect(policy, path).not.toMatch(/script-src[^;]*unsafe-inline/);
    expect(headers["x-powered-by"], path).toBeUndefined();
    expect(headers["strict-transport-security"], path).toBeUndefined();
  }
});

test("S8: behind TLS every kind of answer asks browsers to stay there", async () => {
  await withServer({ TRUSTED_PROXIES: "1" }, async (at) => {
    for (const path of ["/sign-in", "/icons.svg", "/public", "/api/intake/1/progress", "/bukan-halaman"]) {
      const { headers } = await ask(at, path, { headers: { "x-forwarded-proto": "https" } });
      expect(headers["strict-transport-security"], path).toBe("max-age=31536000");
    }
  });
});

test("S8: methods that no page has are answered 405, and nothing of the request comes back", async () => {
  for (const method of ["TRACE", "PROPFIND", "MKCOL"])
    for (const path of ["/sign-in", "/api/intake/uploads", "/public", "/icons.svg"]) {
      const said = await ask(base(), path, { method, headers: { cookie: "rahasia=1" } });
      expect(said.status, `${method} ${path}`).toBe(405);
      expect(said.headers.allow).toContain("GET");
      expect(said.body).not.toContain("rahasia");
      expect(said.headers["x-content-type-options"]).toBe("nosniff");
    }
});

test("E59: the pages that the sign-in library brings in English are not there", async ({ page }) => {
  for (const path of ["/api/auth/signin", "/api/auth/signout", "/api/auth/error", "/error", "/bukan-halaman"]) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBe(404);
    await expect(page.locator("html")).toHaveAttribute("lang", "id");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await page.locator("body").innerText(), path).not.toMatch(/sign ?out|sign ?in|error|not found|submit/i);
  }
});

for (const [who, home] of [
  ["badung", "/today"],
  ["bali", "/today"],
  ["camat", "/today"],
  ["pendamping", "/field"],
  ["penyaji", "/meetings"],
  ["admin", "/admin/users"],
  ["pfm2", "/"],
] as const)
  test(`C20: ${who} begins at ${home}, and the summary is one click away`, async ({ page }) => {
    await signInByForm(page, who);
    await expect(page).toHaveURL((url) => url.pathname === home);
    await page.getByRole("link", { name: "Ringkasan", exact: true }).first().click();
    await expect(page).toHaveURL((url) => url.pathname === "/");
  });

test.describe("E59: a browser set to English", () => {
  test.use({ locale: "en-US" });

  test("gets its messages inside fields, dates and files in Indonesian", async ({ page }) => {
    await page.goto("/sign-in");
    const email = page.getByLabel("Surel");
    const message = () => email.evaluate((input: HTMLInputElement) => input.validationMessage);
    await page.getByRole("button", { name: "Masuk" }).click();
    await expect.poll(message).toBe("Isi alamat surel.");
    await email.fill("badung");
    await page.getByRole("button", { name: "Masuk" }).click();
    await expect.poll(message).toMatch(/alamat surel yang lengkap/);
    await email.fill("badung@salur.example");
    expect(await message()).toBe("");

    await signIn(page, "badung");
    await page.goto("/intake");
    await page.getByLabel("Tanggal data").fill("2026-11-20");
    await expect(page.getByText("Terbaca: 20 November 2026")).toBeVisible();
    const file = page.locator('input[type="file"]').first();
    const look = () => file.evaluate((input) => getComputedStyle(input, "::file-selector-button").display);
    expect(await look()).toBe("none");
    await expect(file).toHaveCSS("color", "rgba(0, 0, 0, 0)");
  });
});
