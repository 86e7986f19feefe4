import type { MeetingFigures } from "@/lib/meetings/deck/rules/figures";
import type { Figure, SlideColumn, SlideFoot } from "@/lib/meetings/deck/rules/slide";
import { hrefWith } from "@/lib/realisation/filter";
import { asOfText, sourceFiles } from "@/lib/realisation/present/funnel";
import { type Place, placesWith, type Source, type Span, sumPlaces } from "@/lib/realisation/rules/figures";
import { compactRp, formatCount, formatPercent } from "@/lib/values/rupiah";

// How a number is written on a slide, and the notes of a slide on its numbers.

const NOTHING = "–";

const link = (href: string | undefined) => (href === undefined ? {} : { href });

export const kpm = (value: number | null, href?: string): Figure => ({
  value,
  unit: "kpm",
  text: value === null ? NOTHING : formatCount(value),
  ...link(href),
});
export const rp = (value: number | null): Figure => ({
  value,
  unit: "rp",
  text: value === null ? NOTHING : compactRp(value),
});
export const count = (value: number | null): Figure => ({
  value,
  unit: "count",
  text: value === null ? NOTHING : formatCount(value),
});
export const share = (numerator: number | null, denominator: number | null, href?: string): Figure => {
  const value = numerator === null || !denominator ? null : numerator / denominator;
  return { value, unit: "rate", text: formatPercent(value), ...link(href) };
};

/** A movement since an earlier reading: "turun 120", "naik 3", "tetap"; "–" when nobody looked then. */
export function movement(now: number, then: number | null): Figure {
  const value = then === null ? null : now - then;
  if (value === null) return { value, unit: "kpm", text: NOTHING };
  const text = value === 0 ? "tetap" : `${value < 0 ? "turun" : "naik"} ${formatCount(Math.abs(value))}`;
  return { value, unit: "kpm", text };
}

export const column = (title: string, share: number): SlideColumn => ({ title, numeric: true, share });
export const words = (title: string, share: number): SlideColumn => ({ title, numeric: false, share });

/** The live page of a region in the period of the meeting: totals only, so that no family is named on the wall. */
export const regionLink = (code: string, { period }: MeetingFigures): string =>
  hrefWith(`/regions/${code}`, { period: period.code });

/** Of which day the numbers are and where they come from; the day that the files say, not the day of reading. */
export function footOf(figures: MeetingFigures, source: Source, denominator: string): SlideFoot {
  const known = sumPlaces(placesWith(figures.basis, source), { code: "", name: "" })[source];
  return { denominator, asOf: dayOf(known), source: filesOf(source, known) };
}

type Known = Place["names"] | Place["recap"];
const spanOf = (known: Known): Span | null => known && { from: known.asOfFrom, to: known.asOfTo };

/** The day of the figures in words. */
export function dayOf(known: Known): string {
  const span = spanOf(known);
  return span ? asOfText(span) : "belum ada data";
}

/** The files behind the figures in words. */
export const filesOf = (source: Source, known: Known): string =>
  sourceFiles(source, spanOf(known), known && "listed" in known ? known.listed : null);
