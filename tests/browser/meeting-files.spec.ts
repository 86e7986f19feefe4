import { expect, type Page, test } from "@playwright/test";
import { readXlsx } from "hucre";
import { pdfPages } from "../support/file-text.ts";
import { signIn } from "../support/sign-in.ts";
import { readWord } from "../support/word.ts";

const FILES = ["deck.pptx", "deck.pdf", "numbers.xlsx", "minutes.pdf", "minutes.docx"];
const OFFICE = "application/vnd.openxmlformats-officedocument";
const TYPES: Record<string, string> = {
  "deck.pptx": `${OFFICE}.presentationml.presentation`,
  "deck.pdf": "application/pdf",
  "numbers.xlsx": `${OFFICE}.spreadsheetml.sheet`,
  "minutes.pdf": "application/pdf",
  "minutes.docx": `${OFFICE}.wordprocessingml.document`,
};

const take = (page: Page, file: string, version = "newest", id = 1) =>
  page.request.get(`/api/meetings/${id}/${file}?version=${version}`);

test("S1 one province of a meeting of three, and a bank, find none of its files", async ({ page, browser }) => {
  await signIn(page, "bali");
  for (const file of FILES) expect((await take(page, file)).status(), file).toBe(404);
  const other = await browser.newPage();
  await signIn(other, "bank");
  for (const file of FILES) expect((await take(other, file)).status(), file).toBe(404);
  await other.close();
});

test("the organiser takes away all files, named in Indonesian and kept by no cache", async ({ page }) => {
  await signIn(page, "pfm2");
  for (const file of FILES) {
    const answer = await take(page, file);
    expect(answer.status(), file).toBe(200);
    const headers = answer.headers();
    expect(headers["content-type"]).toBe(TYPES[file]);
    expect(headers["cache-control"]).toBe("private, no-store");
    expect(headers["content-disposition"]).toMatch(
      /^attachment; filename="(paparan|angka|notulen)-rakor-\d{4}-\d\d-\d\d-versi-1\.(pptx|pdf|xlsx|docx)"$/,
    );
  }
});

test("the number of the whole is one number in the deck, in the workbook and in the minutes", async ({ page }) => {
  await signIn(page, "pfm2");
  const { sheets } = await readXlsx(await (await take(page, "numbers.xlsx")).body());
  const whole = sheets.find(({ name }) => name === "Keseluruhan");
  const ordered = Number(whole?.rows.find(([step]) => step === "SP2D")?.[1]);
  expect(ordered).toBeGreaterThan(1_000);
  const said = new Intl.NumberFormat("id-ID").format(ordered);
  expect(pdfPages(await (await take(page, "deck.pdf")).body())[1]).toContain(said);
  const { tables } = await readWord(await (await take(page, "minutes.docx")).body());
  expect(tables.flat(2)).toContain(said);
});

test("a version that does not exist, a file that does not exist, and a meeting that does not exist are not found", async ({
  page,
}) => {
  await signIn(page, "pfm2");
  expect((await take(page, "deck.pdf", "99")).status()).toBe(404);
  expect((await take(page, "deck.exe")).status()).toBe(404);
  expect((await take(page, "constructor")).status()).toBe(404);
  expect((await take(page, "deck.pdf", "live", 999_999)).status()).toBe(404);
  expect((await take(page, "minutes.pdf", "live")).status()).toBe(200);
});
