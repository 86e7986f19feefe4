import { type Money, type Place, sumPlaces } from "./figures";

export type Difference = { names: Money; recap: Money; places: number; differing: Place[] };

const MONEY = ["sp2dKpm", "sp2dRp", "creditedKpm", "creditedRp", "transactedKpm", "transactedRp"] as const;

/** By name and recap side by side over the places that have both; null when none has. */
export function differenceOf(places: readonly Place[]): Difference | null {
  const both = places.filter((place) => place.names && place.recap);
  const { names, recap } = sumPlaces(both, { code: "", name: "" });
  if (!names || !recap) return null;
  return { names, recap, places: both.length, differing: both.filter(differs) };
}

function differs({ names, recap }: Place): boolean {
  return names !== null && recap !== null && MONEY.some((key) => names[key] !== recap[key]);
}
