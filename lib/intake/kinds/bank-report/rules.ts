import { Cells } from "@/lib/intake/cells/rules/cells";
import { checker } from "@/lib/intake/cells/rules/checks";
import { dueInPeriod } from "@/lib/intake/cells/rules/period";
import {
  NOT_CREDITED,
  NOT_SPENT,
  refuseOtherAmount,
  refuseTooLittle,
  warnOfContradictions,
} from "@/lib/intake/cells/rules/sense";
import type { Header } from "@/lib/intake/recognise/rules/header";
import type { Context, ParseRow } from "@/lib/intake/rows/rules/row-parser";
import { type BankStatus, statusOf } from "@/lib/intake/words/rules/status";
import { IGNORED, isBankStatus } from "@/lib/intake/words/rules/word-lists";
import { cleanName } from "@/lib/values/text";

const MOST_RP = 100_000_000;

/** Laporan bank: what was credited, spent and left for one family. NIK, card or account, any of them, names the family. */
export function parseBankReport(header: Header, context: Context): ParseRow {
  const cells = new Cells(header, context);
  const check = checker(cells, context);
  const due = dueInPeriod(context);
  return (row) => {
    cells.start(row);
    check();
    const { nik, card, account } = cells.keys();
    if (cells.raw("region").trim() !== "") cells.region("region", context.scope);
    const bank = cells.bank("bank", context.bank);
    const ordered = cells.amount("orderedRp", false, MOST_RP);
    const { status, text } = told(cells);
    const credited = orNothing(cells, "creditedRp", NOT_CREDITED.has(status));
    const creditedOn = cells.happened("creditedOn");
    const balance = cells.amount("balanceRp", false, MOST_RP);
    // All that was given is still there.
    const isUntouched = credited !== null && credited > 0 && balance === credited;
    const transacted = orNothing(cells, "transactedRp", isUntouched || NOT_SPENT.has(status));
    const transactedOn = cells.happened("transactedOn");
    refuseTooLittle(cells, "transactedRp", transacted);
    refuseOtherAmount(cells, "orderedRp", ordered, due);
    refuseOtherAmount(cells, "creditedRp", credited, due);
    if (cells.refusedAny) return { values: null, remarks: cells.remarks };
    warnOfContradictions(cells, { ordered, credited, creditedOn, transacted, transactedOn, balance, status });
    return {
      values: [
        nik,
        card,
        account,
        bank,
        cleanName(cells.words("name")),
        ordered,
        credited,
        creditedOn,
        transacted,
        transactedOn,
        balance,
        cells.code("ewarong", false) || null,
        cleanName(cells.words("ewarongName")) || null,
        status,
        text,
      ],
      remarks: cells.remarks,
    };
  };
}

/**
 * What the bank says of a payment: its status, and the words of both columns. Where the status is in no list and the
 * words beside it are, they say which it is; where they say otherwise than a success, that is told.
 */
function told(cells: Cells): { status: BankStatus; text: string } {
  const field = toldBy(cells);
  const said = cells.words(field, 120);
  const beside = field === "status" ? cells.words("note", 120) : "";
  if (beside === "" || beside === said) return { status: statusIn(cells, field, said), text: said };
  const [known, other] = [statusOf(said), statusOf(beside)];
  const status = known === "lain" && saysFailed(other) ? other : statusIn(cells, field, said);
  if (status === "sukses" && saysFailed(other))
    cells.warn(
      "status",
      "bertentangan",
      "Status berkata sukses, tetapi keterangannya berkata lain; dimuat menurut statusnya, periksa ke bank.",
    );
  return { status, text: `${said} (${beside})` };
}

/** Words in the lists that are neither a success nor nothing. */
const saysFailed = (status: BankStatus): boolean => status !== "" && status !== "lain" && status !== "sukses";

/** The status of a text; one that is in no list is what the sender's people said of it, else "lain". */
function statusIn(cells: Cells, told: "status" | "note", text: string): BankStatus {
  const known = statusOf(text);
  if (known !== "lain") return known;
  const meaning = cells.assigned("status", told, "dimuat apa adanya sebagai status lain.");
  if (meaning === IGNORED) return "";
  return meaning !== null && isBankStatus(meaning) ? meaning : known;
}

/** An empty amount is nothing where the rest of the row says that there is none; elsewhere it is missing. */
function orNothing(cells: Cells, field: "creditedRp" | "transactedRp", isNone: boolean): number | null {
  const empty = cells.raw(field).trim() === "" && cells.has(field);
  if (!empty || !isNone) return cells.amount(field, true, MOST_RP);
  cells.warn(field, "kosong-nol", `${cells.label(field)} kosong, dan isi lain barisnya berkata tidak ada; dibaca 0.`);
  return 0;
}

/** A status without a letter ("1", "00") is a code of the bank; the words beside it say what happened. */
function toldBy(cells: Cells): "status" | "note" {
  const worded = (field: string) => /\p{L}/u.test(cells.raw(field));
  return cells.raw("status").trim() === "" || (worded("note") && !worded("status")) ? "note" : "status";
}
