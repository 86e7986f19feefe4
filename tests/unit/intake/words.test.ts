import { describe, expect, test } from "vitest";
import { fieldStatusOf } from "@/lib/intake/words/rules/field-status";
import { statusOf } from "@/lib/intake/words/rules/status";
import { flagOf, handedOf } from "@/lib/intake/words/rules/verdict";

describe("a shortened word means what it shortens", () => {
  test.each([
    ["blm transaksi", "tidak-transaksi"],
    ["TDK TRANSAKSI", "tidak-transaksi"],
    ["Tdk. trx", "tidak-transaksi"],
    ["Tidak Bertransaksi", "tidak-transaksi"],
    ["belum dicairkan", "tidak-transaksi"],
    ["ggl topup", "gagal-topup"],
    ["Sdh trx", "sukses"],
    ["Sld kosong", "saldo-nol"],
    ["Rek. Pasif", "gagal-rekening"],
    ["REKENING TIDAK AKTIF", "gagal-rekening"],
    ["DORMANT", "gagal-rekening"],
    ["KKS blm distribusi", "kks-tidak-terdistribusi"],
    ["KKS TERBLOKIR SALAH PIN", "lain"],
  ])("of a bank: %s", (text, status) => {
    expect(statusOf(text)).toBe(status);
  });

  test.each([
    ["sdh terima", "sukses"],
    ["blm masuk", "saldo-kosong"],
    ["tdk ditemukan", "pindah-tidak-ditemukan"],
    ["mgl", "meninggal"],
  ])("of the field: %s", (text, status) => {
    expect(fieldStatusOf(text)).toBe(status);
  });
});

describe("only a closed list means success", () => {
  test.each([
    ...["XYZ TIDAK JELAS", "TRANSAKSI DIBATALKAN", "SUKSES DIKEMBALIKAN", "SALUR ULANG", "00", "1", "Sebagian"],
    ...["SUDAH DILAPORKAN KE BANK", "BERHASIL DIBLOKIR", "Exclude", "TRANSAKSI RETUR"],
  ])("to a bank %s is lain", (text) => {
    expect(statusOf(text)).toBe("lain");
  });

  test.each(["SUDAH DIKEMBALIKAN", "HADIR TANPA KKS", "Sukses sebagian", "1"])("in the field %s is lain", (text) => {
    expect(fieldStatusOf(text)).toBe("lain");
  });

  test("a poor family did not refuse because it is said to be poor", () => {
    expect(fieldStatusOf("tidak mampu")).toBe("lain");
    expect(fieldStatusOf("sudah mampu")).toBe("menolak");
  });
});

describe("a card is handed over only when the list says so", () => {
  test.each(["Sudah diterima", "SUDAH", "Ya", "Diterima KPM", "Sdh terima", "v", "√", "Sudah diambil pengurus"])(
    "%s: yes",
    (text) => {
      expect(handedOf(text)).toBe("yes");
    },
  );
  test.each([
    ...["belum", "Belum diterima", "TIDAK HADIR", "Meninggal", "Pindah", "Kartu rusak", "BELUM AMBIL", "Retur ke bank"],
    ...["dikembalikan ke bank", "tdk ada di tempat", "Hilang"],
  ])("%s: no", (text) => {
    expect(handedOf(text)).toBe("no");
  });
  test.each(["Diwakilkan anak", "1", "0", "menunggu"])("%s: unknown", (text) => {
    expect(handedOf(text)).toBe("unknown");
  });
  test("nothing said is neither", () => {
    expect(handedOf(" - ")).toBe("");
    expect(handedOf("")).toBe("");
  });
});

describe("a flag", () => {
  test.each(["PADAN", "valid", "Ya", "1", "PKH", "Aktif", "sdh padan"])("%s: yes", (text) => {
    expect(flagOf(text)).toBe("yes");
  });
  test.each(["TIDAK PADAN", "tdk aktif", "NON PKH", "Non-Aktif", "0", "blm", "Ditarik", "Tutup"])("%s: no", (text) => {
    expect(flagOf(text)).toBe("no");
  });
  test.each(["dalam proses", "2", "MENUNGGU DUKCAPIL"])("%s: unknown", (text) => {
    expect(flagOf(text)).toBe("unknown");
  });
});
