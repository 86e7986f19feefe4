import { describe, expect, test } from "vitest";
import { recogniseHeader } from "@/lib/intake/rules/header";
import type { Kind } from "@/lib/intake/rules/kinds";

const row = (rowNo: number, ...cells: string[]) => ({ rowNo, cells });
const NIK = "9951034101900001";

describe("a header", () => {
  const cases: [string, Kind, string[]][] = [
    [
      "national recap",
      "recap",
      [
        "Kode Kab/Kota Kemendagri",
        "Kota/Kabupaten",
        "Periode",
        "Program  ",
        "SP2D KPM",
        "SP2D Nominal (Rp)",
        "Penyaluran KPM",
        "Penyaluran Nominal (Rp)",
        "Pencairan KPM",
        "Pencairan Nominal (Rp)",
      ],
    ],
    [
      "national recap, other spelling",
      "recap",
      [
        "kode_kabkota",
        "periode",
        "program",
        "SP2D KPM",
        "SP2D NOMINAL",
        "PENYALURAN KPM",
        "PENYALURAN NOMINAL",
        "PENCAIRAN KPM",
        "PENCAIRAN NOMINAL",
      ],
    ],
    ["DPM of SIKS-NG", "dpm", ["NIK", "NO KK", "NAMA PENGURUS", "ALAMAT", "KODE WILAYAH", "STATUS PADAN"]],
    ["older BNBA", "dpm", ["NAMA PENERIMA", "NIK KTP", "IDSEMESTA", "NM KEC", "NM KEL", "ALAMAT"]],
    [
      "bank report",
      "bank-report",
      [
        "kode_wilayah",
        "no_rekening",
        "no_kks",
        "nik",
        "nama",
        "tahap",
        "nominal_topup",
        "tgl_topup",
        "nominal_transaksi",
        "tgl_transaksi",
        "id_ewarong",
        "saldo_akhir",
        "status",
        "keterangan",
      ],
    ],
    ["quota", "quota", ["Kode Kab/Kota", "Program", "Tahun", "Kuota KPM", "Nomor SK"]],
  ];

  test.each(cases)("of a %s is recognised as %s", (_, kind, titles) => {
    expect(recogniseHeader([row(1, ...titles)])).toMatchObject({ kind, missing: [], headerRow: 1 });
  });

  test("may stand below titles, and its row number is Excel's", () => {
    const rows = [row(1, "REKAP NASIONAL"), row(2, "per 20 November 2026"), row(4, ...(cases[0]?.[2] ?? []))];
    expect(recogniseHeader(rows)).toMatchObject({ kind: "recap", headerRow: 4 });
  });

  test("names what is missing and what is left over", () => {
    const found = recogniseHeader([row(1, "NIK", "NAMA", "HOBI")], "bank-report");
    expect(found?.missing).toEqual(["Nominal top-up", "Nominal transaksi"]);
    expect(found?.extra).toEqual(["HOBI"]);
  });

  test("may be two rows, groups over their columns, and names the columns in full", () => {
    const groups = ["Kode Kab/Kota", "Kabupaten", "Periode", "Program", "SP2D", "", "Penyaluran", "", "Pencairan", ""];
    const parts = ["", "", "", "", "KPM", "Nominal (Rp)", "KPM", "Nominal (Rp)", "KPM", "Nominal (Rp)"];
    const data = ["5103", "BADUNG", "OKT-DES 2026", "SEMBAKO", "1", "1", "1", "1", "1", "1"];
    const found = recogniseHeader([row(1, "REKAP NASIONAL"), row(2, ...groups), row(3, ...parts), row(4, ...data)]);
    expect(found).toMatchObject({ kind: "recap", headerRow: 3, missing: [], extra: ["Kabupaten"] });
    expect(found?.columns).toMatchObject({ sp2dKpm: 4, creditedRp: 7, transactedRp: 9 });
    expect(found?.headings[7]).toBe("Penyaluran Nominal (Rp)");
  });

  test("of one row never takes the first row of data into it", () => {
    const titles = ["NIK", "NAMA", "NOMINAL TOP UP", "NOMINAL TRANSAKSI", "HOBI"];
    expect(recogniseHeader([row(1, ...titles), row(2, NIK, "", "", "", "")])?.headerRow).toBe(1);
    expect(recogniseHeader([row(1, ...titles), row(2, "", "", "", "", "")])?.headerRow).toBe(1);
  });

  test("with two columns that could be one field takes the plainer name, in whatever order they stand", () => {
    const titles = ["NIK", "NOMINAL", "NOMINAL TOP UP", "NOMINAL TRANSAKSI"];
    expect(recogniseHeader([row(1, ...titles)], "bank-report")).toMatchObject({
      columns: { creditedRp: 2 },
      extra: ["NOMINAL"],
    });
    expect(recogniseHeader([row(1, ...titles.toReversed())], "bank-report")).toMatchObject({
      columns: { creditedRp: 1 },
      extra: ["NOMINAL"],
    });
  });

  test("of a quota needs a period or a year, each alone enough", () => {
    const missing = (...time: string[]) =>
      recogniseHeader([row(1, "KODE KAB/KOTA", "KUOTA", "NOMOR SK", ...time)], "quota")?.missing;
    expect(missing()).toEqual(["Periode atau Tahun"]);
    expect(missing("TAHUN")).toEqual([]);
    expect(missing("PERIODE")).toEqual([]);
  });

  test("is not there at all in a list of other things", () => {
    expect(recogniseHeader([row(1, "TANGGAL", "CUACA"), row(2, "1", "hujan")])).toBeNull();
  });
});
