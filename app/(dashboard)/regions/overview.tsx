import { ViewHeading } from "@/components/realisation/view-heading";
import { KnownPeriod } from "@/components/ui/page/known-period";
import type { UserActor } from "@/lib/auth/actor";
import { regionHref, sortText, type ViewFilter, viewFaults } from "@/lib/realisation/filter";
import { comparesSources, type OverviewRows } from "@/lib/realisation/queries/overview";
import { viewOf } from "@/lib/realisation/rules/overview";
import { asksUnknownPeriod, type SearchParams } from "@/lib/values/address";
import {
  BanksSection,
  DifferenceSection,
  FunnelSection,
  hrefsOf,
  MapSection,
  ProblemsSection,
  pathOf,
  RankingSection,
  TrendSection,
  WarningSection,
} from "./sections";

const HALVES = "grid items-start gap-4 xl:grid-cols-2";
const MAP_AND_SIDE = "grid items-start gap-4 xl:grid-cols-[5fr_3fr]";

type OverviewProps = OverviewRows & { actor: UserActor; params: SearchParams; filter: ViewFilter };

/**
 * The funnel of a region and everything that explains it. One query feeds funnel, map, ranking and warnings. All is read
 * before anything is drawn: sections that wait one by one would be drawn in pieces, and nothing is shown before the last.
 */
export function Overview({ actor, params, view, filter, figures, points, problems, banks }: OverviewProps) {
  const hasMap = view.region.length <= 2;
  const hasChildren = view.region.length < 10;
  const section = { actor, view, filter, figures, shown: viewOf({ view, figures }, filter) };
  const known = !asksUnknownPeriod(params, view.periods);
  const warnings = hasChildren && <WarningSection {...section} />;
  return (
    <>
      <ViewHeading
        view={view}
        filter={filter}
        path={pathOf(view)}
        hrefOf={hrefsOf(view, filter)}
        ownBank={actor.bank !== null}
        sortText={sortText(filter.sort)}
        known={known}
        faults={viewFaults(params, actor.bank ? [actor.bank] : view.banks.map(({ code }) => code))}
      />
      <KnownPeriod
        params={params}
        periods={view.periods}
        newestHref={regionHref(view.region, view.home, { ...filter, period: "" })}
      >
        <FunnelSection {...section} />
        <div className={hasMap ? MAP_AND_SIDE : HALVES}>
          <div className="grid min-w-0 gap-4">
            {hasMap ? <MapSection {...section} /> : warnings}
            <TrendSection {...section} points={points} />
          </div>
          <div className="grid min-w-0 gap-4">
            {hasMap && warnings}
            <ProblemsSection {...section} problems={problems} />
          </div>
        </div>
        {hasChildren && <RankingSection {...section} />}
        {comparesSources(view) && (
          <div className={HALVES}>
            <DifferenceSection {...section} />
            <BanksSection {...section} banks={banks} />
          </div>
        )}
      </KnownPeriod>
    </>
  );
}
