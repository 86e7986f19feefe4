import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { readXlsx } from "hucre";
import { afterAll, describe, expect, it } from "vitest";
import { openFile } from "@/lib/documents/read/open";
import type { FileRow } from "@/lib/documents/read/row";
import type { Context, Parsed } from "@/lib/intake/kinds/kind";
import { type Kind, namesFamilies } from "@/lib/intake/kinds/rules";
import { recogniseHeader } from "@/lib/intake/recognise/rules/header";
import { rowParser } from "@/lib/intake/rows/rules/row-parser";
import { isSample, makeSample } from "@/prisma/seed/samples/make";
import { SAMPLES } from "@/prisma/seed/samples/manifest";
import type { SamplePlace } from "@/prisma/seed/samples/place";

const village = (n: number) => ({
  code: `51030${1 + (n % 6)}20${String(n).padStart(2, "0")}`,
  name: `DESA ${n}`,
  district: "PETANG",
});
const PLACE: SamplePlace = {
  regency: "5103",
  bank: "BNI",
  villages: Array.from({ length: 12 }, (_, n) => village(n)),
  totals: ["5101", "5102", "5103", "5171"].map((code, n) => ({
    code,
    name: `KABUPATEN ${code}`,
    quota: 12_345 + n,
    sp2d: 12_000,
    credited: 11_000,
    transacted: 10_000,
  })),
};
const CONTEXT: Context = {
  scope: "5103",
  bank: "",
  periodId: 17,
  programs: [{ code: "SEMBAKO", name: "Program Sembako", aliases: ["BSP"] }],
  periods: [
    { id: 17, program: "SEMBAKO", startsOn: "2026-10-01", endsOn: "2026-12-31", year: 2026, firstMonth: 10, months: 3 },
  ],
};

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "salur-samples-"));
afterAll(() => fs.rmSync(folder, { recursive: true }));

/** A sample, read by the product's own reader and rules. */
async function taken(name: string, scope = "5103"): Promise<{ kind: string; rows: Parsed[] }> {
  const file = path.join(folder, name);
  fs.writeFileSync(file, (await makeSample(name, PLACE)) ?? "");
  const rows: FileRow[] = [];
  for await (const batch of (await openFile(file)).rows) rows.push(...batch);
  const header = recogniseHeader(rows);
  if (!header) throw new Error(`${name}: no header`);
  const parse = rowParser(header, { ...CONTEXT, scope });
  const body = rows.filter((row) => row.rowNo > header.headerRow);
  return { kind: header.kind, rows: body.map((row) => parse(row)) };
}

const accepted = (rows: Parsed[]) => rows.flatMap(({ values }) => (values ? [values] : []));
const reasons = (rows: Parsed[]) => rows.flatMap(({ values, remarks }) => (values ? [] : remarks.map((r) => r.reason)));
const scopeOf = (kind: Kind) => (namesFamilies(kind) ? "5103" : "");

describe("sample files", () => {
  it.each(SAMPLES.flatMap(({ name, kind }) => [name, other(name)].map((file) => ({ file, kind }))))(
    "$file is recognised as what it is",
    async ({ file, kind }) => {
      expect(isSample(file)).toBe(true);
      expect((await taken(file, scopeOf(kind))).kind).toBe(kind);
    },
  );

  it.each(["dpm-bersih.xlsx", "bank-1.xlsx", "bank-2.csv", "kuota-bersih.xlsx", "rekap-bersih.xlsx"])(
    "%s has nothing to refuse and nothing to warn of",
    async (name) => {
      const { rows } = await taken(name, name.startsWith("kuota") || name.startsWith("rekap") ? "" : "5103");
      expect(rows.length).toBeGreaterThan(3);
      expect(rows.filter(({ values, remarks }) => values === null || remarks.length > 0)).toEqual([]);
    },
  );

  it("the dirty DPM says the same of the same forty families as the clean one", async () => {
    const clean = accepted((await taken("dpm-bersih.xlsx")).rows);
    const soiled = accepted((await taken("dpm-kotor.csv")).rows);
    expect(clean).toHaveLength(40);
    expect(soiled.slice(0, 40)).toEqual(clean);
  });

  it("the dirty DPM is refused only where it is wrong", async () => {
    const { rows } = await taken("dpm-kotor.csv");
    expect(reasons(rows)).toEqual(["panjang", "dirusak-excel", "kosong", "wilayah-lain"]);
    const niks = accepted(rows).map((values) => values[0]);
    expect(niks).toHaveLength(41);
    expect(new Set(niks).size).toBe(40);
  });

  it("the dirty bank report says the same figures as the clean one", async () => {
    const figures = (rows: Parsed[]) => accepted(rows).map((v) => v.slice(5, 11).concat(v[13] ?? null));
    const clean = figures((await taken("bank-1.xlsx")).rows);
    const soiled = await taken("bank-1-kotor.csv");
    expect(clean).toHaveLength(38);
    expect(figures(soiled.rows).slice(0, 38)).toEqual(clean);
    expect(reasons(soiled.rows)).toEqual(["bukan-angka", "tanggal"]);
  });

  it("families with saldo nol in the first report have a balance or a transaction in the next, but for one", async () => {
    const first = accepted((await taken("bank-1.xlsx")).rows);
    const next = new Map(accepted((await taken("bank-2.csv")).rows).map((v) => [v[0], v]));
    const empty = first.filter((v) => v[13] === "saldo-nol").map((v) => next.get(v[0] ?? null));
    expect(empty).toHaveLength(4);
    expect(empty.filter((v) => v?.[6] === 600_000)).toHaveLength(3);
  });

  it.each([
    ["verval", "verval-bersih.xlsx", "verval-kotor.csv", ["dirusak-excel", "tanggal"]],
    ["e-Warong", "ewarong-bersih.xlsx", "ewarong-kotor.csv", ["kosong", "wilayah-lain"]],
  ])("the dirty %s list says the same as the clean one, and its last rows are refused", async (_, one, other, why) => {
    const clean = accepted((await taken(one)).rows);
    const soiled = (await taken(other)).rows;
    expect(accepted(soiled)).toEqual(clean);
    expect(reasons(soiled)).toEqual(why);
  });

  it("the dirty list of cards hands over the same cards, and what it does not say or says twice is refused", async () => {
    const handed = (rows: Parsed[]) => accepted(rows).map((v) => [v[1], v[5], v[6]]);
    const soiled = (await taken("kks-kotor.csv")).rows;
    expect(handed(soiled)).toEqual(handed((await taken("kks-bersih.xlsx")).rows));
    expect(reasons(soiled)).toEqual(["kosong", "bertentangan"]);
  });

  it("the dirty copy of DTKS keeps a person with a broken NIK as invalid, and refuses whom nothing names", async () => {
    const clean = accepted((await taken("dtks-2.xlsx")).rows);
    const soiled = (await taken("dtks-2-kotor.csv")).rows;
    const broken = accepted(soiled).findIndex((v) => v[0] === null);
    expect(accepted(soiled).toSpliced(broken, 1)).toEqual(clean.toSpliced(broken, 1));
    expect(accepted(soiled)[broken]?.slice(3, 5)).toEqual([clean[broken]?.[3], "invalid"]);
    expect(reasons(soiled)).toEqual(["kosong", "dirusak-excel"]);
  });

  it("every identity number in a sample is impossible: NIK from 99, KKS from 0000", async () => {
    const rows = accepted((await taken("dpm-kotor.csv")).rows);
    expect(rows.filter((v) => !String(v[0]).startsWith("99") || !String(v[11]).startsWith("0000"))).toEqual([]);
  });

  it("the dirty quota and recap lose exactly the rows that cannot be taken", async () => {
    expect(reasons((await taken("kuota-kotor.csv", "")).rows)).toEqual(["kosong", "bukan-angka", "program"]);
    const recap = (await taken("rekap-kotor.xlsx", "")).rows;
    expect(reasons(recap)).toEqual(["program", "program"]);
    expect(
      recap.flatMap(({ remarks }) => remarks.filter((r) => r.severity === "warning").map((r) => r.reason)),
    ).toEqual(["nol"]);
  });

  it.each(SAMPLES.map(({ name }) => name))("another reader sees the same cells in %s as the CSV has", async (name) => {
    const [csv, xlsx] = name.endsWith(".csv") ? [name, other(name)] : [other(name), name];
    const { sheets } = await readXlsx(Buffer.from((await makeSample(xlsx, PLACE)) ?? []));
    const said = (rows: readonly (readonly unknown[])[]) =>
      rows.map((row) => row.map((cell) => String(cell ?? "")).filter(Boolean)).filter((row) => row.length > 0);
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode((await makeSample(csv, PLACE)) ?? undefined);
    expect(said(sheets[0]?.rows ?? [])).toEqual(said(cellsOf(text)));
  });

  it("the same place gives the same bytes, and an unknown name gives none", async () => {
    for (const { name } of SAMPLES) expect(await makeSample(name, PLACE)).toEqual(await makeSample(name, PLACE));
    expect(await makeSample("../../etc/passwd", PLACE)).toBeNull();
    expect(await makeSample("toString.csv", PLACE)).toBeNull();
    expect(isSample("constructor.csv")).toBe(false);
  });
});

function other(name: string): string {
  return name.endsWith(".csv") ? name.replace(".csv", ".xlsx") : name.replace(".xlsx", ".csv");
}

function cellsOf(csv: string): string[][] {
  const mark = csv.startsWith("\ufeff") ? ";" : ",";
  return csv
    .replace("\ufeff", "")
    .split("\r\n")
    .map((line) => [...`${line}${mark}`.matchAll(new RegExp(`("(?:[^"]|"")*"|[^"${mark}]*)${mark}`, "g"))])
    .map((cells) => cells.map(([, cell = ""]) => cell.replace(/^"|"$/g, "").replaceAll('""', '"')));
}
