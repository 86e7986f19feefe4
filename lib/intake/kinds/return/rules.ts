import { CHECK_FIELDS } from "@/lib/intake/cells/rules/checks";
import { dueInPeriod } from "@/lib/intake/cells/rules/period";
import { refuseTooMuch } from "@/lib/intake/cells/rules/sense";
import { MOST_RP_OF_FAMILY } from "@/lib/intake/fields/rules/field";
import { FAMILY_COLUMNS, FAMILY_FIELDS, familyIn, ONE_NUMBER } from "@/lib/intake/fields/rules/of-families";
import { SHOWN } from "@/lib/intake/fields/rules/shown";
import type { KindRules } from "@/lib/intake/kinds/kind";

const COLUMNS = [...FAMILY_COLUMNS, ["returned_rp", "integer"], ["returned_on", "date"]] as const;

const { name, card_no, account_no, bank_code } = SHOWN;

/** Money that went back to the treasury. */
export const RETURNED: KindRules<typeof COLUMNS> = {
  label: "Pengembalian ke kas negara by name",
  holds: "names",
  ofBanks: true,
  fields: [
    ...FAMILY_FIELDS,
    {
      field: "returnedRp",
      label: "Nominal dikembalikan",
      required: true,
      aliases: [
        "NOMINAL DIKEMBALIKAN",
        "NOMINAL PENGEMBALIAN",
        "NOMINAL RETUR",
        "NILAI PENGEMBALIAN",
        "NILAI RETUR",
        "PENGEMBALIAN",
      ],
    },
    {
      field: "returnedOn",
      label: "Tanggal kembali",
      aliases: [
        "TANGGAL KEMBALI",
        "TANGGAL PENGEMBALIAN",
        "TGL PENGEMBALIAN",
        "TGL SETOR",
        "TANGGAL SETOR",
        "TANGGAL RETUR",
      ],
    },
    ...CHECK_FIELDS,
  ],
  oneOf: [ONE_NUMBER],
  columns: COLUMNS,
  summed: { sums: ["returned_rp"], days: ["returned_on"], last: [] },
  shown: {
    ...{ name, card_no, account_no, bank_code },
    returned_rp: { label: "Dikembalikan", as: "rp" },
    returned_on: { label: "Tanggal kembali", as: "date" },
  },
  reader(cells, context) {
    const dueRp = dueInPeriod(context);
    return () => {
      const family = familyIn(cells, context);
      const amount = cells.amount("returnedRp", true, MOST_RP_OF_FAMILY);
      if (amount === 0)
        cells.refuse("returnedRp", "kosong", "Nilai pengembalian nol; isi nilainya atau hapus barisnya.");
      refuseTooMuch(cells, "returnedRp", amount, dueRp);
      const returnedOn = cells.happened("returnedOn");
      return cells.refusedAny ? null : [...family, amount, returnedOn];
    };
  },
};
