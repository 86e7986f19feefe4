import { ViewHeading } from "@/components/realisation/view-heading";
import { sortText } from "@/lib/realisation/filter";
import { getFigures } from "@/lib/realisation/queries/places";
import {
  BanksSection,
  DifferenceSection,
  FunnelSection,
  hrefsOf,
  MapSection,
  type OverviewProps,
  ProblemsSection,
  pathOf,
  RankingSection,
  TrendSection,
  WarningSection,
} from "./sections";

const HALVES = "grid items-start gap-4 xl:grid-cols-2";
const MAP_AND_SIDE = "grid items-start gap-4 xl:grid-cols-[5fr_3fr]";

/** The funnel of a region and everything that explains it. One query feeds funnel, map, ranking and warnings. */
export function Overview({ actor, view, filter }: OverviewProps) {
  const section = { actor, view, filter, figures: getFigures(actor, view) };
  const hasMap = view.region.length <= 2;
  const hasChildren = view.region.length < 10;
  const hasRecap = view.region.length <= 4 && view.bank === "";
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
      />
      <FunnelSection {...section} />
      <div className={hasMap ? MAP_AND_SIDE : HALVES}>
        <div className="grid min-w-0 gap-4">
          {hasMap ? <MapSection {...section} /> : warnings}
          <TrendSection {...section} />
        </div>
        <div className="grid min-w-0 gap-4">
          {hasMap && warnings}
          <ProblemsSection actor={actor} view={view} filter={filter} />
        </div>
      </div>
      {hasChildren && <RankingSection {...section} />}
      {hasRecap && (
        <div className={HALVES}>
          <DifferenceSection {...section} />
          <BanksSection actor={actor} view={view} filter={filter} />
        </div>
      )}
    </>
  );
}
