import { CHECK_FIELDS } from "@/lib/intake/cells/rules/checks";
import {
  ACCOUNT,
  BANK,
  CARD,
  DISTRICT,
  DTKS_ID,
  FAMILY_CARD,
  NAME,
  NIK,
  PLACE_COLUMNS,
  REGION,
  VILLAGE,
} from "@/lib/intake/fields/rules/of-families";
import { REGION_PARTS } from "@/lib/intake/fields/rules/region-parts";
import { SHOWN } from "@/lib/intake/fields/rules/shown";
import type { KindRules } from "@/lib/intake/kinds/kind";
import { hasPossibleBirthDate } from "@/lib/values/identity";

const COLUMNS = [
  ["nik", "bigint"],
  ["name", "text"],
  ["no_kk", "bigint"],
  ["dtks_id", "text"],
  ["address", "text"],
  ["birth_on", "date"],
  ["nik_matched", "boolean"],
  ["pkh", "boolean"],
  ...PLACE_COLUMNS,
  ["card_no", "bigint"],
  ["account_no", "text"],
  ["bank", "text"],
] as const;

const { name, address, village, birth_on, nik_matched, no_kk, card_no, account_no, numbers, bank_code } = SHOWN;

/** DPM / BNBA: one family a row. The region is the row's own code, else the file's kab/kota with names looked up later. */
export const DPM: KindRules<typeof COLUMNS> = {
  label: "DPM / BNBA by name",
  holds: "names",
  fields: [
    { ...NIK, required: true },
    { ...NAME, required: true },
    FAMILY_CARD,
    DTKS_ID,
    { field: "address", label: "Alamat", aliases: ["ALAMAT", "ALAMAT LENGKAP", "ALAMAT RUMAH", "ALAMAT KPM"] },
    { field: "birth", label: "Tanggal lahir", aliases: ["TANGGAL LAHIR", "TGL LAHIR", "TGL_LAHIR"] },
    {
      field: "padan",
      label: "Status padan",
      aliases: ["STATUS PADAN", "PADAN", "STATUS NIK", "KETERANGAN PADAN", "PADAN DUKCAPIL", "PADANKAN"],
    },
    { field: "pkh", label: "Status PKH", aliases: ["STATUS PKH", "PKH"] },
    REGION,
    ...REGION_PARTS,
    DISTRICT,
    VILLAGE,
    CARD,
    ACCOUNT,
    BANK,
    ...CHECK_FIELDS,
  ],
  // Beside NIK and name, what makes a list one of families.
  certainWith: ["familyCard", "region", "district", "village", "address", "birth", "dtks", "padan", "account"],
  columns: COLUMNS,
  shown: {
    ...{ name, address, village, birth_on, nik_matched },
    pkh: { label: "PKH", as: "yes-no" },
    ...{ no_kk, card_no, account_no, numbers, bank_code },
  },
  reader: (cells, context) => () => {
    const nik = cells.identity("nik", true);
    const name = cells.name("name");
    if (name === "") cells.refuse("name", "kosong", "Nama kosong atau tanpa huruf; isi nama pengurus.");
    const familyCard = cells.identity("familyCard", false);
    const region = cells.raw("region").trim() === "" ? context.scope : cells.region("region", context.scope);
    if (region !== null && region.length < 4)
      cells.refuse("region", "kode-wilayah", "Kode wilayah kosong; isi kode desa atau kab/kota.");
    const birth = cells.birth();
    const card = cells.identity("card", false);
    const account = cells.spareAccount();
    const bank = cells.bank("bank", context.bank);
    if (cells.refusedAny) return null;
    if (nik && !hasPossibleBirthDate(nik))
      cells.warn("nik", "tanggal-lahir", "Tanggal lahir dalam NIK mustahil; periksa ke Dispendukcapil.");
    return [
      nik,
      name,
      familyCard,
      cells.text("dtks", 60) || null,
      cells.words("address"),
      birth,
      cells.flag("padan"),
      cells.flag("pkh"),
      region,
      cells.place("district"),
      cells.place("village"),
      card,
      account,
      bank,
    ];
  },
};
