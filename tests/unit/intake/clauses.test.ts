import { describe, expect, test } from "vitest";
import type { Context } from "@/lib/intake/kinds/kind";
import { rowParser } from "@/lib/intake/rows/rules/row-parser";
import { fieldStatusOf } from "@/lib/intake/words/rules/field-status";
import { statusOf } from "@/lib/intake/words/rules/status";
import { flagOf, handedOf } from "@/lib/intake/words/rules/verdict";

// Kind 7: what is said of one thing is not said of another, and what says two things says neither.

describe("a word counts for the thing it is said of", () => {
  test.each([
    ["NIK PADAN, TIDAK TRANSAKSI", "tidak-transaksi"],
    ["NIK padan tidak transaksi", "tidak-transaksi"],
    ["EDC NORMAL, TIDAK TRANSAKSI", "tidak-transaksi"],
    ["TIDAK ADA TRANSAKSI", "tidak-transaksi"],
    ["TIDAK ADA KENDALA, SUDAH TRANSAKSI", "lain"],
    ["tidak ada kendala sudah transaksi", "lain"],
    ["blm belanja", "tidak-transaksi"],
    ["belum digesek", "tidak-transaksi"],
    ["blm ditarik", "tidak-transaksi"],
    ["BELUM DITARIK KE KAS NEGARA", "lain"],
    ["suami meninggal", "lain"],
    ["SUAMINYA SUDAH MENINGGAL", "lain"],
    ["MENINGGAL, DITERIMA ANAK", "meninggal"],
    ["PINDAH AGEN", "lain"],
    ["Pindah ke bank lain", "lain"],
    ["TIDAK ADA GANDA", "lain"],
    ["SUK\u00adSES", "sukses"],
  ])("of a bank: %s", (text, status) => {
    expect(statusOf(text)).toBe(status);
  });

  test.each([
    ["KKS belum ada", "lain"],
    ["belum ada di rumah", "lain"],
    ["saldo belum masuk", "saldo-kosong"],
    ["bantuan blm ada", "saldo-kosong"],
    ["bantuan tidak ada kendala", "lain"],
    ["KTP hilang", "lain"],
    ["rumah rusak", "lain"],
    ["ATM rusak", "kks-rusak-hilang"],
    ["hilang", "kks-rusak-hilang"],
    ["kartu tidak rusak", "lain"],
    ["pindah KK", "lain"],
    ["pindah alamat", "pindah-tidak-ditemukan"],
    ["istri meninggal", "lain"],
    ["anak pindah", "lain"],
    ["tidak menolak", "lain"],
  ])("of the field: %s", (text, status) => {
    expect(fieldStatusOf(text)).toBe(status);
  });
});

describe("that a card came, or that somebody is at the bank, says nothing of money", () => {
  test.each(["sdh terima KKS", "KKS SUDAH ADA DI BANK", "SUDAH DI BANK", "kartu diterima"])("%s", (text) => {
    expect([statusOf(text), fieldStatusOf(text)]).toEqual(["lain", "lain"]);
  });
  test.each(["diterima", "sdh terima di kantor pos", "transaksi di agen", "sukses, KKS ada"])("but %s does", (text) => {
    expect([statusOf(text), fieldStatusOf(text)]).toEqual(["sukses", "sukses"]);
  });
});

describe("yes and no in one cell are neither", () => {
  test.each([
    ...["Y/T", "sudah/belum", "sudah diterima, tidak ada kendala", "Diterima ahli waris, KPM meninggal", "x"],
    "diterima anak krn KPM tdk di rumah",
  ])("a card: %s", (text) => {
    expect(handedOf(text)).toBe("unknown");
  });
  test.each(["Belum diterima, sudah dihubungi", "tidak/belum", "diserahkan kembali ke bank"])(
    "a card: %s is no",
    (text) => {
      expect(handedOf(text)).toBe("no");
    },
  );
  test.each(["PADAN/TIDAK PADAN", "ya / tidak", "NIK TIDAK GANDA, PADAN", "x"])("a flag: %s", (text) => {
    expect(flagOf(text)).toBe("unknown");
  });
  test.each(["NON PKH/BPNT", "Tidak aktif, sudah pindah"])("a flag: %s is no", (text) => {
    expect(flagOf(text)).toBe("no");
  });
});

test.each([
  ["NIK TIDAK DITEMUKAN", "tidak-padan"],
  ["data tdk ada di database", "tidak-padan"],
  ["orang tidak ditemukan", "pindah"],
  ["suami meninggal", null],
  ["Meninggal", "meninggal"],
])("Dispendukcapil answers %s: a number that is not found is no person who left", (text, answer) => {
  const columns = { nik: 0, answer: 1 };

  const context: Context = { scope: "5103", programs: [], periods: [], periodId: null, bank: "" };
  const parse = rowParser(
    { kind: "dukcapil-reply", headerRow: 1, columns, missing: [], extra: [], headings: [], confidence: 1, learned: [] },
    context,
  );
  const { values } = parse({ rowNo: 2, cells: ["9951034806538011", text], numeric: new Set() });
  expect(values?.[2] ?? null).toBe(answer);
});
