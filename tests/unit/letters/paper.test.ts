import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { CASE_TYPE_CODES, CASE_TYPES } from "@/lib/cases/rules/catalogue";
import { docxStream } from "@/lib/documents/write/docx";
import { pdfStream } from "@/lib/documents/write/pdf";
import { letterFile, letterPaper } from "@/lib/letters/present/paper";
import { askedOf, letterText } from "@/lib/letters/present/text";
import type { LetterFamily } from "@/lib/letters/queries/families";
import type { Letter } from "@/lib/letters/queries/letters";
import { defaultOffice } from "@/lib/letters/rules/office";
import { readWord } from "@/tests/support/word";

const letterOf = (change: Partial<Letter> = {}): Letter => ({
  id: 7n,
  officeCode: "5103",
  kind: "bank-branch",
  regencyCode: "5103",
  regionCode: "5103",
  regency: "KABUPATEN BADUNG",
  bankCode: "BNI",
  recipient: "Pimpinan Cabang Uji",
  recipientAt: "Badung",
  subject: "Hal uji",
  state: "issued",
  number: "400.9/12/Dinsos/XI/2026",
  datedOn: "2026-11-28",
  cases: 60,
  families: 60,
  amountRp: 36_000_000,
  sentOn: null,
  sentMeans: null,
  createdByName: "Uji",
  createdAt: new Date("2026-11-28T02:00:00Z"),
  opening: "",
  note: "",
  dueOn: "2026-12-20",
  dataOn: "2026-11-20",
  version: 2,
  sender: {
    ...defaultOffice("KABUPATEN BADUNG"),
    signerName: "Made Uji",
    signerNip: "198001012005011001",
    copies: ["Bupati Badung"],
  },
  types: [
    { type: "SALDO_NOL", families: 40, amountRp: 24_000_000, dueOn: "2026-12-20" },
    { type: "GAGAL_REKENING", families: 20, amountRp: 12_000_000, dueOn: "2026-12-22" },
  ],
  ...change,
});
const family = (n: number): LetterFamily => ({
  seq: n,
  caseId: BigInt(n),
  name: `NI UJI ${n}`,
  nik: "995103******0001",
  address: "BR. 1",
  village: "Dalung",
  bankCode: "BNI",
  type: "SALDO_NOL",
  periodLabel: "Okt–Des 2026",
  families: 1,
  amountRp: 600_000,
  dueOn: "2026-12-20",
});
const paperOf = (letter: Letter, count = 60) =>
  letterPaper({
    letter,
    today: "2026-11-28",
    whole: false,
    families: (async function* () {
      for (let n = 0; n < count; n += 40)
        yield Array.from({ length: Math.min(40, count - n) }, (_, i) => family(n + i + 1));
    })(),
  });
const saidBy = (letter: Letter): string => JSON.stringify(letterText(letter, "2026-11-28"));

describe("E18 the text of a letter", () => {
  test.each([
    ["bank-branch", "yang rekeningnya dikelola kantor Saudara"],
    ["dukcapil", "yang NIK-nya belum padan"],
    ["village", "di Dalung yang bantuannya belum sampai"],
  ] as const)("to a %s says whose families it is about, how many, and of which date", (kind, words) => {
    const text = saidBy(letterOf({ kind, recipientAt: "Dalung" }));
    expect(text).toContain(words);
    expect(text).toContain("menurut data per 20 November 2026 terdapat 60 keluarga penerima manfaat (KPM)");
  });

  test("asks about each type what the recipient can do, with its families and deadline, and by when to answer", () => {
    const text = saidBy(letterOf());
    for (const words of [
      "memeriksa pemindahbukuan",
      "menyebutkan data yang ditolak",
      "Rp24.000.000",
      "22 Des 2026",
      "paling lambat 20 Desember 2026",
      "Yth. Pimpinan Cabang Uji",
      "Kepala Dinas Sosial Kabupaten Badung,",
      "NIP 198001012005011001",
      "1. Bupati Badung",
    ])
      expect(text).toContain(words);
  });

  test("asks something about every type that goes in a letter, and about no other", () => {
    for (const type of CASE_TYPE_CODES)
      expect(askedOf(type) !== "menindaklanjuti", type).toBe(CASE_TYPES[type].letter !== null);
  });

  test("takes the words of the office where it has written its own", () => {
    const text = saidBy(letterOf({ opening: "Awal kami.", note: "Catatan kami." }));
    expect(text).toContain("Awal kami.");
    expect(text).toContain("Catatan kami.");
    expect(text).not.toContain("Dalam rangka");
  });

  test("is a draft without number and date until it has them", () => {
    const draft = letterOf({ state: "draft", number: null, datedOn: null });
    expect(saidBy(draft)).toContain("(diberikan saat terbit)");
    expect(paperOf(draft).mark).toBe("KONSEP: belum bernomor");
    expect(paperOf(letterOf({ state: "cancelled" })).mark).toBe("DIBATALKAN");
    expect(paperOf(letterOf()).mark).toBe("");
    expect([letterFile(draft), letterFile(letterOf())]).toEqual(["konsep-surat-7", "surat-400.9-12-Dinsos-XI-2026"]);
  });
});

const bytesOf = async (stream: ReadableStream<Uint8Array>) => Buffer.from(await new Response(stream).arrayBuffer());

describe("a letter on paper", () => {
  test("E19 as a Word file has letterhead, number, signer and every family in a table", async () => {
    const { paragraphs, tables } = await readWord(await bytesOf(docxStream(paperOf(letterOf()))));
    expect(paragraphs).toContain("PEMERINTAH KABUPATEN BADUNG");
    expect(paragraphs.join("|")).toContain(": 400.9/12/Dinsos/XI/2026");
    expect(paragraphs).toContain("Made Uji");
    const attached = tables.at(-1) ?? [];
    expect(attached).toHaveLength(61);
    expect(attached[60]).toEqual([
      "60",
      "NI UJI 60\n995103******0001",
      "BR. 1, Dalung",
      "Saldo nol\nBNI · Okt–Des 2026",
      "Rp600.000",
      "20 Des 2026",
      "#60",
    ]);
  });

  const hasReader = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"].some((dir) =>
    fs.existsSync(`${dir}/pdftotext`),
  );
  test.skipIf(!hasReader)(
    "E35 several in one PDF begin each on a new page, with pages of their own count",
    async () => {
      const letters = [letterOf(), letterOf({ id: 8n, number: "400.9/13/Dinsos/XI/2026", state: "cancelled" })];
      const pdf = await bytesOf(
        pdfStream(
          (async function* () {
            for (const letter of letters) yield paperOf(letter);
          })(),
          "Surat",
        ),
      );
      const folder = fs.mkdtempSync(path.join(os.tmpdir(), "salur-surat-"));
      fs.writeFileSync(`${folder}/surat.pdf`, pdf);
      const pages = execFileSync("pdftotext", ["-layout", `${folder}/surat.pdf`, "-"])
        .toString()
        .split("\f")
        .slice(0, -1);
      fs.rmSync(folder, { recursive: true });
      expect(pages.length % 2).toBe(0);
      const half = pages.length / 2;
      for (const [index, page] of pages.entries()) {
        expect(page).toContain(`Halaman ${(index % half) + 1} dari ${half}`);
        expect(page).toContain(index < half ? "Surat 400.9/12/" : "Surat 400.9/13/");
        expect(page.includes("DIBATALKAN")).toBe(index >= half);
      }
      for (let n = 1; n <= 60; n++) expect(pages.slice(0, half).join("\n")).toContain(`NI UJI ${n} `);
    },
  );
});
