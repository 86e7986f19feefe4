import { readXlsx } from "hucre";
import { describe, expect, test } from "vitest";
import type { DeckFile, DeckPage } from "@/lib/documents/shapes/deck";
import { largestFit, linesOf } from "@/lib/documents/shapes/fit";
import { deckPdf } from "@/lib/documents/write/deck-pdf";
import { pptxBytes } from "@/lib/documents/write/deck-pptx";
import { pdfPages, xmlText } from "@/tests/support/file-text";
import { entriesOf } from "@/tests/support/word";

const page = (made: Partial<DeckPage>): DeckPage => ({
  topic: "Peringkat kab/kota",
  title: "Pencairan dari 66,7 % sampai 83,3 %",
  body: { is: "text", paragraphs: ["Kuota: keluarga yang boleh menerima"] },
  remark: "",
  foot: "Persen dihitung dari SP2D · Data per 20 November 2026 · Sumber: rekap",
  note: "",
  ...made,
});
const table = page({
  body: {
    is: "table",
    columns: [
      { title: "Kab/kota", share: 4, numeric: false },
      { title: "SP2D", share: 2, numeric: true },
      { title: "Cair dari SP2D", share: 3, numeric: true },
    ],
    rows: [
      ["Kab. Badung", "9", "66,7 %"],
      ["Kab. Tabanan", "6", "–"],
    ],
    total: ["Jumlah", "15", "73,3 %"],
    chart: { title: "Cair dari SP2D", isRate: true, values: [0.667, null], longest: 1 },
  },
  note: "Tanyakan ke Badung",
  remark: "Data Tabanan menyusul",
});
const deck = (...pages: DeckPage[]): DeckFile => ({
  title: "Rakor Bali",
  pages: [page({ title: "Rakor Bali", topic: "", body: { is: "cover", lines: ["Denpasar", "Bali"] } }), ...pages],
});
const hostile = '=cmd|" /C calc"!A0 <b>&\u0000\u0007 \ud800 🙂 \u202eabc';

const pptx = async (...pages: DeckPage[]) => entriesOf(Buffer.from(await pptxBytes(deck(...pages))));
const textOf = (parts: Map<string, Buffer>, name: string) => xmlText(parts.get(name)?.toString("utf8") ?? "");
const pdf = async (...pages: DeckPage[]) =>
  pdfPages(new Uint8Array(await new Response(deckPdf(deck(...pages))).arrayBuffer()));

describe("E35 a deck in PowerPoint", () => {
  test("has one slide a page, with its words, its page number, and what the speaker is told in the notes only", async () => {
    const parts = await pptx(table, page({}));
    expect([...parts.keys()].filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))).toHaveLength(3);
    const text = textOf(parts, "ppt/slides/slide2.xml");
    for (const word of [
      "Kab. Badung",
      "66,7 %",
      "Jumlah",
      "Data Tabanan menyusul",
      "Halaman 2 dari 3",
      "20 November 2026",
    ])
      expect(text).toContain(word);
    expect(text).not.toContain("Tanyakan ke Badung");
    expect(textOf(parts, "ppt/notesSlides/notesSlide2.xml")).toContain("Tanyakan ke Badung");
  });

  test("has tables that are tables, and charts that carry their numbers in a workbook of their own", async () => {
    const parts = await pptx(table);
    expect(parts.get("ppt/slides/slide2.xml")?.toString()).toContain("<a:tbl>");
    const charts = [...parts.keys()].filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name));
    expect(charts).toHaveLength(1);
    expect(parts.get(charts[0] ?? "")?.toString()).toContain("<c:v>0.667</c:v>");
    const book = [...parts.keys()].find((name) => name.endsWith(".xlsx"));
    const { sheets } = await readXlsx(parts.get(book ?? "") ?? Buffer.alloc(0));
    expect(JSON.stringify(sheets[0]?.rows)).toContain("0.667");
  });

  test("opens without repair: every part is well-formed and has its type, every relation leads to a part", async () => {
    const parts = await pptx(table, page({ title: hostile, note: hostile, foot: hostile }), table);
    const types = parts.get("[Content_Types].xml")?.toString() ?? "";
    for (const [name, content] of parts) {
      if (name.endsWith("/")) continue;
      if (/\.(xml|rels)$/.test(name)) expect(() => xmlText(content.toString("utf8")), name).not.toThrow();
      const typed = types.includes(`PartName="/${name}"`) || types.includes(`Extension="${name.split(".").at(-1)}"`);
      expect(typed, name).toBe(true);
    }
    for (const [name, content] of parts) {
      if (!name.endsWith(".rels")) continue;
      const folder = name.replace(/_rels\/[^/]+$/, "");
      for (const [all, target = ""] of content.toString().matchAll(/<Relationship [^>]*Target="([^"]+)"[^>]*>/g)) {
        if (all.includes("External")) continue;
        const found = target.startsWith("/") ? target.slice(1) : new URL(target, `file:///${folder}`).pathname.slice(1);
        expect(parts.has(found), `${name} → ${found}`).toBe(true);
      }
    }
  });

  test("F9 a title that looks like a formula or markup is text, without signs that no file may hold", async () => {
    const text = textOf(await pptx(page({ title: hostile })), "ppt/slides/slide2.xml");
    expect(text).toContain('=cmd|" /C calc"!A0 <b>&');
    expect(text).toContain("🙂");
  });
});

describe("E35 the same deck as PDF", () => {
  test("has a page for each slide, with text that can be searched", async () => {
    const pages = await pdf(table, page({}));
    expect(pages).toHaveLength(3);
    for (const word of ["Kab. Badung", "66,7 %", "Jumlah", "Data Tabanan menyusul", "Halaman 2 dari 3"])
      expect(pages[1]).toContain(word);
    expect(pages.join()).not.toContain("Tanyakan ke Badung");
  });

  test("keeps a slide on its page however long its sentences are", async () => {
    const long = "Cabang mengisi ulang saldo setiap keluarga yang belum menerima. ".repeat(8);
    const rows = [1, 2, 3].map(() => [long, long, long]);
    if (table.body.is !== "table") throw new Error("no table");
    expect(await pdf(page({ title: long, body: { ...table.body, rows, chart: null } }))).toHaveLength(2);
  });
});

describe("how large letters are", () => {
  test("as large as fits, else the smallest", () => {
    const heightAt = (size: number) => size * 10;
    expect(largestFit({ sizes: [18, 14, 10], height: 140, heightAt })).toBe(14);
    expect(largestFit({ sizes: [18, 14, 10], height: 139, heightAt })).toBe(10);
    expect(largestFit({ sizes: [18, 14, 10], height: 5, heightAt })).toBe(10);
  });

  test("a text needs a line until it is full, and a word longer than the line is broken", () => {
    expect(linesOf("", 57, 10)).toBe(1);
    expect(linesOf("aaaaa aaaa", 57, 10)).toBe(1);
    expect(linesOf("aaaaa aaaaa", 57, 10)).toBe(2);
    expect(linesOf("a".repeat(25), 57, 10)).toBe(3);
  });
});
