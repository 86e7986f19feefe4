import type { Cells } from "@/lib/intake/cells/rules/cells";
import type { Context, Field } from "@/lib/intake/kinds/kind";
import { cleanName } from "@/lib/values/text";
import { REGION_PARTS } from "./region-parts";

// By what files of several kinds name families and people: their columns, with the spellings that were seen.

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

/** How a file names a family of which it tells one thing: by NIK, card or account, and by the place where it lives. */
export const FAMILY_FIELDS: readonly Field[] = [NIK, CARD, ACCOUNT, NAME, REGION, ...REGION_PARTS, BANK];
export const ONE_NUMBER = { fields: ["nik", "card", "account"], label: "NIK, No KKS, atau No rekening" };
export const FAMILY_COLUMNS = [
  ["nik", "bigint"],
  ["card_no", "bigint"],
  ["account_no", "text"],
  ["bank", "text"],
  ["name", "text"],
] as const;

type Family = [nik: string | null, card: string | null, account: string | null, bank: string, name: string];

/** Reads by what a row names a family, in the order of FAMILY_COLUMNS. Its region is only held against the file's. */
export function familyIn(cells: Cells, { scope, bank }: Context): Family {
  const { nik, card, account } = cells.keys();
  if (cells.raw("region").trim() !== "") cells.region("region", scope);
  return [nik, card, account, cells.bank("bank", bank), cleanName(cells.words("name"))];
}

/** Where a family, a person or an agent lives. */
export const PLACE_COLUMNS = [
  ["region", 'text collate "C"'],
  ["district", "text"],
  ["village", "text"],
] as const;
