import { Cells } from "@/lib/intake/cells/rules/cells";
import { checker } from "@/lib/intake/cells/rules/checks";
import { dueInPeriod } from "@/lib/intake/cells/rules/period";
import { refuseOtherAmount, refuseTooMuch } from "@/lib/intake/cells/rules/sense";
import type { Header } from "@/lib/intake/recognise/rules/header";
import type { Context, ParseRow, Value } from "@/lib/intake/rows/rules/row-parser";
import { type FieldStatus, fieldStatusOf } from "@/lib/intake/words/rules/field-status";
import { isFieldStatus } from "@/lib/intake/words/rules/word-lists";
import { cleanName } from "@/lib/values/text";

const MOST_RP = 100_000_000;

/** A file that says one thing of each family, named by NIK, card or account: its values follow the four keys and the name. */
const partParser =
  (values: (cells: Cells, dueRp: number | null) => Value[]) =>
  (header: Header, context: Context): ParseRow => {
    const cells = new Cells(header, context);
    const check = checker(cells, context);
    const dueRp = dueInPeriod(context);
    return (row) => {
      cells.start(row);
      check();
      const { nik, card, account } = cells.keys();
      if (cells.raw("region").trim() !== "") cells.region("region", context.scope);
      const bank = cells.bank("bank", context.bank);
      const own = values(cells, dueRp);
      return {
        values: cells.refusedAny ? null : [nik, card, account, bank, cleanName(cells.words("name")), ...own],
        remarks: cells.remarks,
      };
    };
  };

/** Format SAS: what Kemensos ordered the bank to pay. */
export const parseOrder = partParser((cells, dueRp) => {
  const amount = cells.amount("orderedRp", true, MOST_RP);
  if (amount === 0) cells.refuse("orderedRp", "kosong", "Nilai perintah bayar nol; isi nilainya atau hapus barisnya.");
  refuseOtherAmount(cells, "orderedRp", amount, dueRp);
  return [amount, cells.text("orderNo", 60) || null];
});

/** The result of a text; one that is in no list is what the sender's people said of it, else "lain". */
function resultIn(cells: Cells): FieldStatus | null {
  const known = fieldStatusOf(cells.text("result", 120));
  if (known !== "lain") return known;
  const meaning = cells.assigned("result", "result", "dimuat sebagai hasil lain.");
  return meaning !== null && isFieldStatus(meaning) ? meaning : known;
}

/** Hasil lapangan: what the facilitator found. */
export const parseFieldResult = partParser((cells) => {
  const status = resultIn(cells);
  if (status === null)
    cells.refuse("result", "kosong", "Hasil lapangan kosong; isi misalnya Sukses salur, Saldo kosong, Meninggal.");
  return [status, cells.happened("foundOn")];
});

/** Money that went back to the treasury. */
export const parseReturn = partParser((cells, dueRp) => {
  const amount = cells.amount("returnedRp", true, MOST_RP);
  if (amount === 0) cells.refuse("returnedRp", "kosong", "Nilai pengembalian nol; isi nilainya atau hapus barisnya.");
  refuseTooMuch(cells, "returnedRp", amount, dueRp);
  return [amount, cells.happened("returnedOn")];
});
