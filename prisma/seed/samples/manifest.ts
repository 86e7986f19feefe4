import type { Kind } from "@/lib/intake/kinds/rules";
import { REGISTER_SAMPLES } from "./register-manifest";

export type Sample = { name: string; kind: Kind; title: string; description: string };

/** Sample files for the upload page, in the order in which an operator walks through them. Each also as .csv or .xlsx. */
export const SAMPLES: readonly Sample[] = [
  {
    name: "dpm-bersih.xlsx",
    kind: "dpm",
    title: "DPM bersih",
    description: "40 keluarga baru di wilayah Anda; dua di antaranya dengan NIK tidak padan.",
  },
  {
    name: "dpm-kotor.csv",
    kind: "dpm",
    title: "DPM kotor",
    description:
      "Keluarga yang sama seperti datang lewat surel: judul di atas kolom, NIK rusak oleh Excel, baris ganda, kode kab/kota lain.",
  },
  {
    name: "bank-1.xlsx",
    kind: "bank-report",
    title: "Laporan bank pertama",
    description: "Keluarga dari DPM contoh: sebagian saldo nol, gagal top-up, KKS tidak terdistribusi.",
  },
  {
    name: "bank-1-kotor.csv",
    kind: "bank-report",
    title: "Laporan bank pertama, kotor",
    description:
      "Isi yang sama dengan nominal dan tanggal beraneka bentuk, satu keluarga di luar DPM, dan baris ganda.",
  },
  {
    name: "bank-2.csv",
    kind: "bank-report",
    title: "Laporan bank berikutnya",
    description: "Saldo yang tadinya nol kini tampak; masalahnya tertutup dengan sendirinya.",
  },
  {
    name: "sp2d.xlsx",
    kind: "sp2d",
    title: "Perintah bayar (SP2D by name)",
    description: "Format SAS untuk keluarga dari DPM contoh; satu keluarga tidak diperintahkan, satu nilainya lain.",
  },
  {
    name: "lapangan.csv",
    kind: "field-result",
    title: "Hasil lapangan",
    description: "Hanya NIK, nama, dan hasil; dua di antaranya bertentangan dengan laporan bank.",
  },
  {
    name: "pengembalian.xlsx",
    kind: "return",
    title: "Pengembalian ke kas negara",
    description: "Dana dua keluarga yang tidak pernah dibelanjakan.",
  },
  {
    name: "kuota-bersih.xlsx",
    kind: "quota",
    title: "Kuota bersih",
    description: "Kuota tahun 2026 untuk kab/kota dalam wilayah Anda.",
  },
  {
    name: "kuota-kotor.csv",
    kind: "quota",
    title: "Kuota kotor",
    description: "Kode bertitik, angka beraneka bentuk, SK kosong, kab/kota yang tidak ada.",
  },
  {
    name: "rekap-bersih.xlsx",
    kind: "recap",
    title: "Rekap nasional bersih",
    description: "Rekap Oktober–Desember 2026, satu baris tiap kab/kota.",
  },
  {
    name: "rekap-kotor.xlsx",
    kind: "recap",
    title: "Rekap nasional kotor",
    description: "Judul di atas kolom, kode bertitik, 1.234,50, program lain, baris 0/0.",
  },
  ...REGISTER_SAMPLES,
];
