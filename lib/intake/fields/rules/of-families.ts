import type { Field } from "@/lib/intake/kinds/rules";

// Columns that files of several kinds share, with the spellings that were seen.

export const NIK: Field = {
  field: "nik",
  label: "NIK",
  aliases: [
    "NIK",
    "NIK KTP",
    "NIK_KTP",
    "NIK PENGURUS",
    "NO NIK",
    "NOMOR INDUK KEPENDUDUKAN",
    "NIK KPM",
    "NIK PENERIMA",
    "NO KTP",
    "NO KTP/NIK",
    "NIK/NO KTP",
  ],
};
export const NAME: Field = {
  field: "name",
  label: "Nama",
  aliases: [
    "NAMA",
    "NAMA PENERIMA",
    "NAMA_PENERIMA",
    "NAMA PENGURUS",
    "NAMA KPM",
    "NAMA LENGKAP",
    "NAMA NASABAH",
    "NAMA PENERIMA MANFAAT",
    "NAMA PENERIMA BANTUAN",
    "NAMA PENERIMA BANSOS",
    "NAMA PENGURUS KPM",
    "NAMA PEMILIK REKENING",
  ],
};
export const REGION: Field = {
  field: "region",
  label: "Kode wilayah",
  aliases: [
    "KODE WILAYAH",
    "KODE_WILAYAH",
    "KODEWILAYAH",
    "KODE DESA",
    "KODE KEL",
    "NO KEL",
    "ID DESA",
    "KODE KELURAHAN",
    "KODE DESA/KELURAHAN",
  ],
};
export const DISTRICT: Field = {
  field: "district",
  label: "Kecamatan",
  aliases: ["KECAMATAN", "NM KEC", "NAMA KECAMATAN", "KEC"],
};
export const VILLAGE: Field = {
  field: "village",
  label: "Desa/kelurahan",
  aliases: [
    "KELURAHAN",
    "DESA",
    "DESA/KELURAHAN",
    "DESA_KELURAHAN",
    "NM KEL",
    "NAMA DESA",
    "NAMA KELURAHAN",
    "KEL/DESA",
    "DESA/KEL",
  ],
};
export const CARD: Field = {
  field: "card",
  label: "No KKS",
  aliases: [
    "NO KKS",
    "NOMOR KKS",
    "NO_KKS",
    "NOMOR_KARTU",
    "NOMOR KARTU",
    "NO KARTU",
    "KKS",
    "NO KARTU KKS",
    "NO ATM",
    "NO KKS/ATM",
    "NO ATM/KKS",
  ],
};
export const ACCOUNT: Field = {
  field: "account",
  label: "No rekening",
  aliases: [
    "NO REKENING",
    "NOREKENING",
    "NO_REKENING",
    "NOMOR REKENING",
    "NO REK",
    "NO REKENING BANSOS",
    "REKENING",
    "NO REKENING KPM",
    "NO REKENING KKS",
  ],
};
export const BANK: Field = {
  field: "bank",
  label: "Bank",
  aliases: ["BANK", "KODE BANK", "KODE_BANK", "LEMBAGA PENYALUR", "BANK PENYALUR", "NAMA BANK"],
};
export const FAMILY_CARD: Field = {
  field: "familyCard",
  label: "No KK",
  aliases: ["NO KK", "NOKK", "NO_KK", "NOMOR KK", "NOMOR KARTU KELUARGA", "KK"],
};
export const DTKS_ID: Field = {
  field: "dtks",
  label: "ID DTKS",
  aliases: ["ID PENGURUS", "ID DTKS", "ID BDT KPM", "IDSEMESTA", "ID BDT", "ID PENGURUS (DTKS)"],
};
export const REGENCY_CODE: Field = {
  field: "regency",
  label: "Kode kab/kota",
  aliases: [
    "KODE KAB/KOTA KEMENDAGRI",
    "KODE_KAB_KOTA",
    "KODE_KABKOTA",
    "KODE KAB/KOTA",
    "KODE KABUPATEN/KOTA",
    "KODE KAB",
    "KODE KABKOTA",
    "KODE WILAYAH",
  ],
};
export const PROGRAM: Field = {
  field: "program",
  label: "Program",
  aliases: ["PROGRAM", "JENIS BANSOS", "BANSOS", "PROGRAM BANSOS"],
};
export const PERIOD: Field = {
  field: "period",
  label: "Periode",
  aliases: ["PERIODE", "PERIODE SALUR", "PERIODE/TAHUN", "TAHAP", "BULAN"],
};
export const YEAR: Field = { field: "year", label: "Tahun", aliases: ["TAHUN ANGGARAN", "TAHUN SALUR", "THN", "TA"] };
