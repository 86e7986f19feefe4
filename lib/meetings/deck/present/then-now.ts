import { typeLabel } from "@/lib/cases/present/words";
import { define } from "@/lib/glossary/define";
import type { MeetingFigures } from "@/lib/meetings/deck/rules/figures";
import { thenAndNow } from "@/lib/meetings/deck/rules/then-now";
import { STEP_TERMS } from "@/lib/realisation/present/funnel";
import { formatInstant } from "@/lib/values/dates";
import { formatCount } from "@/lib/values/rupiah";
import { movement } from "./figure";

// "Dulu dan sekarang": what a meeting saw beside what the data say today.

type Line = {
  key: string;
  label: string;
  before: number | null;
  now: number | null;
  rises: "good" | "bad" | "neither";
};

/** A line of the table: what, then, now, and how it moved, with a tone where up or down is good or bad. */
export function thenNowCells({ key, label, before, now, rises }: Line) {
  const moved = before === null || now === null ? null : now - before;
  const better = rises === "good" ? (moved ?? 0) > 0 : (moved ?? 0) < 0;
  const text = now === null ? "–" : movement(now, before).text;
  return {
    key,
    label,
    before: before === null ? "–" : formatCount(before),
    now: now === null ? "–" : formatCount(now),
    moved: !moved || rises === "neither" ? { text } : { text, tone: better ? ("ok" as const) : ("watch" as const) },
  };
}
export type ThenNowCells = ReturnType<typeof thenNowCells>;

const RISES: Record<string, Line["rises"]> = {
  credited: "good",
  transacted: "good",
  sp2d: "good",
  unexplained: "bad",
};

/** Steps and unexplained first, then each problem type. */
export function thenNowTables(earlier: MeetingFigures, now: MeetingFigures) {
  const found = thenAndNow(earlier, now);
  return {
    note: [
      `Dalam KPM. Dulu: ${formatInstant(new Date(earlier.takenAt), now.groups[0]?.code)}, ${earlier.period.label}. Sekarang: ${now.period.label}.`,
      earlier.period.code === now.period.code
        ? ""
        : "Periodenya berbeda: angka KPM dapat dibandingkan, tetapi bukan kelanjutan.",
      found.left > 0 ? `Hanya ${formatCount(found.places)} kab/kota yang ada di keduanya.` : "",
    ]
      .filter(Boolean)
      .join(" "),
    measures: found.measures.map(({ what, ...row }) =>
      thenNowCells({
        ...row,
        key: what,
        label: define(what === "unexplained" ? "belumTerjelaskan" : STEP_TERMS[what]).label,
        rises: RISES[what] ?? "neither",
      }),
    ),
    problems: found.problems.map(({ type, ...row }) =>
      thenNowCells({ ...row, key: type, label: typeLabel(type), rises: "bad" }),
    ),
  };
}
export type ThenNowTables = ReturnType<typeof thenNowTables>;
