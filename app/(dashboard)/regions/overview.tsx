import { ViewHeading } from "@/components/realisation/view-heading";
import { sortText } from "@/lib/realisation/filter";
import { getFigures } from "@/lib/realisation/queries/places";
import {
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
        {hasMap && <MapSection {...section} />}
        <div className={hasMap ? "grid gap-4" : "contents"}>
          {hasChildren && <WarningSection {...section} />}
          <TrendSection {...section} />
        </div>
      </div>
      {hasChildren && <RankingSection {...section} />}
      <div className={HALVES}>
        <ProblemsSection actor={actor} view={view} />
        {hasRecap && <DifferenceSection {...section} />}
      </div>
    </>
  );
}
