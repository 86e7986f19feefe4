import { expect, test } from "vitest";
import { fieldStatusOf } from "@/lib/intake/words/rules/field-status";

test.each([
  ["Sukses Salur", "sukses"],
  ["Saldo Kosong", "saldo-kosong"],
  ["saldo 0", "saldo-kosong"],
  ["Saldo 0,5", "lain"],
  ["KKS Rusak/Hilang", "kks-rusak-hilang"],
  ["EDC rusak", "edc-bermasalah"],
  ["Kartu rusak", "kks-rusak-hilang"],
  ["KPM Meninggal", "meninggal"],
  ["Pindah/Tidak Ditemukan", "pindah-tidak-ditemukan"],
  ["menolak", "menolak"],
  ["entah", "lain"],
  ["", null],
  [" - ", null],
])("%s is %s", (text, status) => {
  expect(fieldStatusOf(text)).toBe(status);
});
