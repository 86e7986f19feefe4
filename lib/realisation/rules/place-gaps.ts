import { type Place, placesWith, type Source } from "./figures";
import { type FunnelStep, funnelOf, type GapKey, STEPS } from "./funnel";

/** One gap of one place: the two numbers around it, and how much of it cases explain. Negative = more than expected. */
export type PlaceGap = {
  code: string;
  name: string;
  fromKpm: number | null;
  toKpm: number | null;
  gapKpm: number;
  rp: number | null;
  explainedKpm: number;
  unexplainedKpm: number;
  /** Families that cases know by name, also beyond the gap; only where they have a list. */
  byNameKpm: number;
};

export type PlaceGaps = { rows: PlaceGap[]; total: Omit<PlaceGap, "code" | "name" | "byNameKpm">; silent: number };

/** The step that a gap of a source is measured from: a recap has no DPM, so SP2D is measured from the quota. */
export function stepBefore(source: Source, to: GapKey): FunnelStep["key"] {
  if (source === "recap" && to === "sp2d") return "quota";
  return STEPS[STEPS.indexOf(to) - 1] ?? "quota";
}

/** A gap by place; every column adds up to the number of the funnel over the same places. */
export function placeGaps(basis: readonly Place[], source: Source, to: GapKey, amountRp: number | null): PlaceGaps {
  const known = placesWith(basis, source);
  const rows = known.map((place) => ({
    code: place.code,
    name: place.name,
    ...gapOf([place], source, to, amountRp),
    byNameKpm: source === "names" ? 0 : byNameOf(place, to),
  }));
  const expected = basis.filter((place) => place.quotaKpm !== null || place.names || place.recap);
  return { rows, total: gapOf(known, source, to, amountRp), silent: expected.length - known.length };
}

function gapOf(places: readonly Place[], source: Source, to: GapKey, amountRp: number | null) {
  const { steps, gaps } = funnelOf({ places, source, amountRp });
  const kpmOf = (key: FunnelStep["key"]) => steps.find((step) => step.key === key)?.kpm ?? null;
  const gap = gaps.find((found) => found.to === to);
  const [fromKpm, toKpm, explainedKpm] = [kpmOf(stepBefore(source, to)), kpmOf(to), gap?.explainedKpm ?? 0];
  // A place without a quota counts against those that have one, as it does in the funnel.
  const gapKpm = gap?.kpm ?? -(toKpm ?? 0);
  return {
    fromKpm,
    toKpm,
    gapKpm,
    rp: gap?.rp ?? null,
    explainedKpm,
    unexplainedKpm: gapKpm - explainedKpm,
  };
}

function byNameOf({ names }: Place, to: GapKey): number {
  if (to === "sp2d") return names?.unorderedExplainedKpm ?? 0;
  if (to === "credited") return names?.uncreditedExplainedKpm ?? 0;
  return to === "transacted" ? (names?.untransactedExplainedKpm ?? 0) : 0;
}
