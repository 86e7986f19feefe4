import type { Cells } from "@/lib/intake/cells/rules/cells";
import { CHECK_FIELDS } from "@/lib/intake/cells/rules/checks";
import { spelled } from "@/lib/intake/fields/rules/field";
import { FAMILY_CARD, NAME, NIK } from "@/lib/intake/fields/rules/of-families";
import { SHOWN } from "@/lib/intake/fields/rules/shown";
import type { KindRules } from "@/lib/intake/kinds/kind";
import { hasPossibleBirthDate } from "@/lib/values/identity";

const COLUMNS = [
  ["nik", "bigint"],
  ["name", "text"],
  ["no_kk", "bigint"],
  ["birth_on", "date"],
  ["address", "text"],
  ["nik_matched", "boolean"],
] as const;

const { name, address, birth_on, nik_matched, no_kk, numbers } = SHOWN;

/** Verval: what is to be corrected of a family that is known by its NIK. An empty cell leaves what is known. */
export const VERVAL: KindRules<typeof COLUMNS> = {
  label: "Verval SIKS-NG (perbaikan data KPM)",
  holds: "names",
  // The template of SIKS-NG, 21 columns A to U. What a KPM does not need is known by its heading and not kept.
  fields: [
    { ...NIK, required: true },
    NAME,
    FAMILY_CARD,
    spelled("birth", "Tanggal lahir", "TGL LAHIR", "TGL_LAHIR"),
    spelled("address", "Alamat", "ALAMAT LENGKAP"),
    spelled("rt", "RT"),
    spelled("rw", "RW"),
    spelled("padan", "Status padan", "PADAN", "STATUS NIK", "KETERANGAN PADAN", "PADAN DUKCAPIL"),
    spelled("birthPlace", "Tempat lahir", "TMP LAHIR"),
    spelled("mother", "Ibu kandung", "NAMA IBU KANDUNG", "NAMA GADIS IBU KANDUNG"),
    spelled("sex", "Jenis kelamin", "JK"),
    spelled("work", "Jenis pekerjaan", "PEKERJAAN"),
    spelled("marriage", "Status kawin", "STATUS PERKAWINAN"),
    spelled("disability", "Status disabilitas"),
    spelled("pregnancy", "Status hamil"),
    ...CHECK_FIELDS,
  ],
  oneOf: [
    {
      fields: ["name", "familyCard", "birth", "address", "padan"],
      label: "Nama, No KK, atau data lain yang diperbaiki",
    },
  ],
  columns: COLUMNS,
  shown: { name, address, birth_on, nik_matched, no_kk, numbers },
  reader: (cells) => () => {
    const nik = cells.identity("nik", true);
    const familyCard = cells.identity("familyCard", false);
    const birth = cells.birth();
    if (cells.refusedAny) return null;
    if (nik && !hasPossibleBirthDate(nik))
      cells.warn("nik", "tanggal-lahir", "Tanggal lahir dalam NIK mustahil; periksa ke Dispendukcapil.");
    const name = cells.name("name") || null;
    return [nik, name, familyCard, birth, withRtRw(cells) || null, cells.flag("padan")];
  },
};

/** "BR. 4" with RT 1 and RW 2, or "RT 1" and "RW. 2", is "BR. 4 RT 001 RW 002". */
function withRtRw(cells: Cells): string {
  const part = (label: string, text: string) => {
    const number = /^(?:R[TW]\b[.\s]*)?(\d{1,3})$/i.exec(text)?.[1];
    return number === undefined ? "" : ` ${label} ${number.padStart(3, "0")}`;
  };
  const address = cells.words("address").toUpperCase();
  if (address === "" || /\bRT\b/.test(address)) return address;
  return `${address}${part("RT", cells.text("rt"))}${part("RW", cells.text("rw"))}`;
}
