import { describe, expect, test } from "vitest";
import type { Paper, PaperBlock } from "@/lib/documents/shapes/paper";
import { DOCX_TYPE, docxResponse, docxStream } from "@/lib/documents/write/docx";
import { userOf } from "@/tests/support/builders";
import { readWord } from "@/tests/support/word";

const paperOf = (blocks: PaperBlock[], change: Partial<Paper> = {}): Paper => ({
  title: "Surat uji",
  foot: "Nomor 1/UJI",
  mark: "",
  blocks: (async function* () {
    yield* blocks;
  })(),
  ...change,
});
const drawn = async (paper: Paper) => Buffer.from(await new Response(docxStream(paper)).arrayBuffer());
const opened = async (blocks: PaperBlock[], change: Partial<Paper> = {}) =>
  readWord(await drawn(paperOf(blocks, change)));

const rows = (count: number): string[][] =>
  Array.from({ length: count }, (_, n) => [`NI UJI ${n}`, "995103******0001"]);
const COLUMNS = [
  { title: "Nama", share: 2 },
  { title: "NIK", share: 1, numeric: true },
];

describe("E19 a paper as a Word file", () => {
  test("has the text of every block, in order, for another reader", async () => {
    const { paragraphs } = await opened([
      { is: "letterhead", lines: ["PEMERINTAH KABUPATEN UJI", "DINAS SOSIAL", "Jalan Uji 1"] },
      { is: "title", text: "SURAT", note: "Nomor: 1" },
      { is: "heading", text: "Bagian" },
      { is: "text", text: "baris satu\nbaris dua" },
      {
        is: "signatures",
        statement: "Demikian.",
        parties: [
          { title: "", lines: [] },
          { title: "Kepala", lines: ["Made Uji", "NIP 1"] },
        ],
      },
    ]);
    expect(paragraphs.filter(Boolean)).toEqual([
      "PEMERINTAH KABUPATEN UJI",
      "DINAS SOSIAL",
      "Jalan Uji 1",
      "SURAT",
      "Nomor: 1",
      "Bagian",
      "baris satu\nbaris dua",
      "Demikian.",
      "Kepala",
      "Made Uji",
      "NIP 1",
    ]);
  });

  test("is A4 with page x of y and the foot on each page, and the letterhead stands on a rule", async () => {
    const { parts } = await opened([{ is: "letterhead", lines: ["A", "B"] }]);
    const body = parts.get("word/document.xml") ?? "";
    expect(body).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(body).toMatch(/<w:pBdr><w:bottom w:val="single"/);
    const foot = [...parts].find(([name]) => /^word\/footer\d\.xml$/.test(name))?.[1] ?? "";
    expect(foot).toContain("Nomor 1/UJI");
    expect(foot).toMatch(/Halaman .*PAGE.* dari .*NUMPAGES/s);
  });

  test("says in its head what it is not, only while there is something to say", async () => {
    const headOf = async (mark: string) =>
      [...(await opened([], { mark })).parts].filter(([name]) => /^word\/header/.test(name));
    expect(await headOf("")).toEqual([]);
    expect((await headOf("KONSEP"))[0]?.[1]).toContain("KONSEP");
  });

  test("has real tables: the head repeats, numbers stand right, the total is the last row", async () => {
    const { parts, tables } = await opened([
      { is: "table", columns: COLUMNS, rows: [rows(2), rows(1)], total: ["Jumlah", "3"] },
    ]);
    expect(tables).toEqual([[["Nama", "NIK"], ...rows(2), ...rows(1), ["Jumlah", "3"]]]);
    const body = parts.get("word/document.xml") ?? "";
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(body.match(/<w:jc w:val="right"\/>/g)).toHaveLength(5);
  });

  test("F9 keeps signs of XML and drops what no XML can hold", async () => {
    const { paragraphs } = await opened([{ is: "text", text: `a & b <c> "d"\u0000\u0007 \ud800 é 中` }]);
    expect(paragraphs[0]).toBe('a & b <c> "d"  é 中');
  });

  test("breaks the page where an attachment begins", async () => {
    const { parts } = await opened([
      { is: "heading", text: "Satu" },
      { is: "heading", text: "Lampiran", newPage: true },
    ]);
    expect(parts.get("word/document.xml")?.match(/<w:pageBreakBefore\/>/g)).toHaveLength(1);
  });

  test("lets the process answer others while it writes ten thousand rows", async () => {
    await drawn(paperOf([{ is: "table", columns: COLUMNS, rows: [rows(1)] }]));
    let turns = 0;
    const counter = setInterval(() => turns++, 1);
    const bytes = await drawn(paperOf([{ is: "table", columns: COLUMNS, rows: [rows(10_000)] }]));
    clearInterval(counter);
    const { tables } = await readWord(bytes);
    expect(tables[0]).toHaveLength(10_001);
    expect(turns).toBeGreaterThan(20);
  });

  test("is a download that nobody stores, under a safe name", () => {
    const { headers } = docxResponse(userOf("admin", [""]), 'surat "1"/é.docx', paperOf([]));
    expect(headers.get("content-type")).toBe(DOCX_TYPE);
    expect(headers.get("cache-control")).toBe("private, no-store");
    expect(headers.get("content-disposition")).toBe('attachment; filename="surat _1___.docx"');
  });

  test("C19 keeps the end of what is signed with its signatures, and nothing else", async () => {
    const table: PaperBlock = { is: "table", columns: COLUMNS, rows: [rows(5)], total: ["Jumlah", "5"] };
    const signed: PaperBlock = { is: "signatures", statement: "", parties: [{ title: "Kepala", lines: ["Made Uji"] }] };
    const kept = async (...blocks: PaperBlock[]) => {
      const body = (await opened(blocks)).parts.get("word/document.xml") ?? "";
      return [...body.matchAll(/<w:p>(?:(?!<\/w:p>).)*<w:keepNext\/>(?:(?!<\/w:p>).)*<\/w:p>/gs)].map(([paragraph]) =>
        paragraph.replace(/<[^>]+>/g, ""),
      );
    };
    const number = "995103******0001";
    expect(await kept(table, signed)).toEqual(["NI UJI 3", number, "NI UJI 4", number, "Jumlah", "5", "", ""]);
    expect(await kept({ is: "text", text: "Alinea" }, signed)).toEqual(["Alinea", ""]);
    expect(await kept(table, { is: "text", text: "Alinea" })).toEqual([]);
  });
});
