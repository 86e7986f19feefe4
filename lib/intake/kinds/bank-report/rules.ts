import type { Cells } from "@/lib/intake/cells/rules/cells";
import { CHECK_FIELDS } from "@/lib/intake/cells/rules/checks";
import { dueInPeriod } from "@/lib/intake/cells/rules/period";
import {
  NOT_CREDITED,
  NOT_SPENT,
  refuseOtherAmount,
  refuseTooLittle,
  warnOfContradictions,
} from "@/lib/intake/cells/rules/sense";
import { amount, MOST_RP_OF_FAMILY } from "@/lib/intake/fields/rules/field";
import { FAMILY_COLUMNS, FAMILY_FIELDS, familyIn, ONE_NUMBER } from "@/lib/intake/fields/rules/of-families";
import { SHOWN } from "@/lib/intake/fields/rules/shown";
import type { KindRules } from "@/lib/intake/kinds/kind";
import { type BankStatus, statusOf } from "@/lib/intake/words/rules/status";
import { IGNORED, isBankStatus } from "@/lib/intake/words/rules/word-lists";
import { cleanName } from "@/lib/values/text";

const COLUMNS = [
  ...FAMILY_COLUMNS,
  ["ordered_rp", "integer"],
  ["credited_rp", "integer"],
  ["credited_on", "date"],
  ["transacted_rp", "integer"],
  ["transacted_on", "date"],
  ["balance_rp", "integer"],
  ["ewarong", "text"],
  ["ewarong_name", "text"],
  ["status", "text"],
  ["status_text", "text"],
] as const;

const { name, card_no, account_no, bank_code, ordered_rp, credited_rp, transacted_rp } = SHOWN;

/** Laporan bank: what was credited, spent and left for one family. NIK, card or account, any of them, names the family. */
export const BANK_REPORT: KindRules<typeof COLUMNS> = {
  label: "Laporan bank by name",
  holds: "names",
  ofBanks: true,
  fields: [
    ...FAMILY_FIELDS,
    amount("orderedRp", "Nominal SP2D", false, "NILAI", "NOMINAL SP2D", "NOMINAL BANTUAN", "NOMINAL_BANTUAN"),
    amount(
      "creditedRp",
      "Nominal top-up",
      true,
      "NOMINAL_TOPUP",
      "NOMINAL TOP UP",
      "TOP UP",
      "NOMINAL SALUR",
      "NOMINAL PENYALURAN",
      "NOMINAL",
      "NILAI TOP UP",
      "JUMLAH TOP UP",
      "JUMLAH SALUR",
    ),
    {
      field: "creditedOn",
      label: "Tanggal top-up",
      aliases: [
        "TGL_TOPUP",
        "TGL TOP UP",
        "TANGGAL TOP UP",
        "TANGGAL SALUR",
        "TGL SALUR",
        "TANGGAL TOPUP",
        "TANGGAL PENYALURAN",
      ],
    },
    amount(
      "transactedRp",
      "Nominal transaksi",
      true,
      "NOMINAL_TRANSAKSI",
      "TRANSAKSI",
      "NOMINAL CAIR",
      "NOMINAL PENCAIRAN",
      "NOMINAL PENARIKAN",
      "NOMINAL BELANJA",
      "NILAI TRANSAKSI",
    ),
    {
      field: "transactedOn",
      label: "Tanggal transaksi",
      aliases: ["TGL_TRANSAKSI", "TGL TRANSAKSI", "TANGGAL CAIR", "TGL CAIR", "TANGGAL PENCAIRAN", "TANGGAL PENARIKAN"],
    },
    amount("balanceRp", "Saldo akhir", false, "SALDO_AKHIR", "SALDO", "SISA SALDO", "SALDO TERAKHIR", "SISA DANA"),
    {
      field: "ewarong",
      label: "e-Warong",
      aliases: [
        "ID_EWARONG",
        "ID EWARONG",
        "TERMINAL",
        "ID TERMINAL",
        "ID_EWARONG/TERMINAL",
        "KODE AGEN",
        "E-WARONG",
        "EWARONG",
      ],
    },
    { field: "ewarongName", label: "Nama e-Warong", aliases: ["NAMA EWARONG", "NAMA E-WARONG", "NAMA AGEN"] },
    {
      field: "status",
      label: "Status",
      aliases: [
        "STATUS",
        "STATUS SALUR",
        "STATUS PENYALURAN",
        "KETERANGAN STATUS",
        "STATUS TRANSAKSI",
        "STATUS PENCAIRAN",
      ],
    },
    { field: "note", label: "Keterangan", aliases: ["KETERANGAN", "KET", "CATATAN"] },
    ...CHECK_FIELDS,
  ],
  oneOf: [ONE_NUMBER],
  columns: COLUMNS,
  summed: {
    sums: ["ordered_rp", "credited_rp", "transacted_rp"],
    days: ["credited_on", "transacted_on"],
    last: ["ewarong", "ewarong_name"],
  },
  shown: {
    ...{ name, card_no, account_no, bank_code, ordered_rp, credited_rp },
    credited_on: { label: "Tanggal top-up", as: "date" },
    transacted_rp,
    transacted_on: { label: "Tanggal transaksi", as: "date" },
    balance_rp: { label: "Saldo", as: "rp" },
    status_text: { label: "Status bank", as: "text" },
    ewarong: { label: "e-Warong", as: "text" },
  },
  reader(cells, context) {
    const due = dueInPeriod(context);
    return () => {
      const [nik, card, account, bank, name] = familyIn(cells, context);
      const ordered = cells.amount("orderedRp", false, MOST_RP_OF_FAMILY);
      const { status, text } = told(cells);
      const credited = orNothing(cells, "creditedRp", NOT_CREDITED.has(status));
      const creditedOn = cells.happened("creditedOn");
      const balance = cells.amount("balanceRp", false, MOST_RP_OF_FAMILY);
      // All that was given is still there.
      const isUntouched = credited !== null && credited > 0 && balance === credited;
      const transacted = orNothing(cells, "transactedRp", isUntouched || NOT_SPENT.has(status));
      const transactedOn = cells.happened("transactedOn");
      refuseTooLittle(cells, "transactedRp", transacted);
      refuseOtherAmount(cells, "orderedRp", ordered, due);
      refuseOtherAmount(cells, "creditedRp", credited, due);
      if (cells.refusedAny) return null;
      warnOfContradictions(cells, { ordered, credited, creditedOn, transacted, transactedOn, balance, status });
      return [
        nik,
        card,
        account,
        bank,
        name,
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
      ];
    };
  },
};

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
  if (!empty || !isNone) return cells.amount(field, true, MOST_RP_OF_FAMILY);
  cells.warn(field, "kosong-nol", `${cells.label(field)} kosong, dan isi lain barisnya berkata tidak ada; dibaca 0.`);
  return 0;
}

/** A status without a letter ("1", "00") is a code of the bank; the words beside it say what happened. */
function toldBy(cells: Cells): "status" | "note" {
  const worded = (field: string) => /\p{L}/u.test(cells.raw(field));
  return cells.raw("status").trim() === "" || (worded("note") && !worded("status")) ? "note" : "status";
}
