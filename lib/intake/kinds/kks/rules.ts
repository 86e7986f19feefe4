import type { Cells } from "@/lib/intake/cells/rules/cells";
import { CHECK_FIELDS } from "@/lib/intake/cells/rules/checks";
import { spelled } from "@/lib/intake/fields/rules/field";
import { FAMILY_COLUMNS, FAMILY_FIELDS, familyIn, ONE_NUMBER } from "@/lib/intake/fields/rules/of-families";
import { SHOWN } from "@/lib/intake/fields/rules/shown";
import type { KindRules } from "@/lib/intake/kinds/kind";
import { handedOf, type Verdict } from "@/lib/intake/words/rules/verdict";
import { IGNORED } from "@/lib/intake/words/rules/word-lists";

const COLUMNS = [...FAMILY_COLUMNS, ["handed", "boolean"], ["handed_on", "date"]] as const;

const { name, card_no, account_no, bank_code } = SHOWN;

/** Cards handed over: a date, or a status. "Belum diambil" takes an earlier date back. */
export const KKS: KindRules<typeof COLUMNS> = {
  label: "Penyerahan KKS by name",
  holds: "names",
  ofBanks: true,
  fields: [
    ...FAMILY_FIELDS,
    spelled(
      "handedOn",
      "Tanggal penyerahan KKS",
      "TGL PENYERAHAN KKS",
      "TANGGAL PENYERAHAN",
      "TGL PENYERAHAN",
      "TANGGAL SERAH",
      "TGL SERAH",
      "TGL_DISTRIBUSI",
      "TANGGAL DISTRIBUSI",
      "TANGGAL DISTRIBUSI KKS",
      "TANGGAL TERIMA KKS",
      "TGL TERIMA KKS",
      "TANGGAL TERIMA",
      "TGL TERIMA",
    ),
    spelled(
      "handed",
      "Status penyerahan KKS",
      "STATUS KKS",
      "STATUS PENYERAHAN",
      "STATUS DISTRIBUSI",
      "STATUS DISTRIBUSI KKS",
      "DISTRIBUSI KKS",
      "KETERANGAN KKS",
      "STATUS SERAH",
    ),
    spelled("note", "Keterangan", "KET", "CATATAN"),
    ...CHECK_FIELDS,
  ],
  oneOf: [ONE_NUMBER, { fields: ["handedOn", "handed"], label: "Tanggal atau Status penyerahan KKS" }],
  columns: COLUMNS,
  shown: {
    ...{ name, card_no, account_no, bank_code },
    distributed_on: { label: "KKS diserahkan", as: "date" },
  },
  reader: (cells, context) => () => {
    const family = familyIn(cells, context);
    const on = cells.date("handedOn");
    const told = cells.raw("handed").trim() === "" ? "note" : "handed";
    const said = handedIn(cells, told, on !== null);
    if (on === null && said === "" && !cells.refusedAny)
      cells.refuse("handedOn", "kosong", "Tanggal dan status penyerahan KKS kosong; isi salah satu.");
    if (on !== null && said === "no")
      cells.refuse(told, "bertentangan", "Status berkata belum diserahkan, tetapi tanggalnya terisi; pilih satu.");
    return cells.refusedAny ? null : [...family, on !== null || said === "yes", on];
  },
};

/** Whether a text says that the card was handed over; one that is in no list is what the sender's people said of it. */
function handedIn(cells: Cells, told: "handed" | "note", dated: boolean): Verdict {
  const known = handedOf(cells.raw(told));
  if (known !== "unknown") return known;
  const kept = dated
    ? "yang dipakai tanggal penyerahannya."
    : "artikan katanya di halaman ini, atau tulis sudah diserahkan atau belum diserahkan.";
  const meaning = cells.assigned("handed", told, kept, !dated);
  if (meaning === IGNORED) return "";
  return meaning === "yes" || meaning === "no" ? meaning : known;
}
