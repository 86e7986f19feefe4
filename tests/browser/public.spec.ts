import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { signIn } from "../support/sign-in.ts";

const PATHS = ["/public", "/public/51", "/public/5103", "/public?period=sembako-2026-07-3"];
const DATA = ["/public/data.csv", "/public/metadata.json", "/public/data.csv-metadata.json"];

/** Rows of a CSV without quoted fields, by column. */
const rowsOf = (csv: string) => {
  const [head = [], ...lines] = csv
    .trimEnd()
    .split("\r\n")
    .map((line) => line.split(","));
  return lines.map((cells) => Object.fromEntries(head.map((name, n) => [name, cells[n] ?? ""])));
};

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test.describe("without a session and without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("one reads the country, goes down to a kab/kota and up again, and the period stays", async ({ page }) => {
    await page.goto("/sign-in");
    await page.getByRole("link", { name: "jumlah penyaluran per wilayah untuk publik" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Indonesia");
    await expect(page.getByText(/Dari setiap 100 keluarga yang diperintahkan dibayar/)).toBeVisible();
    await page.getByRole("navigation", { name: "Periode" }).getByRole("link", { name: "Jul–Sep 2026" }).click();
    await page.getByRole("region", { name: "Tiap provinsi" }).getByRole("link", { name: "Bali", exact: true }).click();
    await expect(page).toHaveURL(/\/public\/51\?period=sembako-2026-07-3$/);
    await page
      .getByRole("region", { name: "Tiap kab/kota" })
      .getByRole("link", { name: "Kab. Badung", exact: true })
      .click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Kab. Badung");
    await expect(page.getByRole("navigation", { name: "Periode" }).locator("[aria-current]")).toHaveText(
      /Jul–Sep 2026/,
    );
    await page.getByRole("navigation", { name: "Wilayah" }).getByRole("link", { name: "Bali" }).click();
    await expect(page).toHaveURL(/\/public\/51\?period=sembako-2026-07-3$/);
    await expect(page.getByText(/Data per .* · sumber .* · diterbitkan/)).toBeVisible();
    await expect(page.getByRole("link", { name: "lapor.go.id" })).toBeVisible();
  });

  test("S15: a small count is hidden in the page and in the file, and nothing published is a smaller step than ten", async ({
    page,
    request,
  }) => {
    const rows = rowsOf(await (await request.get("/public/data.csv")).text());
    const regencies = rows.filter(({ tingkat }) => tingkat === "kab_kota");
    expect(regencies.length).toBeGreaterThan(500);
    expect(rows.every(({ kode_wilayah }) => (kode_wilayah ?? "").length <= 4)).toBe(true);
    const kpm = ["kuota_kpm", "sp2d_kpm", "penyaluran_kpm", "pencairan_kpm"];
    const notTens = rows.flatMap((row) => kpm.filter((name) => Number(row[name]) % 10 !== 0 || row[name] === "0"));
    expect(notTens).toEqual([]);

    const hidden = regencies.find((row) => row.pencairan_kpm === "");
    if (!hidden) throw new Error("the demo has no small kab/kota: this test proves nothing");
    expect(hidden).toMatchObject({ disamarkan: "ya", pencairan_rp: "" });
    expect(hidden.kolom_disamarkan).toContain("pencairan_kpm");
    await page.goto(`/public/${hidden.kode_wilayah}?period=${hidden.kode_periode}`);
    await expect(page.getByText("< 10", { exact: true }).first()).toBeVisible();

    // What a reader would do: the total less all the others.
    const same = rows.filter(({ kode_periode }) => kode_periode === hidden.kode_periode);
    const province = same.find((row) => row.kode_wilayah === hidden.kode_wilayah?.slice(0, 2));
    const others = same.filter(
      (row) =>
        row.tingkat === "kab_kota" && row !== hidden && row.kode_wilayah?.startsWith(province?.kode_wilayah ?? "-"),
    );
    const rest = Number(province?.pencairan_kpm) - others.reduce((sum, row) => sum + Number(row.pencairan_kpm), 0);
    expect(rest).toBe(0);
    expect(province).toMatchObject({ disamarkan: "ya" });
  });
});

test("S9: every public answer may be kept by a shared cache: no cookie, no nonce, no script, and nothing of who asks", async ({
  page,
  request,
}) => {
  await signIn(page, "badung");
  for (const path of [...PATHS, ...DATA]) {
    const answers = [await request.get(path), await page.request.get(path)];
    const bodies = await Promise.all(answers.map((answer) => answer.text()));
    expect(bodies[0], path).toBe(bodies[1]);
    for (const answer of answers) {
      const headers = answer.headers();
      expect(answer.status(), path).toBe(200);
      expect(headers["cache-control"], path).toBe("public, max-age=300");
      expect(headers["set-cookie"], path).toBeUndefined();
      expect(headers["content-security-policy"], path).toContain("script-src 'none'");
      expect(headers["content-security-policy"], path).not.toContain("nonce");
      expect(headers["x-content-type-options"], path).toBe("nosniff");
      const again = await request.get(path, { headers: { "if-none-match": headers.etag ?? "" } });
      expect(again.status(), path).toBe(304);
      expect(await again.text()).toBe("");
    }
    expect(bodies[0], path).not.toContain("<script");
    expect(bodies[0], path).not.toMatch(/(?<![.\d/a-z])\d{16}(?!\d)/);
  }
  expect((await request.get("/sign-in")).headers()["cache-control"]).toBe("private, no-store");
});

test("S15, A15: whatever is not published is the same 404, byte for byte, which names only the parts of the address", async ({
  request,
}) => {
  const missing: Record<string, string[]> = {
    Wilayah: [
      "/public/99",
      "/public/5199",
      "/public/510301",
      "/public/5103012001",
      "/public/abc",
      "/public/51/5103",
      "/public?region=51",
      "/public/data.csv?region=51",
    ],
    Periode: [
      "/public?period=sembako-2031-01-3",
      "/public?period=1",
      "/public/data.csv?period=x",
      "/public/metadata.json?period=sembako-2026-07-3",
    ],
    Terbitan: [
      "/public?edition=2020-01-01",
      "/public?edition=x",
      "/public/data.csv?edition=2020-01-01",
      "/public/metadata.json?edition=2020-01-01",
    ],
    "Wilayah atau periode": ["/public/51?period=1", "/public/99?period=sembako-2026-07-3"],
  };
  for (const [named, paths] of Object.entries(missing)) {
    const seen = new Set<string>();
    for (const path of paths) {
      const answer = await request.get(path);
      expect(answer.status(), path).toBe(404);
      const { "content-type": type, "cache-control": kept, etag, "set-cookie": cookie } = answer.headers();
      const text = await answer.text();
      expect(text, path).toContain(`>${named} pada alamat ini tidak dikenali atau belum pernah diterbitkan;`);
      seen.add(JSON.stringify([text, type, kept, etag, cookie]));
    }
    expect(seen.size, named).toBe(1);
  }
});

test("the file is what its metadata says, and its columns are those of its schema", async ({ request }) => {
  const metadata = await (await request.get("/public/metadata.json")).json();
  const file = await request.get(metadata.berkas.alamat);
  expect(file.headers()["content-type"]).toBe("text/csv; charset=utf-8");
  const bytes = await file.body();
  const digest = await crypto.subtle.digest("SHA-256", new Uint8Array(bytes));
  expect(Buffer.from(digest).toString("hex")).toBe(metadata.berkas.sha256);
  expect(bytes.length).toBe(metadata.berkas.ukuran_byte);
  const text = bytes.toString("utf8");
  expect(text.split("\r\n").length - 2).toBe(metadata.berkas.baris);
  const head = text.slice(0, text.indexOf("\r\n")).split(",");
  const schema = await (await request.get(metadata.interoperabilitas.skema)).json();
  expect(schema.tableSchema.columns.map(({ name }: { name: string }) => name)).toEqual(head);
  expect(metadata.standar_data.map(({ kolom }: { kolom: string }) => kolom)).toEqual(head);
  for (const name of head) expect(name).toMatch(/^[a-z0-9]+(_[a-z0-9]+)*$/);
  const [first] = rowsOf(text);
  expect(first).toMatchObject({ tingkat: "nasional", nama_wilayah: "Indonesia", terbitan: metadata.terbitan });
  expect(first?.tanggal_data).toMatch(/^\d{4}-\d\d-\d\d$/);
  const badung = rowsOf(text).find((row) => row.kode_wilayah === "5103");
  expect(badung?.kode_kemendagri).toBe("51.03");
});

test("no public page has a serious accessibility fault, is wider than a phone, or says anything in the console", async ({
  page,
}) => {
  test.slow();
  const said: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  for (const path of PATHS) {
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.goto(path);
    const { violations } = await new AxeBuilder({ page })
      .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html}`)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await overflow(page), path).toBe(0);
    await page.emulateMedia({ media: "print" });
    await expect(page.getByRole("navigation", { name: "Periode" })).toBeHidden();
    await page.emulateMedia({ media: "screen" });
  }
  expect(said).toEqual([]);
});

test("an edition is made once a day at most, and nobody but an administrator or a directorate finds the page", async ({
  page,
}) => {
  await signIn(page, "pfm2");
  await page.goto("/recaps");
  await page.getByRole("link", { name: "Data publik" }).click();
  await page.getByRole("button", { name: "Terbitkan sekarang" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Terbitkan sekarang" }).click();
  await expect(page.getByText("Terbitan hari ini sudah ada")).toBeVisible();
  await page.getByText("Tarik terbitan ini").click();
  await expect(page.getByLabel(/Alasan menarik/)).toHaveAttribute("required");
  await page.context().clearCookies();
  await signIn(page, "badung");
  expect((await page.goto("/admin/public"))?.status()).toBe(404);
});
