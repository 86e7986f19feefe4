import { defaultSource, type Place } from "@/lib/realisation/rules/figures";
import { funnelOf, STEPS, type StepKey, unexplainedOf } from "@/lib/realisation/rules/funnel";
import type { MeetingFigures } from "./figures";

// Then beside now: only the places that both readings know, so that a meeting over more regions does not look like growth.

export type Measure = { what: StepKey | "unexplained"; before: number | null; now: number | null };
export type ProblemThenNow = { type: string; before: number; now: number };
export type ThenNow = { places: number; left: number; measures: Measure[]; problems: ProblemThenNow[] };

export function thenAndNow(earlier: MeetingFigures, now: MeetingFigures): ThenNow {
  const known = new Set(earlier.basis.map(({ code }) => code));
  const common = new Set(now.basis.map(({ code }) => code).filter((code) => known.has(code)));
  const [before, after] = [earlier, now].map((figures) => measured(figures, common));
  const types = [...new Set([...problemsIn(earlier, common), ...problemsIn(now, common)].map(({ type }) => type))];
  const sum = (figures: MeetingFigures, type: string) =>
    problemsIn(figures, common)
      .filter((row) => row.type === type)
      .reduce((all, { families }) => all + families, 0);
  return {
    places: common.size,
    left: new Set([...known, ...now.basis.map(({ code }) => code)]).size - common.size,
    measures: [...STEPS, "unexplained" as const].map((what) => ({
      what,
      before: before?.get(what) ?? null,
      now: after?.get(what) ?? null,
    })),
    problems: types
      .map((type) => ({ type, before: sum(earlier, type), now: sum(now, type) }))
      .filter((row) => row.before > 0 || row.now > 0)
      .sort((a, b) => Math.max(b.before, b.now) - Math.max(a.before, a.now) || (a.type < b.type ? -1 : 1)),
  };
}

/** Problems by kab/kota: every meeting has these, be it over provinces or over one kab/kota. */
const problemsIn = ({ problems }: MeetingFigures, common: ReadonlySet<string>) =>
  problems.filter(({ code }) => common.has(code));

function measured({ basis, period }: MeetingFigures, common: ReadonlySet<string>): Map<string, number | null> {
  const places: Place[] = basis.filter(({ code }) => common.has(code));
  const { steps, gaps } = funnelOf({ places, source: defaultSource(places), amountRp: period.amountRp });
  const open = gaps.filter(({ kpm }) => kpm !== null);
  return new Map<string, number | null>([
    ...steps.map(({ key, kpm }) => [key, kpm] as const),
    ["unexplained", open.length === 0 ? null : unexplainedOf({ gaps: open })],
  ]);
}
