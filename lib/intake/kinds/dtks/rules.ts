import type { Cells } from "@/lib/intake/cells/rules/cells";
import { PLACE_CHECKS } from "@/lib/intake/cells/rules/checks";
import { spelled } from "@/lib/intake/fields/rules/field";
import {
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

const COLUMNS = [
  ["nik", "bigint"],
  ["no_kk", "bigint"],
  ["dtks_id", "text"],
  ["name", "text"],
  ["nik_status", "text"],
  ["active", "boolean"],
  ["exit_reason", "text"],
  ...PLACE_COLUMNS,
] as const;

const { name, village, no_kk } = SHOWN;

/**
 * A person of DTKS. Broken NIK are what such a copy is read for: beside an ID DTKS the row is taken without its NIK, as
 * invalid, and the warning says what is wrong with it.
 */
export const DTKS: KindRules<typeof COLUMNS> = {
  label: "Salinan DTKS (Pusdatin)",
  holds: "names",
  withoutPeriod: "DTKS",
  fields: [
    NIK,
    { ...NAME, required: true },
    FAMILY_CARD,
    DTKS_ID,
    REGION,
    ...REGION_PARTS,
    DISTRICT,
    VILLAGE,
    spelled(
      "nikStatus",
      "Status NIK",
      "STATUS PADAN",
      "PADAN",
      "STATUS NIK",
      "KETERANGAN PADAN",
      "PADAN DUKCAPIL",
      "STATUS DUKCAPIL",
    ),
    spelled("active", "Status DTKS", "STATUS AKTIF", "KEAKTIFAN", "AKTIF", "STATUS KEPESERTAAN", "STATUS DATA"),
    spelled("inactive", "Nonaktif", "IS_NONAKTIF", "NON AKTIF"),
    spelled(
      "exitReason",
      "Alasan keluar",
      "ALASAN NONAKTIF",
      "ALASAN NON AKTIF",
      "KETERANGAN NONAKTIF",
      "DELETED_LABEL",
      "ALASAN",
    ),
    ...PLACE_CHECKS,
  ],
  oneOf: [
    { fields: ["nik", "dtks"], label: "NIK atau ID DTKS" },
    { fields: ["nikStatus", "active", "inactive", "exitReason"], label: "Status NIK, Status DTKS, atau Alasan keluar" },
  ],
  columns: COLUMNS,
  shown: {
    ...{ name, village, no_kk },
    nik_status: { label: "Status NIK", as: "text" },
    active: { label: "Aktif di DTKS", as: "yes-no" },
    exit_reason: { label: "Alasan keluar", as: "text" },
  },
  reader: (cells, context) => () => {
    const dtksId = cells.text("dtks", 60) || null;
    const nik = dtksId === null ? cells.identity("nik", true) : cells.spareIdentity("nik");
    const broken = nik === null && cells.remarks.length > 0;
    const name = cells.name("name");
    if (name === "") cells.refuse("name", "kosong", "Nama kosong atau tanpa huruf; isi nama orangnya.");
    const familyCard = cells.spareIdentity("familyCard");
    const region = cells.raw("region").trim() === "" ? context.scope : cells.region("region", context.scope);
    if (cells.refusedAny) return null;
    const reason = cells.words("exitReason", 120);
    const matched = broken ? false : cells.flag("nikStatus");
    return [
      nik,
      familyCard,
      dtksId,
      name,
      matched === null ? "unknown" : matched ? "valid" : "invalid",
      isActive(cells, reason),
      reason,
      region,
      cells.place("district"),
      cells.place("village"),
    ];
  },
};

/** Whoever has left says so, or says why; everyone else is in. */
function isActive(cells: Cells, exitReason: string): boolean {
  const inactive = cells.flag("inactive");
  const active = cells.flag("active");
  if (active !== null) return active;
  return inactive === null ? exitReason === "" || exitReason === "-" : !inactive;
}
