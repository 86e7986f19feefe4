import type { Term } from "./terms";

export type FieldStatus =
  | "sukses"
  | "saldo-kosong"
  | "kks-rusak-hilang"
  | "meninggal"
  | "pindah-tidak-ditemukan"
  | "lain";

/** One family as the sources see it. orderRp null = not ordered; bank null = not in the bank's report. Rupiah. */
export type Family = {
  orderRp: number | null;
  bank: { creditedRp: number; transactedRp: number; balanceRp: number; success: boolean } | null;
  returnedRp: number;
  field: FieldStatus | null;
};

/** A row of the bank's report that names nobody here (unknown) or a family named before (double). */
export type Stray = { reason: "unknown" | "double"; creditedRp: number; transactedRp: number; balanceRp: number };

export type Verdict = { term: Term | null; settled: Term | null; restRp: number; contradicts: boolean };

/** The term of a family in both equations. */
export function judge({ orderRp, bank, returnedRp, field }: Family): Verdict {
  const { creditedRp: c, transactedRp: t, balanceRp: b } = bank ?? { creditedRp: 0, transactedRp: 0, balanceRp: 0 };
  return {
    term: termOf(orderRp, bank !== null, c),
    settled: settledAs(c, t, b, returnedRp),
    restRp: c > 0 ? c - t - b - returnedRp : 0,
    contradicts: contradicts(bank, field, returnedRp),
  };
}

function termOf(orderRp: number | null, reported: boolean, credited: number): Term | null {
  if (orderRp === null) return credited > 0 ? "not-ordered" : null;
  if (!reported) return "missing";
  if (credited === 0) return "uncredited";
  return credited === orderRp ? "same" : "amount";
}

/** What became of money that was credited. */
export function settledAs(credited: number, transacted: number, balance: number, returned: number): Term | null {
  if (credited <= 0) return null;
  if (transacted > 0) return "transacted";
  if (returned > 0) return "returned";
  return balance > 0 ? "balance" : "rest";
}

const CANNOT_HAVE_SHOPPED: readonly (FieldStatus | null)[] = [
  "saldo-kosong",
  "meninggal",
  "pindah-tidak-ditemukan",
  "kks-rusak-hilang",
];

/**
 * The bank reports success and the field does not, or the other way round, or the bank contradicts itself; or money came
 * back to the treasury that never came in.
 */
export function contradicts(bank: Family["bank"], field: FieldStatus | null, returnedRp: number): boolean {
  if (returnedRp > 0 && (bank?.creditedRp ?? 0) === 0) return true;
  if (!bank) return false;
  if (bank.transactedRp > 0) return bank.creditedRp === 0 || CANNOT_HAVE_SHOPPED.includes(field);
  if (bank.creditedRp > 0) return bank.success && field === "saldo-kosong";
  return field === "sukses";
}
