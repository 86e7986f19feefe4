import { rankedOf } from "@/lib/realisation/rules/ranking";
import { type MeetingFigures, sourceOf } from "./figures";

// Where families can spend: e-Warong for how many.

/** At most so many families for one e-Warong: pedoman umum Program Sembako. */
export const MOST_KPM_AN_AGENT = 250;

/** Places with families to serve, the most for one e-Warong first; each null = no e-Warong at all. */
export function agentRows(figures: MeetingFigures) {
  const source = sourceOf(figures);
  const agents = new Map(figures.agents.map(({ code, agents: found }) => [code, found]));
  if (agents.size === 0) return [];
  return figures.places
    .map((place) => ({ place, families: rankedOf(place, source).sp2dKpm ?? 0, agents: agents.get(place.code) ?? 0 }))
    .filter(({ families }) => families > 0)
    .map((row) => ({ ...row, each: row.agents === 0 ? null : Math.round(row.families / row.agents) }))
    .sort((a, b) => (b.each ?? Number.POSITIVE_INFINITY) - (a.each ?? Number.POSITIVE_INFINITY));
}
