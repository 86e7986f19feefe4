import type { Cells } from "@/lib/intake/cells/rules/cells";
import { CHECK_FIELDS } from "@/lib/intake/cells/rules/checks";
import { FAMILY_COLUMNS, FAMILY_FIELDS, familyIn, ONE_NUMBER } from "@/lib/intake/fields/rules/of-families";
import { SHOWN } from "@/lib/intake/fields/rules/shown";
import type { KindRules } from "@/lib/intake/kinds/kind";
import { type FieldStatus, fieldStatusOf } from "@/lib/intake/words/rules/field-status";
import { isFieldStatus } from "@/lib/intake/words/rules/word-lists";

const COLUMNS = [...FAMILY_COLUMNS, ["field_status", "text"], ["field_on", "date"]] as const;

const { name, card_no, account_no, bank_code } = SHOWN;

/** Hasil lapangan: what the facilitator found. */
export const FIELD_RESULT: KindRules<typeof COLUMNS> = {
  label: "Hasil lapangan by name",
  holds: "names",
  fields: [
    ...FAMILY_FIELDS,
    {
      field: "result",
      label: "Hasil lapangan",
      required: true,
      aliases: [
        "HASIL LAPANGAN",
        "HASIL",
        "HASIL KUNJUNGAN",
        "STATUS LAPANGAN",
        "STATUS PENERIMAAN",
        "KETERANGAN LAPANGAN",
        "STATUS",
        "KETERANGAN",
      ],
    },
    {
      field: "foundOn",
      label: "Tanggal lapangan",
      aliases: ["TANGGAL LAPANGAN", "TANGGAL KUNJUNGAN", "TGL KUNJUNGAN", "TANGGAL", "TGL"],
    },
    ...CHECK_FIELDS,
  ],
  oneOf: [ONE_NUMBER],
  columns: COLUMNS,
  shown: {
    ...{ name, card_no, account_no, bank_code },
    field_status: { label: "Hasil lapangan", as: "text" },
    field_on: { label: "Tanggal lapangan", as: "date" },
  },
  reader: (cells, context) => () => {
    const family = familyIn(cells, context);
    const status = resultIn(cells);
    if (status === null)
      cells.refuse("result", "kosong", "Hasil lapangan kosong; isi misalnya Sukses salur, Saldo kosong, Meninggal.");
    const foundOn = cells.happened("foundOn");
    return cells.refusedAny ? null : [...family, status, foundOn];
  },
};

/** The result of a text; one that is in no list is what the sender's people said of it, else "lain". */
function resultIn(cells: Cells): FieldStatus | null {
  const known = fieldStatusOf(cells.text("result", 120));
  if (known !== "lain") return known;
  const meaning = cells.assigned("result", "result", "dimuat sebagai hasil lain.");
  return meaning !== null && isFieldStatus(meaning) ? meaning : known;
}
