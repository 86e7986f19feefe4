import { GapCard } from "@/components/realisation/gap-card";
import { NoFigures } from "@/components/realisation/no-figures";
import { KnownPeriod } from "@/components/ui/page/known-period";
import type { UserActor } from "@/lib/auth/actor";
import { permits } from "@/lib/auth/permissions";
import { type NumbersFilter, numbersHref } from "@/lib/cases/numbers/filter";
import { parseView } from "@/lib/realisation/filter";
import { emptyReason } from "@/lib/realisation/present/funnel";
import type { Figures } from "@/lib/realisation/queries/places";
import type { View } from "@/lib/realisation/queries/view";
import { viewOf } from "@/lib/realisation/rules/overview";
import type { SearchParams } from "@/lib/values/address";

type GapsProps = { actor: UserActor; filter: NumbersFilter; view: View; figures: Figures };

/** The gaps of the funnel of the same place, unless the address asks for a period that there is not. */
export const KnownGaps = ({ params, ...given }: GapsProps & { params: SearchParams }) => (
  <KnownPeriod params={params} periods={given.view.periods} newestHref={numbersHref(given.filter, { period: "" })}>
    <Gaps {...given} />
  </KnownPeriod>
);

/** The same, or why there are none. */
function Gaps({ actor, filter, view, figures }: GapsProps) {
  const { basis } = figures;
  const { label, code } = view.period;
  const chosen = { ...parseView({}), bank: view.bank };
  const { funnel } = viewOf({ view, figures }, chosen);
  const rows = { region: view.region, period: code, bank: view.bank };
  if (funnel.counted > 0)
    return <GapCard funnel={funnel} behind={{ rows, names: permits(actor.role, "kpm.read") }} periodLabel={label} />;
  const reason = { places: basis, filter: chosen, ownBank: actor.bank !== null, nowhere: view.roots.length === 0 };
  return (
    <NoFigures
      reason={emptyReason(reason)}
      startsOn={view.period.startsOn}
      clearHref={numbersHref(filter, { bank: "", period: "" })}
      intakeHref={permits(actor.role, "intake.read") ? "/intake" : null}
    />
  );
}
