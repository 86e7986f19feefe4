import { expect, test } from "vitest";
import { bankCodeOf } from "@/lib/intake/cells/rules/bank-code";
import { statusOf } from "@/lib/intake/words/rules/status";

test.each([
  ["SALDO KOSONG", "saldo-nol"],
  ["Saldo Nol", "saldo-nol"],
  ["GAGAL TOP UP", "gagal-topup"],
  ["Gagal e-wallet batch 17", "gagal-ewallet"],
  ["KKS BELUM DISERAHKAN", "kks-tidak-terdistribusi"],
  ["Pindah/Tidak Ditemukan", "tidak-ditemukan"],
  ["KPM Meninggal", "meninggal"],
  ["NIK TIDAK PADAN", "nik-tidak-padan"],
  ["DATA GANDA", "ganda"],
  ["TIDAK TRANSAKSI", "tidak-transaksi"],
  ["BELUM TRANSAKSI", "tidak-transaksi"],
  ["GAGAL BUREKOL", "gagal-rekening"],
  ["EDC RUSAK", "edc-bermasalah"],
  ["GAGAL TRANSAKSI, MESIN EDC OFFLINE", "edc-bermasalah"],
  ["TIDAK TRANSAKSI DI EDC", "tidak-transaksi"],
  ["SUKSES DI EDC", "sukses"],
  ["SUKSES SALUR", "sukses"],
  ["SUKSES, SALDO 0", "sukses"],
  ["SUDAH CAIR", "sukses"],
  ["PEMINDAHBUKUAN BERHASIL", "sukses"],
  ["BELUM SALUR", "lain"],
  ["TIDAK BERHASIL", "lain"],
  ["GAGAL", "lain"],
  ["SUKSES TOP UP, BELUM TRANSAKSI", "tidak-transaksi"],
  ["GAGAL TRANSAKSI", "tidak-transaksi"],
  ["SALDO RP 0", "saldo-nol"],
  ["SALDO 0,5", "lain"],
  ["NIK TIDAK DITEMUKAN", "nik-tidak-padan"],
  ["REKENING TIDAK DITEMUKAN", "gagal-rekening"],
  ["KPM SUDAH PINDAH", "tidak-ditemukan"],
  ["SUDAH MENINGGAL", "meninggal"],
  ["", ""],
  ["lainnya", "lain"],
])("the status %j is %j", (text, status) => {
  expect(statusOf(text)).toBe(status);
});

test.each([
  ["BNI", "BNI"],
  ["520009000990", "BNI"],
  ["PT Bank Rakyat Indonesia", "BRI"],
  ["Bank Syariah Indonesia", "BSI"],
  ["PT POS", "POS"],
  ["", ""],
  ["BCA", null],
])("the bank %j is %j", (text, code) => {
  expect(bankCodeOf(text)).toBe(code);
});
