// The two equations of a kab/kota, bank and period, in KPM and rupiah. Every family, and every row that names nobody, falls
// in exactly one term of each, so both balance always; what does not fit is a term with a name, never a remainder.
//
//   ordered  = credited - not ordered - unknown - double + amount differs + uncredited + missing
//   credited = transacted + balance + returned + rest
//
// credited is all the bank reports, also for families without an order, rows that match nobody and rows named twice.
// amount differs counts no family (both sides know it) and the rupiah that the order is above the credit.

/** How a term enters "ordered =", or whether it belongs to "credited =". */
export const TERMS = {
  same: { equation: null },
  amount: { equation: "ordered", sign: 1 },
  uncredited: { equation: "ordered", sign: 1 },
  missing: { equation: "ordered", sign: 1 },
  "not-ordered": { equation: "ordered", sign: -1 },
  unknown: { equation: "ordered", sign: -1 },
  double: { equation: "ordered", sign: -1 },
  transacted: { equation: "credited", sign: 1 },
  balance: { equation: "credited", sign: 1 },
  returned: { equation: "credited", sign: 1 },
  rest: { equation: "credited", sign: 1 },
  contradicts: { equation: null },
} as const;
export type Term = keyof typeof TERMS;
export const isTerm = (text: string): text is Term => Object.hasOwn(TERMS, text);
export const TERM_KEYS: readonly Term[] = Object.keys(TERMS).filter(isTerm);

/** The differences that each open a case, and its type; the others are explained by cases that rows show by themselves. */
export const DIFFERENCE_CASES = {
  amount: "NOMINAL_BERBEDA",
  missing: "TIDAK_DILAPORKAN_BANK",
  "not-ordered": "DI_LUAR_PERINTAH",
  unknown: "DI_LUAR_PERINTAH",
  double: "GANDA_DI_LAPORAN",
  returned: "DIKEMBALIKAN",
  contradicts: "STATUS_BERTENTANGAN",
} as const satisfies Partial<Record<Term, string>>;
export const DIFFERENCES: readonly Term[] = TERM_KEYS.filter(
  (term) => term !== "same" && term !== "transacted" && term !== "balance",
);
