import { addDays, daysBetween } from "@/lib/values/dates";

// How long money stays without a transaction, and cards without their family. Days are counted from the day the money came
// in, or the day of the file that first said that the card was not handed over, to today in the zone of the region.

/** An account without a transaction for 105 days goes back to the treasury: Permensos 20/2019, the banks' notices of 2025. */
export const RETURN_DAYS = 105;

export const AGED = ["untouched", "card"] as const;
export type Aged = (typeof AGED)[number];
export const isAged = (text: string): text is Aged => AGED.some((known) => known === text);

/** Both ends belong to a band; to null = and longer, from null = the day is not known. */
export type Band = { key: string; from: number | null; to: number | null };
const UNKNOWN: Band = { key: "unknown", from: null, to: null };
const bandsFrom = (...starts: readonly number[]): Band[] => [
  ...starts.map((from, index) => {
    const next = starts[index + 1];
    return { key: String(from), from, to: next === undefined ? null : next - 1 };
  }),
  UNKNOWN,
];

export const BANDS: Record<Aged, readonly Band[]> = {
  untouched: bandsFrom(0, 30, 60, 90, RETURN_DAYS),
  // A card is handed over or replaced within 14 working days, 20 calendar days (pedoman umum Program Sembako).
  card: bandsFrom(0, 21, 60, RETURN_DAYS),
};

/** The band of a day; a day that is still to come counts as today. */
export function bandOf(what: Aged, sinceOn: string | null, today: string): Band {
  if (sinceOn === null) return UNKNOWN;
  const days = Math.max(0, daysBetween(sinceOn, today));
  return BANDS[what].find(({ from, to }) => from !== null && from <= days && (to === null || days <= to)) ?? UNKNOWN;
}

/** The first and last day that a band holds today; null = no end on that side. */
export const daysOf = ({ from, to }: Band, today: string): { first: string | null; last: string | null } => ({
  first: to === null ? null : addDays(today, -to),
  last: from === null || from === 0 ? null : addDays(today, -from),
});

/** Families and money of one day. back = returned to the treasury, left = not returned. */
export type DayAge = {
  what: Aged;
  sinceOn: string | null;
  kpm: number;
  rp: number;
  backKpm: number;
  backRp: number;
  leftKpm: number;
  leftRp: number;
};
export type BandAge = Omit<DayAge, "what" | "sinceOn"> & { band: Band };

const nothing = () => ({ kpm: 0, rp: 0, backKpm: 0, backRp: 0, leftKpm: 0, leftRp: 0 });
function addTo(sum: ReturnType<typeof nothing>, day: DayAge): void {
  sum.kpm += day.kpm;
  sum.rp += day.rp;
  sum.backKpm += day.backKpm;
  sum.backRp += day.backRp;
  sum.leftKpm += day.leftKpm;
  sum.leftRp += day.leftRp;
}

/** Every band with its sums; the unknown one only when it holds somebody. */
export function ageByBand(what: Aged, days: readonly DayAge[], today: string): BandAge[] {
  const bands = BANDS[what].map((band) => ({ band, ...nothing() }));
  for (const day of days) {
    if (day.what !== what) continue;
    const { key } = bandOf(what, day.sinceOn, today);
    const found = bands.find(({ band }) => band.key === key);
    if (found) addTo(found, day);
  }
  return bands.filter(({ band, kpm }) => band.from !== null || kpm > 0);
}

/** All bands together. */
export function ageTotal(bands: readonly BandAge[]): Omit<BandAge, "band"> {
  const sum = nothing();
  for (const { band: _, ...band } of bands) addTo(sum, { what: "untouched", sinceOn: null, ...band });
  return sum;
}

export type Breach = { kpm: number; rp: number; firstOn: string; lastOn: string };
export type Breaches = {
  /** Not returned though the 105th day has come; firstOn and lastOn = the days on which that was. */
  past: Breach | null;
  /** In the last band before it. */
  soon: Breach | null;
  /** The nearest after that, when nothing is soon. */
  next: Breach | null;
};

/** What must be returned, and what will have to be unless the families spend it. */
export function breaches(days: readonly DayAge[], today: string): Breaches {
  const found: Breaches = { past: null, soon: null, next: null };
  const sorted = days
    .filter((day) => day.what === "untouched" && day.leftKpm > 0)
    .flatMap((day) => (day.sinceOn === null ? [] : [{ ...day, on: addDays(day.sinceOn, RETURN_DAYS) }]))
    .sort((a, b) => (a.on < b.on ? -1 : 1));
  for (const { on, leftKpm, leftRp, sinceOn } of sorted) {
    const band = bandOf("untouched", sinceOn, today);
    const key = band.from === RETURN_DAYS ? "past" : band.to === RETURN_DAYS - 1 ? "soon" : "next";
    if (key === "next" && found.next && found.next.firstOn !== on) continue;
    const before = found[key];
    found[key] = before
      ? { kpm: before.kpm + leftKpm, rp: before.rp + leftRp, firstOn: before.firstOn, lastOn: on }
      : { kpm: leftKpm, rp: leftRp, firstOn: on, lastOn: on };
  }
  return found;
}
