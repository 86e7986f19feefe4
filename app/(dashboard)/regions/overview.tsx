import { Suspense } from "react";
import { DifferenceCard } from "@/components/realisation/difference-card";
import { FunnelCard } from "@/components/realisation/funnel-card";
import { MapCard } from "@/components/realisation/map-card";
import { NoFigures } from "@/components/realisation/no-figures";
import { ProblemsCard } from "@/components/realisation/problems-card";
import { RankingCard } from "@/components/realisation/ranking-card";
import { TrendCard } from "@/components/realisation/trend-card";
import { ViewHeading } from "@/components/realisation/view-heading";
import { WarningCard } from "@/components/realisation/warning-card";
import { CardSkeleton } from "@/components/ui/skeleton";
import type { UserActor } from "@/lib/auth/actor";
import { permits } from "@/lib/auth/permissions";
import { amountOf } from "@/lib/periods/rules";
import { casesHref, recapsHref, regionHref, sortHref, sortText, type ViewFilter } from "@/lib/realisation/filter";
import { childWord, emptyReason } from "@/lib/realisation/present";
import { type Figures, getFigures } from "@/lib/realisation/queries/places";
import { countProblems } from "@/lib/realisation/queries/problems";
import { listTrend } from "@/lib/realisation/queries/trend";
import type { View } from "@/lib/realisation/queries/view";
import { differenceOf } from "@/lib/realisation/rules/difference";
import { defaultSource, placesWith, type Source, sumPlaces } from "@/lib/realisation/rules/figures";
import { funnelOf } from "@/lib/realisation/rules/funnel";
import { slowPlaces } from "@/lib/realisation/rules/pace";
import { rank, rankedOf } from "@/lib/realisation/rules/ranking";
import { trendOf, trendPeriods } from "@/lib/realisation/rules/trend";

type OverviewProps = { actor: UserActor; view: View; filter: ViewFilter };
type SectionProps = OverviewProps & { figures: Promise<Figures> };

const pathOf = ({ region, home }: View): string => (region === home ? "/" : `/regions/${region}`);
const rowsOf = ({ region, period, bank }: View) => ({ region, period: period.code, bank });
const hrefsOf =
  ({ home }: View, filter: ViewFilter) =>
  (code: string) =>
    regionHref(code, home, filter);

/** The funnel of a region and everything that explains it. One query feeds funnel, map, ranking and warnings. */
export function Overview({ actor, view, filter }: OverviewProps) {
  const figures = getFigures(actor, view);
  const section = { actor, view, filter, figures };
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
      <Suspense fallback={<CardSkeleton height={470} label="Memuat saluran" />}>
        <FunnelSection {...section} />
      </Suspense>
      <div className="grid items-start gap-4 xl:grid-cols-[5fr_3fr]">
        <Suspense fallback={<CardSkeleton height={560} label="Memuat wilayah" />}>
          <PlacesSection {...section} />
        </Suspense>
        <div className="grid gap-4">
          <Suspense fallback={<CardSkeleton height={360} label="Memuat masalah" />}>
            <ProblemsSection actor={actor} view={view} />
          </Suspense>
          <Suspense fallback={<CardSkeleton height={360} label="Memuat tren" />}>
            <TrendSection {...section} />
          </Suspense>
        </div>
      </div>
    </>
  );
}

/** Recaps know neither banks nor anything below a kab/kota. */
const sourceOf = ({ view, filter }: OverviewProps, { basis }: Figures): Source =>
  view.bank !== "" || view.region.length > 4 ? "names" : filter.source || defaultSource(basis);

async function FunnelSection(props: SectionProps) {
  const { actor, view } = props;
  const figures = await props.figures;
  const source = sourceOf(props, figures);
  const { monthlyRp, months } = view.period;
  const amountRp = monthlyRp === null ? null : amountOf(monthlyRp, months);
  const funnel = funnelOf({ places: figures.basis, source, amountRp });
  if (funnel.counted === 0) {
    const ownBank = actor.bank !== null;
    const nowhere = view.roots.length === 0;
    return (
      <NoFigures
        reason={emptyReason({ places: figures.basis, filter: props.filter, ownBank, nowhere })}
        startsOn={view.period.startsOn}
        clearHref={hrefsOf(view, { ...props.filter, bank: "", source: "" })(view.region)}
        intakeHref={permits(actor.role, "intake.read") ? "/intake" : null}
      />
    );
  }
  return <FunnelCard funnel={funnel} behind={{ rows: rowsOf(view), names: actor.byName }} />;
}

async function PlacesSection(props: SectionProps) {
  const { view, filter } = props;
  const figures = await props.figures;
  const source = view.region.length >= 4 ? "names" : sourceOf(props, figures);
  const hrefOf = hrefsOf(view, filter);
  const difference = differenceOf(figures.basis);
  const known = placesWith(figures.children, source);
  const own = { code: "", name: "Jumlah" };
  const what = childWord(view.region);
  return (
    <div className="grid min-w-0 gap-4">
      {view.region.length <= 2 && figures.basis.length > 0 && (
        <MapCard regencies={figures.basis} source={source} prefix={view.region} hrefOf={hrefOf} />
      )}
      {known.length > 0 && (
        <WarningCard
          slow={slowPlaces(known, source, view.period)}
          places={known.length}
          what={what}
          rankingHref={`${sortHref(pathOf(view), { ...filter, sort: { key: "name", descending: false } }, "rate")}#peringkat`}
          hrefOf={hrefOf}
        />
      )}
      {figures.children.length > 0 && (
        <RankingCard
          rows={rank(
            figures.children.map((place) => rankedOf(place, source)),
            filter.sort,
          )}
          total={rankedOf(sumPlaces(known, own), source)}
          what={what}
          order={filter.sort}
          hrefOf={hrefOf}
          sortHrefOf={(key) => sortHref(pathOf(view), filter, key)}
        />
      )}
      {difference && view.bank === "" && (
        <DifferenceCard difference={difference} hrefOf={hrefOf} recapsHref={recapsHref(rowsOf(view))} />
      )}
    </div>
  );
}

async function ProblemsSection({ actor, view }: Omit<OverviewProps, "filter">) {
  const problems = await countProblems(actor, view);
  const mayOpen = actor.byName && permits(actor.role, "cases.read");
  return <ProblemsCard problems={problems} hrefOf={mayOpen ? (type) => casesHref(rowsOf(view), { type }) : null} />;
}

async function TrendSection(props: SectionProps) {
  const { actor, view } = props;
  const [figures, points] = await Promise.all([props.figures, listTrend(actor, view)]);
  const source = sourceOf(props, figures);
  const complete = view.bank === "" && defaultSource(figures.basis) === "names" && view.region.length <= 4;
  const mayMix = source === "names" && complete;
  return (
    <TrendCard lines={trendOf(trendPeriods(view.periods, view.period), points, { source, mayMix })} source={source} />
  );
}
