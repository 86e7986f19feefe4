import type { Kind } from "@/lib/intake/kinds/rules";
import { cleanBankReport, soiledBankReport } from "./bank-report";
import { cleanDpm, soiledDpm } from "./dpm";
import { fieldSheet, orderSheet, returnSheet } from "./part-files";
import type { SamplePlace } from "./place";
import { REGISTER_SAMPLES } from "./register-manifest";
import type { Sheet } from "./sheet";
import { cleanQuota, cleanRecap, soiledQuota, soiledRecap } from "./totals";

export type Sample = {
  name: string;
  kind: Kind;
  title: string;
  description: string;
  make: (place: SamplePlace) => Sheet;
};

/** Sample files for the upload page, in the order in which an operator walks through them. Each also as .csv or .xlsx. */
export const SAMPLES: readonly Sample[] = [
  {
    name: "dpm-bersih.xlsx",
    kind: "dpm",
    title: "DPM bersih",
    description: "40 keluarga baru di wilayah Anda; dua di antaranya dengan NIK tidak padan.",
    make: cleanDpm,
  },
  {
    name: "dpm-kotor.csv",
    kind: "dpm",
    title: "DPM kotor",
    description:
      "Keluarga yang sama seperti datang lewat surel: judul di atas kolom, NIK rusak oleh Excel, baris ganda, kode kab/kota lain.",
    make: soiledDpm,
  },
  {
    name: "bank-1.xlsx",
    kind: "bank-report",
    title: "Laporan bank pertama",
    description: "Keluarga dari DPM contoh: sebagian saldo nol, gagal top-up, KKS tidak terdistribusi.",
    make: (place) => cleanBankReport(place, 1),
  },
  {
    name: "bank-1-kotor.csv",
    kind: "bank-report",
    title: "Laporan bank pertama, kotor",
    description:
      "Isi yang sama dengan nominal dan tanggal beraneka bentuk, satu keluarga di luar DPM, dan baris ganda.",
    make: soiledBankReport,
  },
  {
    name: "bank-2.csv",
    kind: "bank-report",
    title: "Laporan bank berikutnya",
    description: "Saldo yang tadinya nol kini tampak; masalahnya tertutup dengan sendirinya.",
    make: (place) => cleanBankReport(place, 2),
  },
  {
    name: "sp2d.xlsx",
    kind: "sp2d",
    title: "Perintah bayar (SP2D by name)",
    description: "Format SAS untuk keluarga dari DPM contoh; satu keluarga tidak diperintahkan, satu nilainya lain.",
    make: orderSheet,
  },
  {
    name: "lapangan.csv",
    kind: "field-result",
    title: "Hasil lapangan",
    description: "Hanya NIK, nama, dan hasil; dua di antaranya bertentangan dengan laporan bank.",
    make: fieldSheet,
  },
  {
    name: "pengembalian.xlsx",
    kind: "return",
    title: "Pengembalian ke kas negara",
    description: "Dana dua keluarga yang tidak pernah dibelanjakan.",
    make: returnSheet,
  },
  {
    name: "kuota-bersih.xlsx",
    kind: "quota",
    title: "Kuota bersih",
    description: "Kuota tahun 2026 untuk kab/kota dalam wilayah Anda.",
    make: cleanQuota,
  },
  {
    name: "kuota-kotor.csv",
    kind: "quota",
    title: "Kuota kotor",
    description: "Kode bertitik, angka beraneka bentuk, SK kosong, kab/kota yang tidak ada.",
    make: soiledQuota,
  },
  {
    name: "rekap-bersih.xlsx",
    kind: "recap",
    title: "Rekap nasional bersih",
    description: "Rekap Oktober–Desember 2026, satu baris tiap kab/kota.",
    make: cleanRecap,
  },
  {
    name: "rekap-kotor.xlsx",
    kind: "recap",
    title: "Rekap nasional kotor",
    description: "Judul di atas kolom, kode bertitik, 1.234,50, program lain, baris 0/0.",
    make: soiledRecap,
  },
  ...REGISTER_SAMPLES,
];
