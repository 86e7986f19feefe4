import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Context } from "@/lib/intake/kinds/kind";
import { type Kind, RULES } from "@/lib/intake/kinds/rules";
import { recogniseHeader } from "@/lib/intake/recognise/rules/header";
import { rowParser } from "@/lib/intake/rows/rules/row-parser";

const row = (rowNo: number, ...cells: string[]) => ({ rowNo, cells, numeric: new Set<number>() });
const NIK = "9951034101900001";

const CONTEXT: Context = {
  scope: "5103",
  bank: "BNI",
  periodId: 9,
  programs: [
    { code: "SEMBAKO", name: "Program Sembako", aliases: ["BSP"] },
    { code: "STIMULUS", name: "Stimulus Sembako", aliases: ["STIMULUS SMB"] },
  ],
  periods: [
    { id: 8, program: "SEMBAKO", startsOn: "2026-07-01", endsOn: "2026-09-30", year: 2026, firstMonth: 7, months: 3 },
    { id: 9, program: "SEMBAKO", startsOn: "2026-10-01", endsOn: "2026-12-31", year: 2026, firstMonth: 10, months: 3 },
  ],
};
const PERIOD_2025 = {
  program: "SEMBAKO",
  startsOn: "2025-10-01",
  endsOn: "2025-12-31",
  year: 2025,
  firstMonth: 10,
  months: 3,
};
const NATIONAL = { ...CONTEXT, scope: "", bank: "" };

function reader(context: Context, ...titles: string[]) {
  const header = recogniseHeader([row(1, ...titles)]);
  if (!header) throw new Error("no header");
  const parse = rowParser(header, context);
  return (...cells: string[]) => {
    const { values, remarks } = parse(row(2, ...cells));
    const named = values && Object.fromEntries(RULES[header.kind].columns.map(([name], i) => [name, values[i]]));
    return { values: named, reasons: remarks.map((r) => `${r.severity} ${r.column}: ${r.reason}`), remarks };
  };
}

describe("a row of a DPM", () => {
  const read = reader(CONTEXT, "NIK", "NAMA", "NO KK", "KODE WILAYAH", "STATUS PADAN", "NO KKS", "BANK");

  test("is taken with its numbers cleaned", () => {
    expect(
      read(`'${NIK}`, " ni  luh asih ", "9951030101100001", "51.03.01.2001", "TIDAK PADAN", "", "").values,
    ).toMatchObject({
      nik: NIK,
      name: "NI LUH ASIH",
      no_kk: "9951030101100001",
      region: "5103012001",
      nik_matched: false,
      card_no: null,
      bank: "BNI",
    });
  });

  test("of another kab/kota is refused without a word on whether the family exists", () => {
    expect(read(NIK, "A", "", "5102012001", "", "", "").reasons).toEqual(["refused Kode wilayah: wilayah-lain"]);
  });

  test("without code of its own takes the file's kab/kota", () => {
    expect(read(NIK, "A", "", "", "", "", "").values).toMatchObject({ region: "5103" });
  });

  test("with an account that Excel rounded is taken without it, with a warning", () => {
    const withAccount = reader(CONTEXT, "NIK", "NAMA", "NO REKENING");
    expect(withAccount(NIK, "A", "1,23457E+14")).toMatchObject({
      values: { account_no: null },
      reasons: ["warning No rekening: dirusak-excel"],
    });
    expect(withAccount(NIK, "A", "1.23456789012345E+14").values).toMatchObject({ account_no: "123456789012345" });
    expect(withAccount(NIK, "A", "0012-3456.78")).toMatchObject({ values: { account_no: "0012345678" }, reasons: [] });
    expect(withAccount("1", "A", "1E+14").reasons).toEqual([
      "refused NIK: panjang",
      "warning No rekening: dirusak-excel",
    ]);
  });

  test("with several faults lists each", () => {
    expect(read("123", "", "77", "abc", "", "", "BRI").reasons).toEqual([
      "refused NIK: panjang",
      "refused Nama: kosong",
      "refused No KK: panjang",
      "refused Kode wilayah: kode-wilayah",
      "refused Bank: bank-lain",
    ]);
  });

  test("with an impossible birth date inside its NIK is taken with a warning", () => {
    expect(read("9951030099900001", "A", "", "", "", "", "")).toMatchObject({
      values: { nik: "9951030099900001" },
      reasons: ["warning NIK: tanggal-lahir"],
    });
  });

  test("never repeats an identity number in what it says", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0123456789 E+.'a"), maxLength: 20 }), (nik) => {
        const digits = nik.replace(/\D/g, "");
        for (const { message } of read(nik, "A", nik, "", "", nik, "").remarks) {
          if (digits.length > 4) expect(message).not.toContain(digits);
        }
      }),
    );
  });
});

describe("a row of a bank report", () => {
  const read = reader(
    { ...CONTEXT, bank: "" },
    "NIK",
    "NO KKS",
    "NO REKENING",
    "NOMINAL TOP UP",
    "TGL TOP UP",
    "NOMINAL TRANSAKSI",
    "SALDO",
    "STATUS",
  );

  test("is taken with amounts and dates as people write them", () => {
    expect(read(NIK, "", "", "Rp600.000,-", "12/10/2026", "150.000", "450000", "SUKSES SALUR").values).toMatchObject({
      nik: NIK,
      credited_rp: 600_000,
      credited_on: "2026-10-12",
      transacted_rp: 150_000,
      balance_rp: 450_000,
      status: "sukses",
      status_text: "SUKSES SALUR",
    });
  });

  test("needs one number by which to find the family", () => {
    expect(read("", "", "", "0", "", "0", "", "").reasons).toEqual(["refused NIK: kosong"]);
    expect(read("", "", "0012345678", "0", "", "0", "", "").values).toMatchObject({
      nik: null,
      account_no: "0012345678",
    });
  });

  test("with one number that cannot be read is found by another, and refused when there is no other", () => {
    expect(read("9,95103E+15", "0000123456789011", "", "0", "", "0", "", "")).toMatchObject({
      values: { nik: null, card_no: "0000123456789011" },
      reasons: ["warning NIK: dirusak-excel"],
    });
    expect(read("9,95103E+15", "", "1,2E+14", "0", "", "0", "", "")).toMatchObject({
      values: null,
      reasons: ["refused NIK: dirusak-excel", "refused No rekening: dirusak-excel"],
    });
    expect(read(NIK, "", "1,2E+14", "x", "", "0", "", "").reasons).toEqual([
      "warning No rekening: dirusak-excel",
      "refused Nominal top-up: bukan-angka",
    ]);
  });

  test("with more spent and left than came in is taken with a warning", () => {
    expect(read(NIK, "", "", "600000", "", "600000", "1", "").reasons).toEqual(["warning Saldo akhir: tidak-seimbang"]);
    expect(read(NIK, "", "", "600000", "", "600000", "0", "").reasons).toEqual([]);
  });
});

describe("a row of a recap", () => {
  const read = reader(
    NATIONAL,
    "KODE_KAB_KOTA",
    "PERIODE",
    "PROGRAM",
    "SP2D KPM",
    "SP2D NOMINAL",
    "PENYALURAN KPM",
    "PENYALURAN NOMINAL",
    "PENCAIRAN KPM",
    "PENCAIRAN NOMINAL",
  );

  test("is taken with a dotted code, a padded program and formatted numbers", () => {
    expect(
      read("51.03", "OKT-DES 2026", "SEMBAKO  ", "1.000", "600.000.000,00", "900", "540000000", "800", "480000000")
        .values,
    ).toMatchObject({
      regency: "5103",
      period_id: 9,
      sp2d_kpm: 1000,
      sp2d_rp: 600_000_000,
      transacted_kpm: 800,
    });
  });

  test("of another program is refused by name, a row of zeros is taken with a warning: nothing disappears", () => {
    expect(read("5103", "OKT-DES 2026", "PKH", "1", "1", "1", "1", "1", "1").reasons).toEqual([
      "refused Program: program",
    ]);
    expect(read("5103", "OKT-DES 2026", "BSP", "0", "0", "0", "0", "0", "0")).toMatchObject({
      values: { sp2d_kpm: 0 },
      reasons: ["warning SP2D KPM: nol"],
    });
  });

  test("takes the year from its own column when the period names none", () => {
    const dated = reader(
      { ...NATIONAL, periods: [...NATIONAL.periods, { ...PERIOD_2025, id: 3 }] },
      ...["KODE_KAB_KOTA", "PERIODE", "TAHUN", "PROGRAM", "SP2D KPM", "SP2D NOMINAL", "PENYALURAN KPM"],
      ...["PENYALURAN NOMINAL", "PENCAIRAN KPM", "PENCAIRAN NOMINAL"],
    );
    const ofYear = (period: string, year: string) =>
      dated("5103", period, year, "SEMBAKO", "1", "1", "1", "1", "1", "1");
    expect(ofYear("OKT-DES", "2025").values).toMatchObject({ period_id: 3 });
    expect(ofYear("OKT-DES", "2026").values).toMatchObject({ period_id: 9 });
    expect(ofYear("OKT-DES 2026", "2025").values).toMatchObject({ period_id: 9 });
    expect(ofYear("", "2026").reasons).toEqual(["refused Periode: periode"]);
  });

  test("with more cashed than credited is taken with a warning", () => {
    expect(read("5103", "OKT-DES 2026", "SEMBAKO", "5", "1", "4", "1", "5", "1").reasons).toEqual([
      "warning Pencairan KPM: melebihi",
    ]);
    expect(read("5103", "OKT-DES 2026", "SEMBAKO", "5", "1", "5", "1", "5", "1").reasons).toEqual([]);
  });

  test("shifted by a column never repeats a NIK", () => {
    for (const { message } of read("5103", NIK, NIK, "1", "1", "1", "1", "1", "1").remarks)
      expect(message).not.toMatch(/\d{6}/);
    for (const { message } of read("5103", NIK, "SEMBAKO", "1", "1", "1", "1", "1", "1").remarks)
      expect(message).not.toMatch(/\d{6}/);
  });

  test("of a period that nobody knows is refused", () => {
    expect(read("5103", "JAN-FEB 2026", "SEMBAKO", "1", "1", "1", "1", "1", "1").reasons).toEqual([
      "refused Periode: periode",
    ]);
    expect(read("5103", "Tahap 1 Tahun 2026", "SEMBAKO", "1", "1", "1", "1", "1", "1").values).toMatchObject({
      period_id: 8,
    });
  });
});

describe("a row of a quota", () => {
  const read = reader(NATIONAL, "Kode Kab/Kota", "Program", "Tahun", "Kuota KPM", "Nomor SK");

  test("holds for its year, or for the months of its period", () => {
    expect(read("5103", "SEMBAKO", "2026", "14.000", "KEP-1").values).toMatchObject({
      from_on: "2026-01-01",
      to_on: "2026-12-31",
      kpm: 14_000,
    });
    expect(read("5103", "SEMBAKO", "OKT-DES 2026", "14000", "KEP-1").values).toMatchObject({
      from_on: "2026-10-01",
      to_on: "2026-12-31",
    });
  });

  test("without a decree is refused", () => {
    expect(read("5103", "SEMBAKO", "2026", "14000", "").reasons).toEqual(["refused Nomor SK: kosong"]);
  });
});

test("any row of any kind is taken, refused or said to be no data, never thrown", () => {
  const kinds: Kind[] = ["quota", "recap", "dpm", "bank-report"];
  fc.assert(
    fc.property(
      fc.constantFrom(...kinds),
      fc.array(fc.string({ unit: "binary", maxLength: 30 }), { maxLength: 16 }),
      (kind, cells) => {
        const columns = Object.fromEntries(
          [
            "nik",
            "name",
            "region",
            "regency",
            "program",
            "period",
            "kpm",
            "decree",
            "creditedRp",
            "transactedRp",
            "birth",
            "card",
            "bank",
            "status",
          ].map((f, i) => [f, i]),
        );
        const header = {
          kind,
          headerRow: 1,
          columns,
          headings: [],
          missing: [],
          extra: [],
          confidence: 1,
          learned: [],
        };
        const { values, remarks } = rowParser(header, CONTEXT)({ rowNo: 2, cells, numeric: new Set([0]) });
        if (values === null) expect(remarks.some((r) => r.severity !== "warning")).toBe(true);
        else expect(values).toHaveLength(RULES[kind].columns.length);
      },
    ),
  );
});
