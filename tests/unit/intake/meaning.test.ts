import fs from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { openFile } from "@/lib/documents/read/open";
import type { FileRow } from "@/lib/documents/read/row";
import { evidenceOf } from "@/lib/intake/cells/rules/evidence";
import type { Context, Remark } from "@/lib/intake/kinds/kind";
import { type Kind, RULES } from "@/lib/intake/kinds/rules";
import { doubtOf } from "@/lib/intake/recognise/rules/doubt";
import { type Header, recogniseHeader } from "@/lib/intake/recognise/rules/header";
import { rowParser } from "@/lib/intake/rows/rules/row-parser";

// Small files as they circulate in offices, each row against what a person reads in it. B05: month first; B13: two
// programmes in one list; B19: empty where nothing was spent; D15: dates in words; R09: codes that became numbers.

const CASES = "tests/fixtures/cases";
const period = (id: number, firstMonth: number, startsOn: string, endsOn: string) => {
  return { id, program: "SEMBAKO", startsOn, endsOn, year: 2026, firstMonth, months: 3, entitledRp: 600_000 };
};
const CONTEXT: Context = {
  scope: "5103",
  bank: "BNI",
  periodId: 17,
  today: "2026-11-29",
  programs: [{ code: "SEMBAKO", name: "Program Sembako", aliases: ["BPNT", "BSP"] }],
  periods: [
    period(14, 1, "2026-01-01", "2026-03-31"),
    period(15, 4, "2026-04-01", "2026-06-30"),
    period(16, 7, "2026-07-01", "2026-09-30"),
    period(17, 10, "2026-10-01", "2026-12-31"),
  ],
  places: [
    { code: "51", name: "Bali" },
    { code: "5103", name: "Kabupaten Badung" },
    { code: "5171", name: "Kota Denpasar" },
  ],
};

type Read = { header: Header; values: Map<number, Record<string, unknown>>; remarks: (Remark & { row: number })[] };

async function read(id: string, kind?: Kind, context = CONTEXT): Promise<Read> {
  const [file = ""] = fs.readdirSync(path.join(CASES, id)).filter((name) => name.endsWith(".xlsx"));
  const rows: FileRow[] = [];
  for await (const batch of (await openFile(path.join(CASES, id, file))).rows) rows.push(...batch);
  return readRows(rows, kind, context);
}

function readRows(rows: FileRow[], kind: Kind | undefined, context: Context): Read {
  const header = recogniseHeader(rows, kind);
  if (!header) throw new Error("no header");
  const parse = rowParser({ ...header, evidence: evidenceOf(header, rows) }, context);
  const result: Read = { header, values: new Map(), remarks: [] };
  for (const row of rows.filter(({ rowNo }) => rowNo > header.headerRow)) {
    const { values, remarks } = parse(row);
    const named = values && Object.fromEntries(RULES[header.kind].columns.map(([name], at) => [name, values[at]]));
    if (named) result.values.set(row.rowNo, named);
    result.remarks.push(...remarks.map((remark) => ({ ...remark, row: row.rowNo })));
  }
  return result;
}

const table = (...lines: string[]): FileRow[] =>
  lines.map((line, at) => ({ rowNo: at + 1, cells: line.split(";"), numeric: new Set<number>() }));

const plain = (name: string, value: unknown) =>
  /^(nik|no_kk|card_no)$/.test(name) && value !== null ? String(BigInt(String(value))) : value;

test.each<[string, Kind, Context]>([
  ["B01", "bank-report", CONTEXT],
  ["B05", "bank-report", CONTEXT],
  ["B13", "bank-report", CONTEXT],
  ["B19", "bank-report", CONTEXT],
  ["D15", "dpm", CONTEXT],
  ["R09", "recap", { ...CONTEXT, scope: "", bank: "" }],
])("%s is read as a person reads it", async (id, kind, context) => {
  const { header, values, remarks } = await read(id, undefined, context);
  expect(header.kind).toBe(kind);
  const wanted: { rows: Record<string, Record<string, unknown>>; refuse: number[] } = JSON.parse(
    fs.readFileSync(path.join(CASES, id, "expect.json"), "utf8"),
  );
  for (const [rowNo, row] of Object.entries(wanted.rows)) {
    const got = values.get(Number(rowNo)) ?? {};
    const pairs = (from: Record<string, unknown>) => Object.keys(row).map((name) => [name, plain(name, from[name])]);
    expect([rowNo, pairs(got)]).toEqual([rowNo, pairs(row)]);
  }
  const refused = remarks.filter(({ severity }) => severity === "refused").map(({ row }) => row);
  expect([...new Set(refused)]).toEqual(wanted.refuse);
});

test("B14: rows of another period are refused, each with its reason", async () => {
  const { values, remarks } = await read("B14");
  expect(values.size).toBe(0);
  expect(new Set(remarks.map(({ reason }) => reason))).toContain("periode-lain");
});

test("B15: each contradiction of a bank is told at its row", async () => {
  const { remarks } = await read("B15");
  expect([...new Set(remarks.map(({ row }) => row))]).toEqual([2, 3, 4, 5, 6, 7, 8]);
});

test("B18: a status in figures gives way to the words beside it", async () => {
  const { values } = await read("B18");
  expect(values.get(2)).toMatchObject({ status: "tidak-transaksi", status_text: "Belum transaksi" });
  expect(values.get(3)).toMatchObject({ status: "saldo-nol" });
});

test.each([
  ["SUKSES", "REK DORMANT", "sukses", "SUKSES (REK DORMANT)", "bertentangan"],
  ["SUKSES", "Lunas", "sukses", "SUKSES (Lunas)", undefined],
  ["GGL-07", "KKS belum diambil", "kks-tidak-terdistribusi", "GGL-07 (KKS belum diambil)", undefined],
  ["GGL-07", "lihat lampiran", "lain", "GGL-07 (lihat lampiran)", "kata-tidak-dikenal"],
  ["Saldo 0", "Saldo 0", "saldo-nol", "Saldo 0", undefined],
  ["Gagal top up", "a.n. 9951-0341-0190-0001", "gagal-topup", "Gagal top up (a.n. 9951-03**-****-****)", undefined],
])("a bank's %s beside %s is %s, and both are kept", (status, note, read, kept, told) => {
  const rows = table(
    "NIK;NOMINAL TOP UP;NOMINAL TRANSAKSI;STATUS;KETERANGAN",
    `9951034101900001;600000;0;${status};${note}`,
  );
  const { values, remarks } = readRows(rows, "bank-report", CONTEXT);
  expect(values.get(2)).toMatchObject({ status: read, status_text: kept });
  expect(remarks.map(({ reason }) => reason)).toEqual(told === undefined ? [] : [told]);
});

test("a number of another person among the words of a file is masked before it is kept", () => {
  const other = "NIK 9951034101900002";
  const dpm = readRows(
    table("NIK;NAMA;ALAMAT;KECAMATAN;DESA", `9951034101900001;A ${other};RT 1, ${other};KUTA;LEGIAN`),
    "dpm",
    CONTEXT,
  );
  expect(dpm.values.get(2)).toMatchObject({ name: "A NIK 995103**********", address: "RT 1, NIK 995103**********" });
  const reply = readRows(
    table("NIK;JAWABAN;CATATAN", `9951034101900001;TIDAK PADAN;pakai ${other}`),
    "dukcapil-reply",
    CONTEXT,
  );
  expect(reply.values.get(2)).toMatchObject({ note: "pakai NIK 995103**********" });
});

test("K02: a card that came back was not handed over, and an unknown word is named", async () => {
  const { header, values, remarks } = await read("K02");
  expect(header.kind).toBe("kks");
  const handed = [...values].filter(([, row]) => row.handed).map(([rowNo]) => rowNo);
  expect(handed).toEqual([2, 3, 4, 5, 6, 12, 13, 17]);
  const unknown = remarks.filter(({ reason }) => reason === "kata-tidak-dikenal").map(({ row }) => row);
  expect(unknown).toEqual([17, 20, 21]);
});

test("R05: families, rupiah and index of a recap are held against each other", async () => {
  const { remarks } = await read("R05", undefined, { ...CONTEXT, scope: "", bank: "" });
  expect([...new Set(remarks.map(({ row }) => row))]).toEqual(expect.arrayContaining([2, 3, 4, 5, 6]));
});

test.each(["T02", "K01b", "M02", "B20"])("%s: a list of something else is asked about", async (id) => {
  const { header } = await read(id);
  expect(header.missing.length > 0 || doubtOf(header) !== "").toBe(true);
});

test.each([
  ["school list", "NIK;NAMA;NISN;SEKOLAH;KELAS;JENJANG"],
  ["vaccination", "NIK;NAMA;NO KK;TGL VAKSIN 1;TGL VAKSIN 2;FASKES;JENIS VAKSIN"],
])("a %s is asked about", (_, titles) => {
  const { header } = readRows(table(titles, "9951034101900001;A;1;2;3;4;5"), undefined, CONTEXT);
  expect(header.missing.length > 0 || doubtOf(header) !== "").toBe(true);
});

test("a whole list of families is not asked about", () => {
  const titles = "NO;NIK;NAMA;NO KK;KECAMATAN;DESA";
  const { header } = readRows(table(titles, "1;9951034101900001;A;;KUTA;LEGIAN"), undefined, CONTEXT);
  expect([header.kind, doubtOf(header)]).toEqual(["dpm", ""]);
});

test.each([
  ["PERIODE", "NOV 2026", "taken"],
  ["PERIODE", "OKT-DES 2026", "taken"],
  ["PERIODE", "JAN-MAR 2026", "refused"],
  ["TAHAP", "Tahap 4 Tahun 2026", "taken"],
  ["TAHAP", "TAHAP 3", "refused"],
  ["PROGRAM", "SEMBAKO/BPNT", "taken"],
  ["JENIS BANSOS", "PKH", "refused"],
  ["KABUPATEN", "Kab. Badung", "taken"],
  ["KABUPATEN", "KOTA DENPASAR", "refused"],
  ["PROVINSI", "BALI", "taken"],
])("a row of a hand-over list with %s %s is %s", (title, text, outcome) => {
  const rows = table(`NIK;NAMA;TGL TERIMA;${title}`, `9951034101900001;A;21/11/2026;${text}`);
  expect(readRows(rows, "kks", CONTEXT).values.size).toBe(outcome === "taken" ? 1 : 0);
});

test("a quota is never rounded: a decimal number is thousands where the column shows it, else refused", () => {
  const titles = "KODE KAB/KOTA;PROGRAM;TAHUN;KUOTA KPM;NOMOR SK";
  const line = (kpm: string) => `5103;SEMBAKO;2026;${kpm};SK-1`;
  const rows = (...kpm: string[]): FileRow[] =>
    table(titles, ...kpm.map(line)).map((row) => ({ ...row, numeric: new Set([3]) }));
  const national = { ...CONTEXT, scope: "" };
  expect(readRows(rows("16781", "17002", "16.781"), "quota", national).values.get(4)?.kpm).toBe(16_781);
  expect(readRows(rows("12", "14", "16.781"), "quota", national).values.get(4)).toBeUndefined();
  expect(readRows(rows("16.781"), "quota", national).values.size).toBe(0);
});
