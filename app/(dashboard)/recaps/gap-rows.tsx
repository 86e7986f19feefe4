import { PlaceGapTable } from "@/components/realisation/place-gap-table";
import { headSort } from "@/components/ui/table/head-sort";
import type { UserActor } from "@/lib/auth/actor";
import { type PlaceGapChoice, parseView, placeGapHref, regionHrefs } from "@/lib/realisation/filter";
import { placeGapCells } from "@/lib/realisation/present/place-gaps";
import { getFigures } from "@/lib/realisation/queries/places";
import type { View } from "@/lib/realisation/queries/view";
import { GAP_ORDER, type GapSort, inGapOrder } from "@/lib/realisation/rules/orders";
import { placeGaps } from "@/lib/realisation/rules/place-gaps";

type GapRowsProps = { actor: UserActor; view: View; choice: PlaceGapChoice; sort: GapSort };

/** One gap taken apart by kab/kota, instead of the files behind the totals. */
export async function GapRows({ actor, view, choice, sort }: GapRowsProps) {
  const { basis } = await getFigures(actor, { ...view, bank: "" });
  const { entitledRp, code: period } = view.period;
  const gaps = placeGaps(basis, choice.source, choice.to, entitledRp);
  const behind = { rows: { region: view.region, period, bank: "" }, names: actor.byName };
  return (
    <PlaceGapTable
      sortOf={(column) =>
        headSort(GAP_ORDER, sort, column, (next) => placeGapHref({ region: view.region, period }, choice, next))
      }
      gaps={gaps}
      choice={choice}
      rows={inGapOrder(gaps.rows, sort).map((row) => placeGapCells(row, choice, behind))}
      hrefOf={regionHrefs(view.home, { ...parseView({}), period, source: choice.source })}
    />
  );
}
