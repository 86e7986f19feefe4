import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { pdfStream } from "@/lib/documents/write/pdf";
import {
  ATTACHED_A_TERM,
  type MinutesPaper,
  minutesBlocks,
  minutesFoot,
  minutesMark,
} from "@/lib/reconciliation/present/minutes";
import type { MinutesRow } from "@/lib/reconciliation/queries/minutes";
import type { TermRow } from "@/lib/reconciliation/queries/term-rows";
import { noTotals } from "@/lib/reconciliation/rules/control-total";
import { isComplete, maySign } from "@/lib/reconciliation/rules/minutes";

const DISTRICT = { districtBy: 1n, bankBy: null };
const BANK = { districtBy: null, bankBy: 2n };
const NOBODY = { districtBy: null, bankBy: null };
const BOTH = { districtBy: 1n, bankBy: 2n };

describe("who may sign, by role and by what is signed already", () => {
  test.each([
    ["dinsos-kabkota", NOBODY, "district"],
    ["dinsos-kabkota", BANK, "district"],
    ["dinsos-kabkota", DISTRICT, null],
    ["dinsos-kabkota", BOTH, null],
    ["bank", NOBODY, "bank"],
    ["bank", DISTRICT, "bank"],
    ["bank", BANK, null],
    ["bank", BOTH, null],
    ["dinsos-provinsi", NOBODY, null],
    ["pfm", DISTRICT, null],
    ["presenter", NOBODY, null],
    ["admin", NOBODY, null],
  ] as const)("%s with %o: %s", (role, signatures, party) => {
    expect(maySign(role, signatures)).toBe(party);
  });

  test.each([
    [NOBODY, false],
    [DISTRICT, false],
    [BANK, false],
    [BOTH, true],
  ])("%o is complete: %s", (signatures, complete) => {
    expect(isComplete(signatures)).toBe(complete);
  });
});

const totals = noTotals();
totals.ordered = { families: 120, kpm: 120, rp: 72_000_000 };
totals.terms.missing = { families: 120, kpm: 120, rp: 72_000_000 };

const family = (n: number): TermRow => ({
  key: BigInt(n),
  kpmId: BigInt(n),
  name: `NI UJI ${n}`,
  nik: "995103******0001",
  village: "Dalung",
  orderRp: 600_000,
  creditedRp: null,
  transactedRp: null,
  balanceRp: null,
  returnedRp: null,
  fieldStatus: null,
  matchedBy: null,
  caseId: null,
  intakeId: null,
  rowNo: null,
});

const at = new Date("2026-11-23T02:00:00Z");
const signed: MinutesRow = {
  id: 7n,
  districtBy: 1n,
  districtName: "Made Uji",
  districtAt: at,
  bankBy: 2n,
  bankName: "Wayan Bank",
  bankAt: at,
  lockedAt: at,
  voidedAt: null,
  voidedByName: null,
  voidedReason: null,
  content: "",
  hash: "ab".repeat(32),
  current: true,
};

const content = {
  computedAt: at.toISOString(),
  asOf: "2026-11-20",
  hasOrder: true,
  hasField: true,
  totals,
  files: ["laporan.xlsx", "susulan.xlsx"].map((fileName, index) => ({
    kind: "bank-report",
    id: 3 + index,
    fileName,
    asOf: "2026-11-20",
    rows: 3_052,
    families: 120,
    strays: index,
    sentBy: "Wayan Bank",
  })),
  hash: "ab".repeat(32),
};

const paperOf = (change: Partial<MinutesPaper> = {}, count = 120): MinutesPaper => ({
  reconciliation: {
    id: 1n,
    periodId: 1,
    periodCode: "sembako-2026-10-3",
    periodLabel: "Okt–Des 2026",
    regencyCode: "5103",
    regency: "KABUPATEN BADUNG",
    bankCode: "BNI",
    computedAt: at,
    asOf: "2026-11-20",
    totals,
    hasOrder: true,
    hasField: true,
    lockedBy: null,
  },
  signed,
  content,
  today: "2026-11-23",
  families: async function* () {
    for (let n = 0; n < count; n += 40) yield Array.from({ length: Math.min(40, count - n) }, (_, i) => family(n + i));
  },
  ...change,
});

async function drawn(paper: MinutesPaper): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  const stream = pdfStream({
    title: "Berita acara",
    foot: minutesFoot(paper),
    mark: minutesMark(paper),
    blocks: minutesBlocks(paper),
  });
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}

const pagesOf = (pdf: Buffer): number => pdf.toString("latin1").match(/\/Type \/Page\b/g)?.length ?? 0;

/** What another program makes of the paper. */
function readBack(pdf: Buffer, program: "pdftotext" | "pdftoppm", ...options: string[]): Buffer {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "salur-ba-"));
  try {
    fs.writeFileSync(`${folder}/ba.pdf`, pdf);
    const out = program === "pdftotext" ? ["-"] : [];
    return execFileSync(program, [...options, `${folder}/ba.pdf`, ...out]);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

/** Page by page. */
const textOf = (pdf: Buffer): string[] => readBack(pdf, "pdftotext", "-layout").toString().split("\f").slice(0, -1);

const hasReader = ["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"].some((dir) => fs.existsSync(`${dir}/pdftotext`));

describe("minutes on paper", () => {
  test("are a PDF of several pages", async () => {
    const pdf = await drawn(paperOf());
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    expect(pagesOf(pdf)).toBeGreaterThan(3);
  });

  test.skipIf(!hasReader)(
    "say the same to another program: totals, signatures, every family, the head on each page",
    async () => {
      const pdf = await drawn(paperOf());
      const pages = textOf(pdf);
      const text = pages.join("\n");
      expect(pages).toHaveLength(pagesOf(pdf));
      for (const [index, page] of pages.entries()) expect(page).toContain(`Halaman ${index + 1} dari ${pages.length}`);
      for (const words of [
        "PEMERINTAH KABUPATEN BADUNG",
        "BA-7/5103/BNI/sembako-2026-10-3",
        "Rp72.000.000",
        "Made Uji",
        "Wayan Bank",
        "laporan.xlsx",
        "susulan.xlsx",
        "3.052 baris",
        "ab".repeat(32),
      ])
        expect(text).toContain(words);
      for (let n = 0; n < 120; n += 1) expect(text).toContain(`NI UJI ${n} `);
      expect(text).not.toMatch(/KONSEP|\b\d{16}\b/);
      for (const page of pages.filter((one) => one.includes("NI UJI"))) expect(page).toMatch(/Nama\s+NIK\s+Desa/);
    },
  );

  test.skipIf(!hasReader)(
    "are a draft on each page until both have signed, without families for whoever may not read them",
    async () => {
      for (const half of [null, { ...signed, bankAt: null, bankName: null, bankBy: null, lockedAt: null }]) {
        const pages = textOf(await drawn(paperOf({ signed: half, families: null })));
        for (const page of pages) expect(page).toMatch(/KONSEP[\s\S]*Sidik isi: (ab){32}/);
        expect(pages.join()).not.toContain("NI UJI");
      }
    },
  );

  test("say on each page that they are void once they were voided", () => {
    expect(minutesMark(paperOf())).toBe("");
    expect(minutesMark(paperOf({ signed: { ...signed, voidedAt: at } }))).toBe("TIDAK BERLAKU");
  });

  test.skipIf(!hasReader)("show their letters, and not only carry them", async () => {
    const page = readBack(await drawn(paperOf()), "pdftoppm", "-gray", "-r", "50", "-l", "1").subarray(15);
    // The letterhead: blank lines only would leave a rule of a few hundred dots.
    const dark = page.subarray(0, Math.trunc(page.length / 6)).filter((dot) => dot < 128).length;
    expect(dark).toBeGreaterThan(600);
  });

  test("say how many families are attached when there are more", async () => {
    const many = structuredClone(totals);
    many.terms.missing.families = ATTACHED_A_TERM + 1;
    const paper = paperOf({}, ATTACHED_A_TERM + 200);
    const said: string[] = [];
    let rows = 0;
    for await (const block of minutesBlocks({ ...paper, content: { ...content, totals: many } })) {
      if (block.is === "text") said.push(block.text);
      if (block.is === "table" && block.columns[0]?.title === "Nama")
        for await (const batch of block.rows) rows += batch.length;
    }
    expect(rows).toBe(ATTACHED_A_TERM);
    expect(said.join()).toContain("Di sini 1.000 yang pertama");
  });
});
