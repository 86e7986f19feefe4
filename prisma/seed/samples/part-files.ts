import { familiesOf, type SampleFamily } from "./families";
import type { SamplePlace } from "./place";
import type { Cell, Sheet } from "./sheet";

// Payment order, field result and returns for the families of the sample DPM, so that the three sources can be compared:
// the order leaves one family out and gives another less than the bank credited; the field contradicts the bank twice.

const ORDERED = 600_000;
const payable = (place: SamplePlace): SampleFamily[] => familiesOf(place).filter(({ matched }) => matched);

const orderRow = ({ n, card, account, nik, name, village }: SampleFamily, bank: string): Cell[] => [
  n === 15 ? 400_000 : ORDERED,
  name,
  bank,
  account,
  card,
  nik,
  village.code,
  "TAHAP 4",
  "260051301012345",
];

/** Perintah bayar in format SAS. */
export const orderSheet = (place: SamplePlace): Sheet => ({
  name: "SAS",
  soiled: false,
  rows: [
    [
      "NILAI",
      "NAMA_PENERIMA",
      "KODE_BANK",
      "NOREKENING",
      "NOMOR_KARTU",
      "NIK_KTP",
      "KODE_WILAYAH",
      "TAHAP",
      "NOMOR SP2D",
    ],
    ...payable(place)
      .filter(({ n }) => n !== 16)
      .map((family) => orderRow(family, place.bank)),
  ],
});

const FOUND: Record<number, string> = {
  5: "Saldo Kosong",
  9: "KKS belum diterima",
  10: "Pindah/Tidak Ditemukan",
  17: "Saldo Kosong",
  18: "KPM Meninggal",
};

/** Hasil lapangan with nothing but NIK, name and what was found. */
export const fieldSheet = (place: SamplePlace): Sheet => ({
  name: "Lapangan",
  soiled: true,
  rows: [
    ["Hasil kunjungan pendamping, tahap 4", "", "", ""],
    ["NIK", "NAMA", "HASIL LAPANGAN", "TANGGAL"],
    ...payable(place).map(({ n, nik, name }): Cell[] => [nik, name, FOUND[n] ?? "Sukses Salur", "20/11/2026"]),
  ],
});

/** Money of two families that went back to the treasury. */
export const returnSheet = (place: SamplePlace): Sheet => ({
  name: "Pengembalian",
  soiled: false,
  rows: [
    ["NIK", "NO_KKS", "NAMA", "NOMINAL DIKEMBALIKAN", "TGL SETOR"],
    ...payable(place)
      .filter(({ n }) => n === 12 || n === 13)
      .map(({ nik, card, name }): Cell[] => [nik, card, name, ORDERED, "22/11/2026"]),
  ],
});
