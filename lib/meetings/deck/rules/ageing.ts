import type { Aged } from "@/lib/reconciliation/rules/ageing";
import type { AgeAt, MeetingFigures } from "./figures";

// What is dormant: cards not handed over, money about to go back.

/** The days on which something became dormant, with its families. */
export const agesOf = (figures: MeetingFigures, what: Aged): AgeAt[] =>
  figures.ages.filter((row) => row.what === what && row.kpm > 0);

/** What is dormant in each kab/kota, the oldest first; oldest null = since an unknown day. */
export function agedPlaces(figures: MeetingFigures, what: Aged) {
  const mine = agesOf(figures, what);
  return figures.basis
    .map(({ code, name }) => {
      const days = mine.filter((row) => row.code === code);
      const oldest =
        days
          .map(({ sinceOn }) => sinceOn)
          .filter((on) => on !== null)
          .sort()[0] ?? null;
      return {
        code,
        name,
        oldest,
        families: days.reduce((s, d) => s + d.kpm, 0),
        money: days.reduce((s, d) => s + d.rp, 0),
      };
    })
    .filter(({ families }) => families > 0)
    .sort((a, b) => (a.oldest ?? "9").localeCompare(b.oldest ?? "9") || b.families - a.families);
}
