import { readXlsx } from "hucre";
import { beforeAll, describe, expect, test } from "vitest";
import { aboutSheet } from "@/lib/documents/shapes/sheet";
import { deckPdf } from "@/lib/documents/write/deck-pdf";
import { pptxBytes } from "@/lib/documents/write/deck-pptx";
import { docxStream } from "@/lib/documents/write/docx";
import { pdfStream } from "@/lib/documents/write/pdf";
import { workbookStream } from "@/lib/documents/write/workbook";
import { addDelegation } from "@/lib/meetings/commands/delegations";
import { freezeFigures } from "@/lib/meetings/commands/freeze";
import { createMeeting } from "@/lib/meetings/commands/keep-meeting";
import { noteMeetingFile } from "@/lib/meetings/commands/note-file";
import { annotateSlide } from "@/lib/meetings/deck/commands";
import { deckOf, shown } from "@/lib/meetings/deck/present/deck";
import { deckFile } from "@/lib/meetings/deck/present/paper";
import { numbersAbout, numbersSheets } from "@/lib/meetings/deck/present/workbook";
import { type Deck, getDeck } from "@/lib/meetings/deck/queries/deck";
import { type Figure, isFigure } from "@/lib/meetings/deck/rules/slide";
import { decide } from "@/lib/meetings/follow-ups/commands";
import { minutesPaper } from "@/lib/meetings/present/minutes";
import {
  aCase,
  aDisbursement,
  anAccount,
  aQuota,
  aReconciliation,
  asOwner,
  counted,
  periodId,
  userOf,
} from "@/tests/support/builders";
import { useDatabase } from "@/tests/support/database";
import { pdfPages, xmlText } from "@/tests/support/file-text";
import { entriesOf, readWord } from "@/tests/support/word";

useDatabase();

const west = userOf("pfm", ["51", "52"], null, 1n);
const neighbour = userOf("pfm", ["61"], null, 2n);
const partly = userOf("dinsos-provinsi", ["51"], null, 3n);
const now = new Date("2026-11-23T02:00:00Z");
const plan = {
  title: "Rakor Bali dan NTB",
  place: "Denpasar",
  startsOn: "2026-11-16",
  endsOn: "2026-11-17",
  regions: ["51", "52"],
  period: "sembako-2026-10-3",
  agenda: "Realisasi\nKendala",
  followsId: null,
};
let id = 0n;

async function families(region: string, { paid, unspent, empty }: Record<"paid" | "unspent" | "empty", number>) {
  await asOwner(async (client) => {
    const period = await periodId(client);
    const village = `${region}012001`;
    const money = { period, village, bank: "BNI", ordered: 600_000 };
    for (let i = 0; i < paid; i++) await aDisbursement(client, { ...money, credited: 600_000, transacted: 600_000 });
    for (let i = 0; i < unspent; i++) await aDisbursement(client, { ...money, credited: 600_000, transacted: 0 });
    for (let i = 0; i < empty; i++) {
      const kpm = await aDisbursement(client, { ...money, credited: 0 });
      await aCase(client, { type: "SALDO_NOL", step: "credited", period, kpm, region: village, bank: "BNI" });
    }
    await counted(client, period, region);
  });
}

beforeAll(async () => {
  const sizes = { 5102: 11, 5103: 13, 5104: 5, 5201: 17, 5202: 3 };
  for (const [region, paid] of Object.entries(sizes)) {
    await asOwner((client) => aQuota(client, region, paid * 2));
    await families(region, { paid, unspent: (paid % 4) + 1, empty: paid % 3 });
  }
  await asOwner(async (client) => {
    const reconciliation = await aReconciliation(client, {
      period: await periodId(client),
      regency: "5103",
      bank: "BNI",
    });
    await client.query(
      `insert into reconciliation_ages values ($1, 'untouched', 1, '2026-08-20', 7, 4200000, 0, 0, 7), ($1, 'card', 2, null, 3, 0, 0, 0, 3)`,
      [reconciliation],
    );
    await client.query(
      `insert into ewarongs (bank_code, code, regency_code, region_code, name) values ('BNI', 'A1', '5103', '5103012001', 'Warung')`,
    );
  });
  const first = BigInt((await createMeeting(west, plan)).id);
  await decide(west, {
    ...{ id: first, clientKey: "00000000-0000-4000-8000-000000000001", slideKey: "", region: "5103" },
    ...{ obstacle: "=Saldo nol <b>", followUp: "Cabang mengisi ulang", owner: "bank", ownerName: "BNI Denpasar" },
    ...{ dueOn: "2026-12-01", caseType: "SALDO_NOL" },
  });
  await freezeFigures(west, { id: first });
  await families("5103", { paid: 0, unspent: 0, empty: 2 });
  id = BigInt((await createMeeting(west, { ...plan, followsId: first })).id);
  const people = { id, name: "", position: "" };
  await addDelegation(west, { ...people, region: "52", party: "bank", people: 4 });
  await addDelegation(west, {
    ...people,
    region: "51",
    party: "bank",
    people: 3,
    name: "I Made Uji",
    position: "Kepala",
  });
  await addDelegation(west, { ...people, region: "51", party: "dinsos", people: 21 });
  await annotateSlide(west, { id, key: "unexplained", hidden: true, remark: "", note: "" });
});

/** Every number that the hall sees, with the slide it stands on. */
function figuresOf(deck: Deck): { key: string; figure: Figure }[] {
  return shown(deckOf(deck)).flatMap(({ key, body }) => {
    if (body.is === "bars") return body.rows.flatMap((row) => row.figures.map((figure) => ({ key, figure })));
    if (body.is !== "table") return [];
    return [...body.rows, body.total ?? []].flatMap((row) => row.filter(isFigure).map((figure) => ({ key, figure })));
  });
}
const spaced = (text: string) => text.replace(/\s+/g, " ");
const live = () => getDeck(west, id, "live", now);

describe("S1 the files of a meeting", () => {
  test("are written from a deck that a foreign directorate, and one of its two provinces alone, does not find", async () => {
    for (const actor of [neighbour, partly])
      await expect(getDeck(actor, id, "live", now)).rejects.toMatchObject({ reason: "not-found" });
  });

  test("leave an entry in the audit log with the file and the version", async () => {
    await asOwner((client) => anAccount(client, west));
    await noteMeetingFile(west, { id, file: "deck.pptx", version: "live" });
    const { rows } = await asOwner((client) =>
      client.query("select actor_name, subject, detail from audit_entries where action = 'meeting.exported'"),
    );
    expect(rows).toEqual([
      { actor_name: west.name, subject: `rakor ${id}`, detail: { file: "deck.pptx", version: "live" } },
    ]);
  });
});

describe("E28 every number of the screen", () => {
  test("stands in the PowerPoint file, on its own slide", async () => {
    const deck = await live();
    const slides = shown(deckOf(deck));
    const parts = await entriesOf(Buffer.from(await pptxBytes(deckFile(deck))));
    expect(figuresOf(deck).length).toBeGreaterThan(100);
    for (const { key, figure } of figuresOf(deck)) {
      const index = slides.findIndex((slide) => slide.key === key) + 1;
      const xml = parts.get(`ppt/slides/slide${index}.xml`)?.toString("utf8") ?? "";
      expect(spaced(xmlText(xml)), `${key}: ${figure.text}`).toContain(spaced(figure.text));
    }
    expect(parts.has(`ppt/slides/slide${slides.length + 1}.xml`)).toBe(false);
  });

  test("stands in the PDF, on its own page", async () => {
    const deck = await live();
    const slides = shown(deckOf(deck));
    const pages = pdfPages(new Uint8Array(await new Response(deckPdf(deckFile(deck))).arrayBuffer()));
    expect(pages).toHaveLength(slides.length);
    for (const { key, figure } of figuresOf(deck)) {
      const text = pages[slides.findIndex((slide) => slide.key === key)] ?? "";
      expect(spaced(text), `${key}: ${figure.text}`).toContain(spaced(figure.text));
    }
  });

  test("stands in the workbook as a number, and codes and sentences stand there as text", async () => {
    const deck = await live();
    const bytes = await new Response(
      workbookStream([aboutSheet(numbersAbout(deck)), ...numbersSheets(deck)]),
    ).arrayBuffer();
    const { sheets } = await readXlsx(Buffer.from(bytes));
    const cells = sheets.flatMap(({ rows }) => rows.flat());
    const numbers = new Set(cells.filter((cell) => typeof cell === "number"));
    for (const { key, figure } of figuresOf(deck))
      if (figure.value !== null) expect(numbers.has(figure.value), `${key}: ${figure.text}`).toBe(true);
    expect(sheets.map(({ name }) => name)).toEqual([
      ...["Keterangan", "Keseluruhan", "Yang belum sampai", "Per wilayah rakor", "Per wilayah di dalamnya", "Masalah"],
      ...["Masalah per wilayah", "e-Warong", "Umur", "Keputusan"],
    ]);
    for (const text of ["5103", "=Saldo nol <b>", "2026-12-01"]) expect(cells).toContain(text);
  });

  test("is, in the files of a frozen version, the number of that version", async () => {
    expect(await freezeFigures(west, { id })).toEqual({ version: 1 });
    await families("5103", { paid: 0, unspent: 0, empty: 5 });
    const text = async (version: "live" | 1) =>
      spaced(
        pdfPages(
          new Uint8Array(await new Response(deckPdf(deckFile(await getDeck(west, id, version, now)))).arrayBuffer()),
        ).join(),
      );
    expect(await text(1)).toContain(" 9 KPM dengan masalah");
    expect(await text("live")).toContain(" 14 KPM dengan masalah");
    expect(await text(1)).toContain("versi 1, dibekukan");
    expect(await text("live")).toContain("angka langsung, dibaca 23 Nov 2026 10.00 WITA");
  });
});

describe("E35 the minutes", () => {
  const word = async () =>
    readWord(Buffer.from(await new Response(docxStream(minutesPaper(await live()))).arrayBuffer()));
  const pdf = async () =>
    spaced(pdfPages(new Uint8Array(await new Response(pdfStream(minutesPaper(await live()))).arrayBuffer())).join(" "));

  test("say the numbers of the slides, as Word and as PDF", async () => {
    const deck = await live();
    const [paper, { tables }] = [await pdf(), await word()];
    const cells = tables.flat(2);
    const asked = figuresOf(deck).filter(({ key }) => /^(whole|gaps|groups|problems)(\.\d+)?$/.test(key));
    expect(asked.length).toBeGreaterThan(30);
    for (const { key, figure } of asked) {
      expect(cells, key).toContain(figure.text);
      expect(paper, key).toContain(spaced(figure.text));
    }
  });

  test("count who came by region and by party, both to the same sum, and have a line to sign for each of them", async () => {
    const { tables, paragraphs } = await word();
    expect(tables[0]?.slice(1)).toEqual([
      ["Bali", "Bank penyalur", "I Made Uji, Kepala", "3"],
      ["Bali", "Dinsos kab/kota", "–", "21"],
      ["Nusa Tenggara Barat", "Bank penyalur", "–", "4"],
      ["Jumlah", "", "", "28"],
    ]);
    expect(tables[1]?.slice(1)).toEqual([
      ["Bank penyalur", "7"],
      ["Dinsos kab/kota", "21"],
      ["Jumlah", "28"],
    ]);
    const attendance = tables.at(-1) ?? [];
    expect(attendance).toHaveLength(1 + 28);
    expect(attendance[1]?.slice(0, 4)).toEqual(["1", "I Made Uji", "Bank penyalur, Bali", "Kepala"]);
    expect(paragraphs).toContain("1. Realisasi\n2. Kendala");
    expect(paragraphs[0]).toBe("KEMENTERIAN SOSIAL REPUBLIK INDONESIA");
  });

  test("say what became of the decisions of the meeting before, and are a draft until the numbers are frozen", async () => {
    const paper = await pdf();
    expect(paper).toContain("Kab. Badung: =Saldo nol <b>");
    expect(paper).toContain("Berjalan; 1 menjadi 8 KPM");
    expect(paper).toContain("KONSEP: angka belum dibekukan");
    const { meeting } = await getDeck(west, id, "live", now);
    const frozen = await getDeck(west, meeting.followsId ?? 0n, "newest", now);
    expect(minutesPaper(frozen).mark).toBe("");
  });
});

describe("a hidden slide", () => {
  test("is in no file", async () => {
    const deck = await live();
    expect(deckOf(deck).find(({ key }) => key === "unexplained")?.hidden).toBe(true);
    expect(deckFile(deck).pages.some(({ topic }) => topic === "Belum terjelaskan")).toBe(false);
  });
});
