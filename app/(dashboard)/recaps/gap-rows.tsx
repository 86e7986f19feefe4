import { PlaceGapTable } from "@/components/realisation/place-gap-table";
import type { UserActor } from "@/lib/auth/actor";
import { amountOf } from "@/lib/periods/rules";
import { type PlaceGapChoice, parseView, regionHrefs } from "@/lib/realisation/filter";
import { placeGapCells } from "@/lib/realisation/present/place-gaps";
import { getFigures } from "@/lib/realisation/queries/places";
import type { View } from "@/lib/realisation/queries/view";
import { placeGaps } from "@/lib/realisation/rules/place-gaps";

/** One gap taken apart by kab/kota, instead of the files behind the totals. */
export async function GapRows({ actor, view, choice }: { actor: UserActor; view: View; choice: PlaceGapChoice }) {
  const { basis } = await getFigures(actor, { ...view, bank: "" });
  const { monthlyRp, months, code: period } = view.period;
  const gaps = placeGaps(basis, choice.source, choice.to, monthlyRp === null ? null : amountOf(monthlyRp, months));
  const behind = { rows: { region: view.region, period, bank: "" }, names: actor.byName };
  return (
    <PlaceGapTable
      gaps={gaps}
      choice={choice}
      rows={gaps.rows.map((row) => placeGapCells(row, choice, behind))}
      hrefOf={regionHrefs(view.home, { ...parseView({}), period, source: choice.source })}
    />
  );
}
