import net from "node:net";
import { expect, test } from "@playwright/test";
import { signIn } from "@/tests/support/sign-in";

const ADDRESSES = [
  "/sign-in",
  "/public",
  "/public/data.csv",
  "/tidak-ada",
  "/tidak-ada.js",
  "/icons.svg",
  "/_next/static/tidak-ada.js",
  "/api/intake",
  "/api/intake/1",
  "/api/cases/answers",
  "/api/field/visits",
  "/api/export/cases",
  "/api/auth/session",
];

test("S8: every answer carries the headers of a careful site, whatever kind it is", async ({ request }) => {
  for (const address of ADDRESSES) {
    const headers = (await request.get(address, { maxRedirects: 0 })).headers();
    expect(headers["x-content-type-options"], address).toBe("nosniff");
    expect(headers["referrer-policy"], address).toBe("same-origin");
    expect(headers["content-security-policy"], address).toContain("frame-ancestors 'none'");
    expect(headers["content-security-policy"]?.split("frame-ancestors"), address).toHaveLength(2);
    expect(headers["x-frame-options"], address).toBe("DENY");
  }
});

/** What a client that speaks as it likes is answered. */
function raw(baseURL: string, lines: string[]): Promise<string> {
  const { hostname, port } = new URL(baseURL);
  return new Promise((resolve) => {
    let answer = "";
    const socket = net.connect(Number(port), hostname, () => socket.end(`${lines.join("\r\n")}\r\n\r\n`));
    socket.on("data", (piece) => {
      answer += piece;
    });
    socket.on("close", () => resolve(answer));
  });
}

test("S8: TRACE is not served", async ({ baseURL }) => {
  const answer = await raw(baseURL ?? "", ["TRACE /sign-in HTTP/1.1", "Host: localhost", "Connection: close"]);
  expect(answer).toMatch(/^HTTP\/1\.1 405 /);
});

test("S5: a form without an origin, from another site or by a spoofed host changes nothing and gets a sentence", async ({
  request,
  baseURL,
}) => {
  const { host } = new URL(baseURL ?? "");
  for (const headers of [
    {},
    { origin: "null" },
    { origin: "https://evil.example" },
    { origin: "https://evil.example", "x-forwarded-host": host },
    { origin: `http://${host}`, "sec-fetch-site": "cross-site" },
  ] as Record<string, string>[]) {
    const answer = await request.post("/sign-in", { headers, form: { email: "x", password: "y" } });
    expect(answer.status(), JSON.stringify(headers)).toBe(403);
    expect(await answer.text()).toContain("tidak berasal dari alamat Salur");
  }
});

test("S9: a return address never leads out, also for somebody who is signed in", async ({ page, baseURL }) => {
  await signIn(page, "badung");
  for (const next of ["/.//evil.example", "//evil.example", "/\\evil.example", "/%2e//evil.example"]) {
    await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
    expect(new URL(page.url()).origin).toBe(new URL(baseURL ?? "").origin);
  }
});

test("E59: the pages of signing in and out are ours", async ({ page }) => {
  for (const address of ["/api/auth/signin", "/api/auth/signout", "/api/auth/error"]) {
    await page.goto(address);
    await expect(page.getByRole("heading", { name: "Masuk ke Salur" }), address).toBeVisible();
  }
});
