import type { Source } from "./figures";

export type TrendPoint = {
  periodId: number;
  source: Source;
  sp2dKpm: number;
  creditedKpm: number;
  transactedKpm: number;
};

type Period = { id: number; programCode: string; startsOn: string; label: string };

/** How many periods a trend goes back. */
const LENGTH = 8;

/** The periods of one program up to the given one, the oldest first; `periods` has the newest first. */
export const trendPeriods = <P extends Period>(periods: readonly P[], upTo: P): P[] =>
  periods
    .filter(({ programCode, startsOn }) => programCode === upTo.programCode && startsOn <= upTo.startsOn)
    .slice(0, LENGTH)
    .reverse();

export type TrendLine = { period: string; point: TrendPoint | null };

/**
 * One point a period, from the first that has one. Where the chosen source is silent the recap speaks for it, but only when families by name are
 * complete (`mayMix`): otherwise a part would be compared with the whole.
 */
export function trendOf(
  periods: readonly Period[],
  points: readonly TrendPoint[],
  { source, mayMix }: { source: Source; mayMix: boolean },
): TrendLine[] {
  const lines = periods.map(({ id, label }) => {
    const own = points.filter((point) => point.periodId === id);
    const point = own.find((p) => p.source === source) ?? (mayMix ? own[0] : undefined);
    return { period: label, point: point ?? null };
  });
  const first = lines.findIndex(({ point }) => point !== null);
  return first < 0 ? [] : lines.slice(first);
}
