import { describe, expect, test } from "vitest";
import { maskedNumbers } from "@/lib/intake/cells/rules/masked";
import type { Kind } from "@/lib/intake/kinds/rules";
import { guessColumns } from "@/lib/intake/recognise/rules/guess";
import { proposeHeader, recogniseHeader, withChoice } from "@/lib/intake/recognise/rules/header";

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
    expect(found).toMatchObject({ kind: "recap", headerRow: 3, missing: [], extra: [] });
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

describe("E3 what a sender's headings mean", () => {
  const learned = new Map([
    [
      "dpm" as const,
      new Map([
        ["nomor", "nik"],
        ["alamat", ""],
        ["nama", "name"],
      ]),
    ],
  ]);
  const titles = ["NOMOR", "NAMA", "ALAMAT", "NIK"];

  test("goes before every known spelling, and may be nothing; only what is not known anyway counts as remembered", () => {
    expect(recogniseHeader([row(1, ...titles)], "dpm", { learned })).toMatchObject({
      columns: { nik: 0, name: 1 },
      learned: ["NOMOR", "ALAMAT"],
      extra: ["ALAMAT", "NIK"],
    });
    expect(recogniseHeader([row(1, ...titles)], "dpm")).toMatchObject({ columns: { nik: 3, address: 2 }, learned: [] });
  });

  test("and of a row that was named as the header, others are not asked, also when it is empty", () => {
    const rows = [row(1, ...titles), row(2, "NIK", "NAMA"), row(3, NIK, "UJI")];
    expect(recogniseHeader(rows, "dpm", { headerRow: 2 })?.headerRow).toBe(2);
    expect(proposeHeader(rows, "dpm", { headerRow: 99 })).toMatchObject({ headerRow: 99, headings: [] });
  });

  test("a file without a known heading is proposed by its wordiest row, for a person to name", () => {
    const rows = [row(1, "Laporan"), row(2, "A", "B", "C"), row(3, "1", "2", "3")];
    expect(proposeHeader(rows, "dpm")).toMatchObject({ headerRow: 2, columns: {}, headings: ["A", "B", "C"] });
    expect(proposeHeader([], "dpm")).toBeNull();
  });

  test("chosen columns say themselves what is missing and what is left over", () => {
    const found = proposeHeader([row(1, "A", "B", "C")], "dpm");
    if (!found) throw new Error("no header");
    expect(withChoice(found, { nik: 2 }, {})).toMatchObject({
      columns: { nik: 2 },
      missing: ["Nama"],
      extra: ["A", "B"],
    });
  });
});

test("a value that is shown for a column keeps no identity number whole", () => {
  expect(
    ["9951034101700001", "5103 0120 0199 51", "5103012001", "2025-12-31", "600.000", "Jl. Raya 12"].map(maskedNumbers),
  ).toEqual(["9951••••••••••••", "5103••••••••••", "5103••••••", "2025-12-31", "600.000", "Jl. Raya 12"]);
});

describe("E3 a column that no heading names", () => {
  const first = [
    row(1, "A", "B", "C", "D"),
    ...[1, 2, 3, 4, 5].map((n) => row(n + 1, `995103410190000${n}`, `NI ${"ABCDE"[n - 1]}YU`, "MENGWI", "600000")),
  ];
  const header = { kind: "dpm" as const, headerRow: 1, columns: {} };

  test("is guessed by its values: NIK by their birth date, names by not repeating, amounts never", () => {
    expect(guessColumns(header, first)).toEqual({ nik: 0, name: 1 });
    expect(guessColumns({ ...header, kind: "quota" }, first), "a kind without families").toEqual({});
    expect(guessColumns({ ...header, columns: { nik: 0 } }, first), "named by its heading").toEqual({ name: 1 });
  });

  test("is not guessed where more than one value in five does not fit", () => {
    const broken = (count: number) =>
      first.map((line) =>
        line.rowNo > 1 && line.rowNo <= 1 + count ? { ...line, cells: ["123", ...line.cells.slice(1)] } : line,
      );
    expect(guessColumns(header, broken(1)).nik).toBe(0);
    expect(guessColumns(header, broken(2)).nik).toBeUndefined();
    expect(guessColumns(header, [row(1, "A")])).toEqual({});
  });
});
