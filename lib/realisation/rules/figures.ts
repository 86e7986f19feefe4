// What is known of a place in a period: its quota, the figures by name, the recap. Sums of places
// are made here and nowhere else, so that a funnel, a map and a ranking of the same places cannot disagree.

/** SP2D, penyaluran and pencairan, in KPM and rupiah: what both sources have. */
export type Money = {
  sp2dKpm: number;
  sp2dRp: number;
  creditedKpm: number;
  creditedRp: number;
  transactedKpm: number;
  transactedRp: number;
};

/** The figures counted from families, with those that are in a gap and those of them that a case explains. */
export type Names = Money & {
  dpmKpm: number;
  balanceRp: number;
  unorderedKpm: number;
  unorderedExplainedKpm: number;
  uncreditedKpm: number;
  uncreditedExplainedKpm: number;
  untransactedKpm: number;
  untransactedExplainedKpm: number;
  /** The days of the lists (DPM); the bank's reports have days of their own. */
  listed: Span | null;
};

export type Span = { from: string; to: string };

/** The days that the data of several places describe. */
export type AsOf = { asOfFrom: string; asOfTo: string };

export type Place = {
  code: string;
  name: string;
  quotaKpm: number | null;
  /** Families that an open case "kuota belum terpenuhi" speaks of. */
  unmetKpm: number;
  names: (Names & AsOf) | null;
  recap: (Money & AsOf) | null;
};

export type Source = "names" | "recap";

/** By name once every kab/kota that is expected (has a quota or a recap) has families by name; otherwise the recap. */
export function defaultSource(places: readonly Place[]): Source {
  const expected = places.filter((place) => place.quotaKpm !== null || place.recap !== null);
  if (expected.length === 0) return places.some((place) => place.names) ? "names" : "recap";
  return expected.every((place) => place.names !== null) || !expected.some((place) => place.recap) ? "names" : "recap";
}

/** The places that have figures of a source; nothing else is counted with them, so that steps compare like with like. */
export const placesWith = (places: readonly Place[], source: Source): Place[] =>
  places.filter((place) => place[source] !== null);

/** Adds places up under one name. Null stays null until a place knows the figure. */
export function sumPlaces(places: readonly Place[], { code, name }: { code: string; name: string }): Place {
  const quotas = places.map((place) => place.quotaKpm).filter((kpm) => kpm !== null);
  return {
    code,
    name,
    quotaKpm: quotas.length > 0 ? quotas.reduce((sum, kpm) => sum + kpm, 0) : null,
    unmetKpm: places.reduce((sum, place) => sum + place.unmetKpm, 0),
    names: places.map((place) => place.names).reduce(addNames, null),
    recap: places.map((place) => place.recap).reduce(addRecaps, null),
  };
}

function addNames(sum: Place["names"], more: Place["names"]): Place["names"] {
  if (!sum || !more) return sum ?? more;
  return {
    ...addMoney(sum, more),
    dpmKpm: sum.dpmKpm + more.dpmKpm,
    balanceRp: sum.balanceRp + more.balanceRp,
    unorderedKpm: sum.unorderedKpm + more.unorderedKpm,
    unorderedExplainedKpm: sum.unorderedExplainedKpm + more.unorderedExplainedKpm,
    uncreditedKpm: sum.uncreditedKpm + more.uncreditedKpm,
    uncreditedExplainedKpm: sum.uncreditedExplainedKpm + more.uncreditedExplainedKpm,
    untransactedKpm: sum.untransactedKpm + more.untransactedKpm,
    untransactedExplainedKpm: sum.untransactedExplainedKpm + more.untransactedExplainedKpm,
    listed: sum.listed && more.listed ? both(sum.listed, more.listed) : (sum.listed ?? more.listed),
  };
}

const both = (one: Span, other: Span): Span => ({
  from: one.from < other.from ? one.from : other.from,
  to: one.to > other.to ? one.to : other.to,
});

const addRecaps = (sum: Place["recap"], more: Place["recap"]): Place["recap"] =>
  sum && more ? addMoney(sum, more) : (sum ?? more);

function addMoney(sum: Money & AsOf, more: Money & AsOf): Money & AsOf {
  return {
    sp2dKpm: sum.sp2dKpm + more.sp2dKpm,
    sp2dRp: sum.sp2dRp + more.sp2dRp,
    creditedKpm: sum.creditedKpm + more.creditedKpm,
    creditedRp: sum.creditedRp + more.creditedRp,
    transactedKpm: sum.transactedKpm + more.transactedKpm,
    transactedRp: sum.transactedRp + more.transactedRp,
    asOfFrom: sum.asOfFrom < more.asOfFrom ? sum.asOfFrom : more.asOfFrom,
    asOfTo: sum.asOfTo > more.asOfTo ? sum.asOfTo : more.asOfTo,
  };
}

/** Places one level up: each group is the sum of the places whose code begins with its own. */
export const groupPlaces = (places: readonly Place[], groups: readonly { code: string; name: string }[]): Place[] =>
  groups.map((group) =>
    sumPlaces(
      places.filter((place) => place.code.startsWith(group.code)),
      group,
    ),
  );
