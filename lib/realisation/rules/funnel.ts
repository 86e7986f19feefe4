import { type Names, type Place, placesWith, type Source, type Span, sumPlaces } from "./figures";

export const STEPS = ["quota", "dpm", "sp2d", "credited", "transacted"] as const;
export type StepKey = (typeof STEPS)[number];

export type GapKey = Exclude<StepKey, "quota">;

export type FunnelStep = { key: StepKey; kpm: number | null; rp: number | null };
/** What has not reached `to`. `extraKpm`: families in `to` that were never in the step before. */
export type FunnelGap = {
  to: GapKey;
  kpm: number | null;
  rp: number | null;
  explainedKpm: number;
  extraKpm: number;
};
export type Funnel = {
  source: Source;
  steps: FunnelStep[];
  gaps: FunnelGap[];
  asOf: Span | null;
  /** The days of the DPM, when they are not those of the bank's reports. */
  listed: Span | null;
  /** How many of the places have figures of this source. */
  counted: number;
  places: number;
};

type FunnelInput = { places: readonly Place[]; source: Source; amountRp: number | null };

/**
 * Five steps and four gaps from one source. Only places with figures of that source count, the quota included. A gap by
 * name is the number of families in it, not a difference of totals: a family in the bank's report that no DPM
 * lists would hide one that is missing.
 */
export function funnelOf({ places, source, amountRp }: FunnelInput): Funnel {
  const known = placesWith(places, source);
  const total = sumPlaces(known, { code: "", name: "" });
  const figures = total[source];
  const names = source === "names" ? total.names : null;
  const steps: FunnelStep[] = [
    { key: "quota", kpm: total.quotaKpm, rp: null },
    { key: "dpm", kpm: names?.dpmKpm ?? null, rp: null },
    { key: "sp2d", kpm: figures?.sp2dKpm ?? null, rp: figures?.sp2dRp ?? null },
    { key: "credited", kpm: figures?.creditedKpm ?? null, rp: figures?.creditedRp ?? null },
    { key: "transacted", kpm: figures?.transactedKpm ?? null, rp: figures?.transactedRp ?? null },
  ];
  return {
    source,
    steps,
    gaps: names ? gapsByName(known, total, names, amountRp) : gapsOfRecap(known, total, amountRp),
    asOf: figures ? { from: figures.asOfFrom, to: figures.asOfTo } : null,
    listed: names?.listed ?? null,
    counted: known.length,
    places: places.filter((place) => place.quotaKpm !== null || place.names || place.recap).length,
  };
}

function gapsByName(known: readonly Place[], total: Place, names: Names, amountRp: number | null): FunnelGap[] {
  const { quotaKpm } = total;
  const unlisted = quotaKpm === null ? null : quotaKpm - names.dpmKpm;
  const explainedKpm = explainedIn(known, (place) => [
    place.unmetKpm,
    place.quotaKpm === null ? null : place.quotaKpm - (place.names?.dpmKpm ?? 0),
  ]);
  return [
    { to: "dpm", kpm: unlisted, rp: worth(unlisted, amountRp), explainedKpm, extraKpm: 0 },
    {
      to: "sp2d",
      kpm: names.unorderedKpm,
      rp: worth(names.unorderedKpm, amountRp),
      explainedKpm: names.unorderedExplainedKpm,
      extraKpm: names.sp2dKpm - (names.dpmKpm - names.unorderedKpm),
    },
    {
      to: "credited",
      kpm: names.uncreditedKpm,
      rp: names.sp2dRp - names.creditedRp,
      explainedKpm: names.uncreditedExplainedKpm,
      extraKpm: names.creditedKpm - (names.sp2dKpm - names.uncreditedKpm),
    },
    {
      to: "transacted",
      kpm: names.untransactedKpm,
      rp: names.creditedRp - names.transactedRp,
      explainedKpm: names.untransactedExplainedKpm,
      extraKpm: names.transactedKpm - (names.creditedKpm - names.untransactedKpm),
    },
  ];
}

/** A recap has no DPM, so the gap before SP2D is measured from the quota; cases explain what they know by name. */
function gapsOfRecap(known: readonly Place[], { quotaKpm, recap }: Place, amountRp: number | null): FunnelGap[] {
  const unordered = quotaKpm === null || !recap ? null : quotaKpm - recap.sp2dKpm;
  const uncredited = recap ? recap.sp2dKpm - recap.creditedKpm : null;
  const untransacted = recap ? recap.creditedKpm - recap.transactedKpm : null;
  return [
    { to: "dpm", kpm: null, rp: null, explainedKpm: 0, extraKpm: 0 },
    {
      to: "sp2d",
      kpm: unordered,
      rp: worth(unordered, amountRp),
      explainedKpm: explainedIn(known, (place) => [
        place.unmetKpm + (place.names?.unorderedExplainedKpm ?? 0),
        place.quotaKpm === null || !place.recap ? null : place.quotaKpm - place.recap.sp2dKpm,
      ]),
      extraKpm: 0,
    },
    {
      to: "credited",
      kpm: uncredited,
      rp: recap ? recap.sp2dRp - recap.creditedRp : null,
      explainedKpm: explainedIn(known, (place) => [
        place.names?.uncreditedExplainedKpm ?? 0,
        place.recap && place.recap.sp2dKpm - place.recap.creditedKpm,
      ]),
      extraKpm: 0,
    },
    {
      to: "transacted",
      kpm: untransacted,
      rp: recap ? recap.creditedRp - recap.transactedRp : null,
      explainedKpm: explainedIn(known, (place) => [
        place.names?.untransactedExplainedKpm ?? 0,
        place.recap && place.recap.creditedKpm - place.recap.transactedKpm,
      ]),
      extraKpm: 0,
    },
  ];
}

const worth = (kpm: number | null, amountRp: number | null): number | null =>
  kpm === null || kpm <= 0 || amountRp === null ? null : kpm * amountRp;

/** Cases of one place explain the gap of that place alone, so that the places of a table add up to their total. */
const explainedIn = (known: readonly Place[], of: (place: Place) => [explained: number, gap: number | null]): number =>
  known.reduce((sum, place) => {
    const [explained, gap] = of(place);
    return sum + Math.max(0, Math.min(explained, gap ?? 0));
  }, 0);

/** Belum terjelaskan: families in a gap that no case explains. */
export const unexplainedIn = ({ kpm, explainedKpm }: Pick<FunnelGap, "kpm" | "explainedKpm">): number =>
  Math.max(0, (kpm ?? 0) - explainedKpm);

/** The same of all gaps. */
export const unexplainedOf = ({ gaps }: Pick<Funnel, "gaps">): number =>
  gaps.reduce((sum, gap) => sum + unexplainedIn(gap), 0);
