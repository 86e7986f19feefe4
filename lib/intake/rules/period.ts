import type { Context, KnownPeriod } from "./parse";

/** The period that was chosen for a file; none for registers. */
export const chosenPeriod = ({ periods, periodId }: Pick<Context, "periods" | "periodId">): KnownPeriod | undefined =>
  periods.find(({ id }) => id === periodId);

/** What one family is due in the period that was chosen, in rupiah; null where that is not known. */
export function dueInPeriod(context: Pick<Context, "periods" | "periodId">): number | null {
  const period = chosenPeriod(context);
  return period?.monthlyRp ? period.monthlyRp * period.months : null;
}
