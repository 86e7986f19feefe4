import type { MeetingFigures } from "./figures";

// Families with live problems in the numbers of a meeting, and in those of an earlier one.

export type ProblemSum = { type: string; families: number; amountRp: number };

/** Live problems of the whole by type, the most families first. */
export function problemTotals({ groups, problems }: MeetingFigures): ProblemSum[] {
  const codes = new Set(groups.map(({ code }) => code));
  const byType = new Map<string, ProblemSum>();
  for (const { code, type, families, amountRp } of problems) {
    if (!codes.has(code)) continue;
    const sum = byType.get(type) ?? { type, families: 0, amountRp: 0 };
    byType.set(type, { type, families: sum.families + families, amountRp: sum.amountRp + amountRp });
  }
  return [...byType.values()].filter(({ families }) => families > 0).sort((a, b) => b.families - a.families);
}

/** What can be compared with an earlier meeting: the same problem at the same place, 0 when it had none. */
export const thenAt = (earlier: MeetingFigures | null, type: string, code: string): number | null =>
  earlier === null || ![...earlier.places, ...earlier.groups].some((place) => place.code === code)
    ? null
    : (earlier.problems.find((row) => row.type === type && row.code === code)?.families ?? 0);

/** Families with a problem in an earlier reading of the whole; null when nobody looked then. */
export const thenOf = (earlier: MeetingFigures | null, type: string): number | null =>
  earlier === null ? null : (problemTotals(earlier).find((row) => row.type === type)?.families ?? 0);
