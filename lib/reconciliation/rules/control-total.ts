import { type Family, judge, type Stray, settledAs } from "./difference";
import { TERM_KEYS, TERMS, type Term } from "./terms";

/** families = whom a click on the term lists; kpm and rp = what it adds to its equation. */
export type Total = { families: number; kpm: number; rp: number };
export type Totals = { ordered: Total; credited: Total; terms: Record<Term, Total> };

const none = (): Total => ({ families: 0, kpm: 0, rp: 0 });
export const noTotals = (): Totals => ({
  ordered: none(),
  credited: none(),
  terms: {
    same: none(),
    amount: none(),
    uncredited: none(),
    missing: none(),
    "not-ordered": none(),
    unknown: none(),
    double: none(),
    transacted: none(),
    balance: none(),
    returned: none(),
    rest: none(),
    contradicts: none(),
  },
});

/** Control totals of families and stray rows; the large-scale version is SQL (commands/reconcile.ts). */
export function controlTotals(families: readonly Family[], strays: readonly Stray[]): Totals {
  const totals = noTotals();
  const add = (total: Total, rp: number, kpm = 1, listed = 1) => {
    total.families += listed;
    total.kpm += kpm;
    total.rp += rp;
  };
  const { terms } = totals;
  const settle = (credited: number, transacted: number, balance: number, returned: number) => {
    const settled = settledAs(credited, transacted, balance, returned);
    if (!settled) return;
    add(totals.credited, credited);
    const parts = { transacted, balance, returned, rest: credited - transacted - balance - returned };
    for (const key of ["transacted", "balance", "returned", "rest"] as const)
      add(terms[key], parts[key], settled === key ? 1 : 0, parts[key] !== 0 || settled === key ? 1 : 0);
  };
  for (const family of families) {
    const { term, contradicts } = judge(family);
    const credited = family.bank?.creditedRp ?? 0;
    const ordered = family.orderRp ?? 0;
    if (family.orderRp !== null) add(totals.ordered, ordered);
    if (term === "amount") add(terms.amount, ordered - credited, 0);
    else if (term === "not-ordered" || term === "same") add(terms[term], credited);
    else if (term) add(terms[term], ordered);
    settle(credited, family.bank?.transactedRp ?? 0, family.bank?.balanceRp ?? 0, family.returnedRp);
    if (contradicts) add(terms.contradicts, credited, 1);
  }
  for (const { reason, creditedRp, transactedRp, balanceRp } of strays) {
    if (creditedRp <= 0) continue;
    add(terms[reason], creditedRp);
    settle(creditedRp, transactedRp, balanceRp, 0);
  }
  return totals;
}

/** What is left over on each side; both are nothing when the control totals are right. */
export function imbalance({ ordered, credited, terms }: Totals): {
  ordered: [number, number];
  credited: [number, number];
} {
  const over = {
    ordered: [credited.kpm - ordered.kpm, credited.rp - ordered.rp],
    credited: [-credited.kpm, -credited.rp],
  };
  for (const key of TERM_KEYS) {
    const { equation, ...rest } = TERMS[key];
    if (!equation || !("sign" in rest)) continue;
    const side = over[equation];
    side[0] = (side[0] ?? 0) + rest.sign * terms[key].kpm;
    side[1] = (side[1] ?? 0) + rest.sign * terms[key].rp;
  }
  return {
    ordered: [over.ordered[0] ?? 0, over.ordered[1] ?? 0],
    credited: [over.credited[0] ?? 0, over.credited[1] ?? 0],
  };
}
