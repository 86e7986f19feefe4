import { addDays, daysBetween } from "@/lib/values/dates";

// What is counted of cases, by days of WIB. A case counts once in each figure, by its present state: one that was closed and
// opened again counts as open since its first day, so that every figure is a list of cases and the sums agree.

export const SPANS = { week: "12 minggu terakhir", month: "12 bulan terakhir" } as const;
export type Span = keyof typeof SPANS;
export const isSpan = (text: string): text is Span => Object.hasOwn(SPANS, text);
const BUCKETS = 12;

export const DIMENSIONS = ["type", "region", "bank", "owner"] as const;
export type Dimension = (typeof DIMENSIONS)[number];
export const isDimension = (text: string): text is Dimension => DIMENSIONS.some((known) => known === text);

/** The lowest region that is counted: kecamatan. Below it the list itself is short. */
export const LOWEST_COUNTED = 6;

export type Bucket = { from: string; to: string };

/** The weeks (from Monday) or months up to the one of today, which is not over yet. */
export function bucketsOf(span: Span, today: string): Bucket[] {
  const starts = [span === "week" ? mondayOf(today) : `${today.slice(0, 7)}-01`];
  while (starts.length < BUCKETS) starts.unshift(before(span, starts[0] ?? today));
  return starts.map((from, index) => {
    const next = starts[index + 1];
    return { from, to: next ? addDays(next, -1) : today };
  });
}

const MONDAY = "2024-01-01";
const mondayOf = (date: string): string => addDays(date, -(((daysBetween(MONDAY, date) % 7) + 7) % 7));
const before = (span: Span, start: string): string =>
  span === "week" ? addDays(start, -7) : `${addDays(start, -1).slice(0, 7)}-01`;

/** As many days as the buckets have, just before them: what growth is measured against. */
export function previousOf(buckets: readonly Bucket[]): Bucket {
  const { from } = buckets[0] ?? { from: MONDAY };
  const to = buckets.at(-1)?.to ?? from;
  return { from: addDays(from, -(daysBetween(from, to) + 1)), to: addDays(from, -1) };
}

/**
 * Ages of cases in days. 7: our warning before a deadline; 14: what most cases may take, as agreed; 30: what a bank may take
 * (PMK 254/2015 jo. 228/2016); 60: twice that; 105: then untouched money goes back (Permensos 20/2019).
 */
export const AGE_CLASSES = [
  { from: 0, to: 7 },
  { from: 8, to: 14 },
  { from: 15, to: 30 },
  { from: 31, to: 60 },
  { from: 61, to: 105 },
  { from: 106, to: null },
] as const;
export type AgeClass = (typeof AGE_CLASSES)[number];

/** The days on which cases of a class were opened; from '' = whenever before. */
export const openedWithin = ({ from, to }: AgeClass, today: string): Bucket => ({
  from: to === null ? "" : addDays(today, -to),
  // Opened tomorrow by the clock of WIB: in the east the day begins earlier.
  to: from === 0 ? addDays(today, 1) : addDays(today, -from),
});

type Opened = { on: string; n: number };

/** How many cases are of each age. */
export const countAges = (opened: readonly Opened[], today: string): number[] =>
  AGE_CLASSES.map((age) => {
    const { from, to } = openedWithin(age, today);
    return opened.filter(({ on }) => on >= from && on <= to).reduce((sum, { n }) => sum + n, 0);
  });

export type Waited = { days: number; n: number };

/** The days within which such a share was closed: the smallest number that reaches it, never one between two cases. */
export function quantileOf(waited: readonly Waited[], share: number): number | null {
  const sorted = [...waited].sort((a, b) => a.days - b.days);
  const wanted = sorted.reduce((sum, { n }) => sum + n, 0) * share;
  let reached = 0;
  for (const { days, n } of sorted) {
    reached += n;
    if (n > 0 && reached >= wanted) return days;
  }
  return null;
}

type Flow = { opened: number; closed: number };

/** How many cases were open at the end of each bucket, counted back from those that are open now. */
export function stocksOf(flows: readonly Flow[], live: number): number[] {
  const stocks: number[] = [];
  let stock = live;
  for (const { opened, closed } of [...flows].reverse()) {
    stocks.unshift(stock);
    stock += closed - opened;
  }
  return stocks;
}

export type Growth = { type: string; now: number; before: number };

/** What grows most first; of equals, what is more. */
export const byGrowth = (rows: readonly Growth[]): Growth[] =>
  rows
    .filter(({ now, before }) => now > 0 || before > 0)
    .sort((a, b) => b.now - b.before - (a.now - a.before) || b.now - a.now || a.type.localeCompare(b.type));
