import type { Context, KnownPeriod } from "@/lib/intake/kinds/kind";
import type { PeriodText } from "@/lib/values/period";

/** The period that was chosen for a file; none for registers. */
export const chosenPeriod = ({ periods, periodId }: Pick<Context, "periods" | "periodId">): KnownPeriod | undefined =>
  periods.find(({ id }) => id === periodId);

/** What one family is due in the period that was chosen, in rupiah; null where that is not known. */
export function dueInPeriod(context: Pick<Context, "periods" | "periodId">): number | null {
  return chosenPeriod(context)?.entitledRp ?? null;
}

/** True when what is said is the period, or shares months with it; without a year its own is meant. */
export function coversPeriod(said: PeriodText, period: KnownPeriod, periods: readonly KnownPeriod[]): boolean {
  if ((said.year ?? period.year) !== period.year) return false;
  if (said.kind === "year") return true;
  if (said.kind === "stage") return isStage(said.n, period, periods);
  const last = said.firstMonth + said.months - 1;
  return said.firstMonth < period.firstMonth + period.months && last >= period.firstMonth;
}

function isStage(n: number, period: KnownPeriod, periods: readonly KnownPeriod[]): boolean {
  const own = periods
    .filter(({ program, year }) => program === period.program && year === period.year)
    .sort((one, other) => one.firstMonth - other.firstMonth);
  const place = own.findIndex(({ id }) => id === period.id) + 1;
  // A year with gaps in its periods counts its stages otherwise than this table does.
  const byMonth = Math.ceil(period.firstMonth / period.months);
  // More stages than the year has periods are its months: "Tahap XII" is December.
  const isMonth = n > own.length && n >= period.firstMonth && n < period.firstMonth + period.months;
  return n === place || n === byMonth || isMonth;
}
