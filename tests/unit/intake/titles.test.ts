import { describe, expect, test } from "vitest";
import type { KnownPeriod } from "@/lib/intake/kinds/kind";
import { type Title, titleFindings } from "@/lib/intake/recognise/rules/titles";

const period = (id: number, firstMonth: number, year = 2026): KnownPeriod => {
  return { id, program: "SEMBAKO", startsOn: "", endsOn: "", year, firstMonth, months: 3 };
};
/** Kab. Badung, Oktober to Desember 2026. */
const KNOWN = {
  scope: "5103",
  bank: "",
  periodId: 17,
  programs: [],
  periods: [period(14, 1), period(15, 4), period(16, 7), period(17, 10), period(18, 1, 2027)],
  places: [
    { code: "51", name: "Bali" },
    { code: "5102", name: "Kabupaten Tabanan" },
    { code: "5103", name: "Kabupaten Badung" },
    { code: "5171", name: "Kota Denpasar" },
    { code: "6303", name: "Kabupaten Banjar" },
    { code: "3279", name: "Kota Banjar" },
    { code: "32", name: "Jawa Barat" },
    { code: "3204", name: "Kabupaten Mengwi" },
  ],
  names: new Set(["MENGWI", "KUTA", "DALUNG"]),
};
const codes = (text: string, of: Title["of"] = "Baris judul", known = KNOWN) =>
  titleFindings([{ text, of }], known).map(({ code }) => code.replace("judul-", ""));

describe("kind 9: a title that names another period", () => {
  test.each([
    "DAFTAR KPM PERIODE JULI - SEPTEMBER 2026",
    "BNBA BPNT TAHAP 3 TAHUN 2026",
    "PENYALURAN TW III 2026",
    "ALOKASI BULAN SEPTEMBER",
    "Oktober s.d. Desember 2025",
    "JULI, AGUSTUS, SEPTEMBER 2026",
    "TAHUN ANGGARAN 2025",
  ])("%s is told", (text) => {
    expect(codes(text)).toEqual(["periode"]);
  });

  test.each([
    "DAFTAR KPM PERIODE OKTOBER - DESEMBER 2026",
    "TAHAP 4",
    "TAHAP III DAN TAHAP IV TAHUN 2026",
    "TW IV 2026",
    "ALOKASI BULAN NOVEMBER",
    "TAHUN 2026",
    "Tahap 1-4",
    "Mangupura, 12 Januari 2026",
    "Data DTKS Januari 2026",
    "SK Nomor 5 Tahun 2025",
    "JUMLAH KPM 2025",
    "BANK MEI LESTARI",
  ])("%s is not", (text) => {
    expect(codes(text)).toEqual([]);
  });

  test.each([
    ["bnba_badung_jul-sep2026.xlsx", ["periode"]],
    ["BNBA TW3.xlsx", ["periode"]],
    ["bnba 2025.csv", ["periode"]],
    ["bnba_okt-des_2026.xlsx", []],
    ["bnba 2025-10-12.csv", []],
    ["bnba 20251012.csv", []],
  ])("the file %s: %j", (text, said) => {
    expect(codes(text, "Nama berkas")).toEqual(said);
  });

  test("a file without a period is held against none", () => {
    expect(titleFindings([{ text: "TAHAP 1 TAHUN 2020", of: "Baris judul" }], { ...KNOWN, periodId: null })).toEqual(
      [],
    );
  });
});

describe("kind 9: a title that names another place", () => {
  test.each([
    ["PEMERINTAH KABUPATEN TABANAN", ["wilayah"]],
    ["DINAS SOSIAL KOTA DENPASAR PROVINSI BALI", []],
    ["DINAS SOSIAL PROV. JAWA BARAT", ["wilayah"]],
    ["Kab.Badung", []],
    ["PEMERINTAH PROVINSI BALI", []],
    ["KABUPATEN TAK ADA", []],
    ["TABANAN", []],
  ])("the line %s: %j", (text, said) => {
    expect(codes(text)).toEqual(said);
  });

  test.each([
    ["TABANAN", ["wilayah"]],
    ["Kab. Tabanan", ["wilayah"]],
    ["BADUNG", []],
    ["MENGWI", []],
    ["BANJAR KAJA", []],
    ["Kec. Tabanan", []],
    ["Sheet1", []],
  ])("the sheet %s: %j", (text, said) => {
    expect(codes(text, "Lembar")).toEqual(said);
  });

  test("totals of the whole country are held against no place", () => {
    expect(codes("KABUPATEN TABANAN", "Baris judul", { ...KNOWN, scope: "" })).toEqual([]);
  });
});

describe("kind 9: a title that names another programme", () => {
  test.each([
    ["DAFTAR PENERIMA PKH", ["program"]],
    ["STIMULUS SEMBAKO", ["program"]],
    ["BANSOS RASTRA", ["program"]],
    ["BPNT", []],
    ["PROGRAM SEMBAKO DAN PKH", []],
    ["SEMBAKO (EKS RASTRA)", []],
    ["DAFTAR NOMINATIF", []],
  ])("%s: %j", (text, said) => {
    expect(codes(text)).toEqual(said);
    expect(codes(text, "Lembar")).toEqual(said);
  });
});

test("a title is said with its place, and never with a long number", () => {
  const [found] = titleFindings([{ text: "Tabanan 9951034101900001 (salinan)", of: "Lembar" }], KNOWN);
  expect(found).toMatchObject({ kind: "check", place: 'Lembar "Tabanan 9951•••••••••••• (salinan)"', rows: null });
});

test("a sheet that is called by its months alone names a period, a desa of that name is none in a title", () => {
  expect(["JULI", "Agustus 2026", "JUL-SEP", "TW III"].map((text) => codes(text, "Lembar"))).toEqual(
    Array(4).fill(["periode"]),
  );
  expect(["DESEMBER", "TW IV", "Lembar1"].flatMap((text) => codes(text, "Lembar"))).toEqual([]);
  expect(codes("JULI")).toEqual([]);
});

test("a stage in Roman numbers is a period: more than the year has are its months", () => {
  expect(codes("REALISASI TAHAP IX TAHUN 2026")).toEqual(["periode"]);
  expect(codes("REALISASI TAHAP XII TAHUN 2026")).toEqual([]);
});
