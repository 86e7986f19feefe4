import type { Sample } from "./manifest";
import {
  cleanDtks,
  cleanEwarong,
  cleanKks,
  cleanVerval,
  soiledDtks,
  soiledEwarong,
  soiledKks,
  soiledVerval,
} from "./registers";

/** Samples of the lists that say what there is; they follow on the DPM and the first bank report. */
export const REGISTER_SAMPLES: readonly Sample[] = [
  {
    name: "verval-bersih.xlsx",
    kind: "verval",
    title: "Verval bersih",
    description: "Templat SIKS-NG 21 kolom: NIK dua keluarga kini padan, dan alamat lima keluarga dilengkapi.",
    make: cleanVerval,
  },
  {
    name: "verval-kotor.csv",
    kind: "verval",
    title: "Verval kotor",
    description: "Isi yang sama lewat surel, dengan satu NIK rusak oleh Excel dan satu tanggal lahir yang mustahil.",
    make: soiledVerval,
  },
  {
    name: "kks-bersih.xlsx",
    kind: "kks",
    title: "Penyerahan KKS bersih",
    description: "KKS yang menurut laporan bank belum diserahkan kini diserahkan, kecuali satu.",
    make: cleanKks,
  },
  {
    name: "kks-kotor.csv",
    kind: "kks",
    title: "Penyerahan KKS kotor",
    description: "Sebagian hanya dengan nomor kartu; satu baris tanpa tanggal dan status, satu bertentangan.",
    make: soiledKks,
  },
  {
    name: "ewarong-bersih.xlsx",
    kind: "ewarong",
    title: "Daftar e-Warong bersih",
    description: "Satu e-Warong tiap kecamatan, dengan alamat dan statusnya.",
    make: cleanEwarong,
  },
  {
    name: "ewarong-kotor.csv",
    kind: "ewarong",
    title: "Daftar e-Warong kotor",
    description: "Daftar yang sama lewat surel; satu tanpa nama, satu di kab/kota lain.",
    make: soiledEwarong,
  },
  {
    name: "dtks-1.xlsx",
    kind: "dtks",
    title: "Salinan DTKS pertama",
    description: "40 orang dari DPM contoh; pilih tanggal data yang lebih awal.",
    make: (place) => cleanDtks(place, 1),
  },
  {
    name: "dtks-2.xlsx",
    kind: "dtks",
    title: "Salinan DTKS berikutnya",
    description: "Tiga orang keluar, satu NIK menjadi padan, satu tidak lagi; pilih tanggal data sesudahnya.",
    make: (place) => cleanDtks(place, 2),
  },
  {
    name: "dtks-2-kotor.csv",
    kind: "dtks",
    title: "Salinan DTKS berikutnya, kotor",
    description: "Isi yang sama lewat surel; satu NIK rusak dikenali dari ID-nya, dua baris tidak dapat dikenali.",
    make: soiledDtks,
  },
];
