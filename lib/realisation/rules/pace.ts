import { sharePassed } from "@/lib/periods/rules";
import { type Ratio, ratio } from "@/lib/values/rupiah";
import type { Place, Source } from "./figures";

/** 6T, tepat waktu: at least 95 % in time. */
export const TARGET_RATE = 0.95;

/** Too early to say anything: a first tenth of a period mostly shows when the first file came. */
const EARLIEST_SHARE = 0.1;

type Span = { startsOn: string; endsOn: string };

export type Pace = {
  code: string;
  name: string;
  step: "credited" | "transacted";
  done: Ratio;
  asOf: string;
  /** Share of the period that had passed on the data's day. */
  passed: number;
  /** What the pace until then leads to on the last day; 1 at most. */
  expected: number;
};

/**
 * The pace of a place, of the step that lags most, when it will not reach the target by the period's last day (or has not
 * on a later one). A straight line on purpose: anyone can check it with a ruler.
 */
export function paceOf(place: Place, source: Source, span: Span): Pace | null {
  const figures = place[source];
  if (!figures || figures.sp2dKpm === 0) return null;
  const passed = sharePassed(span, figures.asOfTo);
  if (passed < EARLIEST_SHARE) return null;
  const steps = [
    { step: "credited" as const, done: ratio(figures.creditedKpm, figures.sp2dKpm) },
    { step: "transacted" as const, done: ratio(figures.transactedKpm, figures.sp2dKpm) },
  ];
  for (const { step, done } of steps) {
    const expected = Math.min(1, (done.rate ?? 0) / passed);
    if (expected < TARGET_RATE) {
      return { code: place.code, name: place.name, step, done, asOf: figures.asOfTo, passed, expected };
    }
  }
  return null;
}

/** The places that will not reach the target, the slowest first. */
export const slowPlaces = (places: readonly Place[], source: Source, span: Span): Pace[] =>
  places
    .map((place) => paceOf(place, source, span))
    .filter((pace) => pace !== null)
    .sort((a, b) => a.expected - b.expected || a.code.localeCompare(b.code));
