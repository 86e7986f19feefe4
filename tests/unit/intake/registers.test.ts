import { describe, expect, test } from "vitest";
import { isKind, kindsFor, needsPeriod } from "@/lib/intake/kinds/rules/kinds";
import { type Context, rowParser, STAGING } from "@/lib/intake/kinds/rules/parse";
import { recogniseHeader } from "@/lib/intake/recognise/rules/header";

const CONTEXT: Context = { scope: "5103", bank: "", periodId: 9, programs: [], periods: [] };
const NIK = "9951034101700001";
const KKS = "0000510300000001";
const row = (rowNo: number, cells: readonly string[], numeric: readonly number[] = []) => ({
  rowNo,
  cells: [...cells],
  numeric: new Set(numeric),
});

function reader(titles: readonly string[], context: Partial<Context> = {}) {
  const header = recogniseHeader([row(1, titles)]);
  if (!header) throw new Error("no header");
  const parse = rowParser(header, { ...CONTEXT, ...context });
  return Object.assign(
    (cells: readonly string[], numeric: readonly number[] = []) => {
      const { values, remarks } = parse(row(2, cells, numeric));
      return {
        values: values && Object.fromEntries(STAGING[header.kind].map(([name], at) => [name, values[at]])),
        reasons: remarks.map(({ severity, column, reason }) => `${severity} ${column}: ${reason}`),
      };
    },
    { header },
  );
}

describe("verval of SIKS-NG", () => {
  const TEMPLATE =
    "NIK,PROGRAM BANSOS,NOKK,NAMA,TEMPAT LAHIR,TANGGAL LAHIR,IBU KANDUNG,JENIS KELAMIN,JENIS PEKERJAAN,STATUS KAWIN,ALAMAT,RT,RW,PROVINSI,KABUPATEN,KECAMATAN,KELURAHAN,STATUS DISABILITAS,KODE JENIS DISABILITAS,STATUS HAMIL,TGL MULAI HAMIL".split(
      ",",
    );

  test("E4: is recognised by its 21 columns A..U", () => {
    expect(TEMPLATE).toHaveLength(21);
    expect(reader(TEMPLATE).header).toMatchObject({ kind: "verval", missing: [] });
  });

  const read = reader(["NIK", "NOKK", "NAMA", "TANGGAL LAHIR", "IBU KANDUNG", "ALAMAT", "RT", "RW", "STATUS PADAN"]);
  test.each([
    ["br. 4", "1", "12", "BR. 4 RT 001 RW 012"],
    ["br. 4", "", "", "BR. 4"],
    ["BR. 4 RT 9", "1", "2", "BR. 4 RT 9"],
    ["", "1", "2", null],
  ])("address %j with RT %j and RW %j is %j", (address, rt, rw, whole) => {
    expect(read([NIK, "", "", "", "", address, rt, rw, ""]).values?.address).toBe(whole);
  });

  test.each([
    ["PADAN", true],
    ["TIDAK PADAN", false],
    ["Belum padan", false],
    ["", null],
    ["-", null],
  ])("status %j is %j", (text, matched) => {
    expect(read([NIK, "", "", "", "", "", "", "", text]).values?.nik_matched).toBe(matched);
  });

  test("E8: a NIK that Excel rounded is never taken, a date that does not exist neither", () => {
    expect(read(["9,95103E+15"]).reasons).toEqual(["refused NIK: dirusak-excel"]);
    expect(read(["9951034101700010"], [0]).reasons).toEqual(["refused NIK: dirusak-excel"]);
    expect(read(["9951034101700010"]).reasons).toEqual([]);
    expect(read([NIK, "", "", "29/02/2025"]).reasons).toEqual(["refused Tanggal lahir: tanggal"]);
    expect(read([NIK, "", "", "29/02/2024"]).values?.birth_on).toBe("2024-02-29");
  });
});

describe("a list of handed-over cards", () => {
  const read = reader(["NIK", "NAMA", "NO KKS", "BANK", "TANGGAL SERAH", "STATUS KKS"], { bank: "BNI" });

  test.each([
    ["05/11/2026", "", { handed: true, handed_on: "2026-11-05" }],
    ["05/11/2026", "SUDAH DISERAHKAN", { handed: true, handed_on: "2026-11-05" }],
    ["", "SUDAH DISERAHKAN", { handed: true, handed_on: null }],
    ["", "BELUM DIAMBIL", { handed: false, handed_on: null }],
    ["0000-00-00", "TIDAK HADIR", { handed: false, handed_on: null }],
  ])("date %j and status %j", (on, status, said) => {
    expect(read([NIK, "", KKS, "", on, status]).values).toMatchObject({ ...said, bank: "BNI" });
  });

  test("says something, and not two things", () => {
    expect(read([NIK, "", "", "", "", ""]).reasons).toEqual(["refused Tanggal penyerahan KKS: kosong"]);
    expect(read([NIK, "", "", "", "05/11/2026", "BELUM DIAMBIL"]).reasons).toEqual([
      "refused Status penyerahan KKS: bertentangan",
    ]);
    expect(read([NIK, "", "", "BRI", "05/11/2026", ""]).reasons).toEqual(["refused Bank: bank-lain"]);
  });

  test("with neither date nor status column waits for a person", () => {
    expect(recogniseHeader([row(1, ["NIK", "NAMA", "NO KKS"])], "kks")?.missing).toEqual([
      "Tanggal atau Status penyerahan KKS",
    ]);
  });
});

describe("a list of e-Warong", () => {
  const read = reader(["ID EWARONG", "NAMA AGEN", "BANK", "ALAMAT", "KECAMATAN", "KODE WILAYAH", "STATUS"]);

  test.each([
    ["AKTIF", "aktif"],
    ["TIDAK AKTIF", "tidak-aktif"],
    ["Nonaktif", "tidak-aktif"],
    ["DICABUT", "tidak-aktif"],
    ["", ""],
  ])("status %j is %j", (text, status) => {
    expect(read(["EW1", "Warung", "BNI", "", "", "", text]).values?.agent_status).toBe(status);
  });

  test("needs an ID, a name and a bank, inside the kab/kota", () => {
    expect(read(["", "", "", "", "", "5102012001", ""]).reasons).toEqual([
      "refused ID e-Warong: kosong",
      "refused Nama e-Warong: kosong",
      "refused Kode wilayah: wilayah-lain",
      "refused Bank: kosong",
    ]);
  });
});

describe("a copy of DTKS", () => {
  const read = reader(["IDSEMESTA", "NIK", "NAMA", "STATUS NIK", "STATUS DTKS", "IS_NONAKTIF", "ALASAN KELUAR"]);

  test.each([
    [["AKTIF", "", ""], true],
    [["TIDAK AKTIF", "", ""], false],
    [["KELUAR", "", ""], false],
    [["", "0", ""], true],
    [["", "1", ""], false],
    [["", "", "Meninggal"], false],
    [["", "", ""], true],
  ])("status, nonaktif and reason %j: active is %j", ([status = "", inactive = "", reason = ""], active) => {
    expect(read(["D1", NIK, "A", "", status, inactive, reason]).values?.active).toBe(active);
  });

  test("E8: a broken NIK beside an ID is kept as invalid without its digits; without an ID the row is refused", () => {
    const kept = read(["D1", "9,95103E+15", "A", "PADAN", "AKTIF", "", ""]);
    expect(kept.values).toMatchObject({ nik: null, dtks_id: "D1", nik_status: "invalid" });
    expect(kept.reasons).toEqual(["warning NIK: dirusak-excel"]);
    expect(read(["", "9,95103E+15", "A", "PADAN", "AKTIF", "", ""]).reasons).toEqual(["refused NIK: dirusak-excel"]);
    expect(read(["D1", "", "A", "", "AKTIF", "", ""]).values).toMatchObject({ nik: null, nik_status: "unknown" });
  });
});

describe("who sends which list", () => {
  const names = { totals: false, names: true };
  test("a bank sends cards and e-Warong, not verval and DTKS; whoever sends totals only sends none", () => {
    expect(kindsFor({ ...names, bank: true })).toEqual(["bank-report", "return", "kks", "ewarong"]);
    expect(kindsFor({ ...names, bank: false })).toEqual(expect.arrayContaining(["verval", "kks", "ewarong", "dtks"]));
    expect(kindsFor({ totals: true, names: false, bank: false })).toEqual(["quota", "recap"]);
  });

  test("e-Warong and DTKS have no period", () => {
    const all = ["verval", "kks", "ewarong", "dtks"].filter(isKind);
    expect(all.filter(needsPeriod)).toEqual(["verval", "kks"]);
  });
});
