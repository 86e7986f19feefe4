import { CHECK_FIELDS } from "@/lib/intake/cells/rules/checks";
import { dueInPeriod } from "@/lib/intake/cells/rules/period";
import { refuseOtherAmount } from "@/lib/intake/cells/rules/sense";
import { MOST_RP_OF_FAMILY } from "@/lib/intake/fields/rules/field";
import { FAMILY_COLUMNS, FAMILY_FIELDS, familyIn, ONE_NUMBER } from "@/lib/intake/fields/rules/of-families";
import { SHOWN } from "@/lib/intake/fields/rules/shown";
import type { KindRules } from "@/lib/intake/kinds/kind";

const COLUMNS = [...FAMILY_COLUMNS, ["ordered_rp", "integer"], ["order_no", "text"]] as const;

const { name, card_no, account_no, bank_code, ordered_rp } = SHOWN;

/** Format SAS: what Kemensos ordered the bank to pay. */
export const ORDER: KindRules<typeof COLUMNS> = {
  label: "Perintah bayar by name (SP2D, format SAS)",
  holds: "names",
  fields: [
    ...FAMILY_FIELDS,
    {
      field: "orderedRp",
      label: "Nilai",
      required: true,
      aliases: ["NILAI", "NOMINAL_BANTUAN", "NOMINAL BANTUAN", "NILAI BANTUAN", "NOMINAL SP2D", "JUMLAH BAYAR"],
    },
    {
      field: "orderNo",
      label: "Nomor SP2D",
      aliases: ["NOMOR SP2D", "NO SP2D", "NO_SP2D", "SP2D", "NOMOR SPM", "NO SPM"],
    },
    { field: "swift", label: "Kode SWIFT", aliases: ["KODE_SWIFT", "KODE SWIFT"] },
    { field: "iban", label: "Kode IBAN", aliases: ["KODE_IBAN", "KODE IBAN"] },
    ...CHECK_FIELDS,
  ],
  oneOf: [ONE_NUMBER],
  constants: ["orderNo"],
  columns: COLUMNS,
  summed: { sums: ["ordered_rp"], days: [], last: ["order_no"] },
  shown: { name, card_no, account_no, bank_code, ordered_rp, order_no: { label: "Nomor SP2D", as: "text" } },
  reader(cells, context) {
    const dueRp = dueInPeriod(context);
    return () => {
      const family = familyIn(cells, context);
      const amount = cells.amount("orderedRp", true, MOST_RP_OF_FAMILY);
      if (amount === 0)
        cells.refuse("orderedRp", "kosong", "Nilai perintah bayar nol; isi nilainya atau hapus barisnya.");
      refuseOtherAmount(cells, "orderedRp", amount, dueRp);
      const orderNo = cells.text("orderNo", 60) || null;
      return cells.refusedAny ? null : [...family, amount, orderNo];
    };
  },
};
