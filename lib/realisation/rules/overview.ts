import type { ViewFilter } from "@/lib/realisation/filter";
import type { Figures } from "@/lib/realisation/queries/places";
import type { View } from "@/lib/realisation/queries/view";
import { placesWith, sumPlaces } from "./figures";
import { funnelOf } from "./funnel";
import { rank, rankedOf } from "./ranking";
import { childSource, shownSource } from "./source";

type Shown = Pick<View, "region" | "bank"> & { period: Pick<View["period"], "entitledRp"> };
export type Overview = ReturnType<typeof viewOf>;

/**
 * What the summary of a region, its download and the numbers of cases say alike: the source of the figures and of those one
 * level below, the funnel, and the places below in the order asked for, none where no place has figures.
 */
export function viewOf(
  { view, figures: { basis, children } }: { view: Shown; figures: Figures },
  { source: chosen, sort }: ViewFilter,
) {
  const source = shownSource(view, chosen, basis);
  const below = childSource(view, chosen, basis);
  const known = placesWith(children, below);
  // A case explains the gap of its own kab/kota alone, so a province is counted from its parts.
  const partsOf = (code: string) =>
    view.region === "" ? basis.filter((place) => place.code.startsWith(code)) : undefined;
  const rows = known.length === 0 ? [] : children.map((place) => rankedOf(place, below, partsOf(place.code)));
  return {
    source,
    below,
    funnel: funnelOf({ places: basis, source, amountRp: view.period.entitledRp }),
    ranking: rank(rows, sort),
    total: rankedOf(sumPlaces(known, { code: "", name: "Jumlah" }), below, partsOf("") ?? known),
  };
}
