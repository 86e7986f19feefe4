import { BanksCard } from "@/components/realisation/banks-card";
import { DifferenceCard } from "@/components/realisation/difference-card";
import { FunnelCard } from "@/components/realisation/funnel-card";
import { MapCard } from "@/components/realisation/map-card";
import { NoFigures } from "@/components/realisation/no-figures";
import { ProblemsCard } from "@/components/realisation/problems-card";
import { RankingCard } from "@/components/realisation/ranking-card";
import { TrendCard } from "@/components/realisation/trend-card";
import { WarningCard } from "@/components/realisation/warning-card";
import type { UserActor } from "@/lib/auth/actor";
import { permits } from "@/lib/auth/permissions";
import {
  casesHref,
  recapsHref,
  regionHref,
  regionHrefs,
  regionsExportHref,
  sortHref,
  type ViewFilter,
} from "@/lib/realisation/filter";
import { emptyReason, placesWord } from "@/lib/realisation/present/funnel";
import type { BankShare } from "@/lib/realisation/queries/banks";
import type { Figures } from "@/lib/realisation/queries/places";
import type { ProblemCount } from "@/lib/realisation/queries/problems";
import type { View } from "@/lib/realisation/queries/view";
import { differenceOf } from "@/lib/realisation/rules/difference";
import { placesWith } from "@/lib/realisation/rules/figures";
import type { Overview } from "@/lib/realisation/rules/overview";
import { slowPlaces } from "@/lib/realisation/rules/pace";
import { mayMixSources } from "@/lib/realisation/rules/source";
import { type TrendPoint, trendOf, trendPeriods } from "@/lib/realisation/rules/trend";

type SectionProps = { actor: UserActor; view: View; filter: ViewFilter; figures: Figures; shown: Overview };

export const pathOf = ({ region, home }: View): string => (region === home ? "/" : `/regions/${region}`);
export const hrefsOf = ({ home }: View, filter: ViewFilter) => regionHrefs(home, filter);
const rowsOf = ({ region, period, bank }: View) => ({ region, period: period.code, bank });

/** The view of all banks, when one was chosen: what an empty section may be hidden by. */
const clearBankHref = (actor: UserActor, view: View, filter: ViewFilter): string | null =>
  view.bank === "" || actor.bank !== null ? null : regionHref(view.region, view.home, { ...filter, bank: "" });

export function FunnelSection({ actor, view, filter, figures: { basis }, shown: { funnel } }: SectionProps) {
  if (funnel.counted > 0) return <FunnelCard funnel={funnel} behind={{ rows: rowsOf(view), names: actor.byName }} />;
  const reason = { places: basis, filter, ownBank: actor.bank !== null, nowhere: view.roots.length === 0 };
  return (
    <NoFigures
      reason={emptyReason(reason)}
      startsOn={view.period.startsOn}
      clearHref={regionHref(view.region, view.home, { ...filter, bank: "", source: "" })}
      intakeHref={permits(actor.role, "intake.read") ? "/intake" : null}
    />
  );
}

export function MapSection(props: SectionProps) {
  const { view, filter, figures, shown } = props;
  if (figures.basis.length === 0) return null;
  return (
    <MapCard regencies={figures.basis} source={shown.source} prefix={view.region} hrefOf={hrefsOf(view, filter)} />
  );
}

/** Warns of kab/kota also where provinces are ranked: a province's sum hides the one that lags. */
export function WarningSection(props: SectionProps) {
  const { view, filter, figures, shown } = props;
  const source = shown.below;
  const watched = placesWith(view.region === "" ? figures.basis : figures.children, source);
  if (watched.length === 0) return null;
  const slowestFirst = { ...filter, sort: { column: "rate", descending: false } } as const;
  return (
    <WarningCard
      slow={slowPlaces(watched, source, view.period)}
      places={watched.length}
      what={placesWord(watched.map(({ code }) => code))}
      rankingHref={view.region === "" ? null : `${regionHref(view.region, view.home, slowestFirst)}#peringkat`}
      hrefOf={hrefsOf(view, filter)}
    />
  );
}

export function RankingSection({ view, filter, shown: { ranking, total, below } }: SectionProps) {
  if (ranking.length === 0) return null;
  return (
    <RankingCard
      rows={ranking}
      total={total}
      what={placesWord(ranking.map(({ code }) => code))}
      source={below}
      order={filter.sort}
      hrefOf={hrefsOf(view, filter)}
      sortHrefOf={(key) => sortHref(pathOf(view), filter, key)}
      exportHref={regionsExportHref(view, filter)}
    />
  );
}

export function DifferenceSection({ view, filter, figures }: SectionProps) {
  const { basis } = figures;
  return (
    <DifferenceCard
      difference={differenceOf(basis)}
      hrefOf={hrefsOf(view, filter)}
      recapsHref={recapsHref(rowsOf(view))}
    />
  );
}

export function BanksSection({ view, filter, banks }: SectionProps & { banks: readonly BankShare[] }) {
  return <BanksCard banks={banks} hrefOf={(bank) => regionHref(view.region, view.home, { ...filter, bank })} />;
}

export function ProblemsSection({
  actor,
  view,
  filter,
  problems,
}: SectionProps & { problems: readonly ProblemCount[] }) {
  return (
    <ProblemsCard
      problems={problems}
      hrefOf={actor.byName ? (type) => casesHref(rowsOf(view), { type }) : null}
      clearHref={clearBankHref(actor, view, filter)}
    />
  );
}

export function TrendSection(props: SectionProps & { points: readonly TrendPoint[] }) {
  const { actor, view, figures, points } = props;
  const { source } = props.shown;
  const mayMix = mayMixSources(view, source, figures.basis);
  const lines = trendOf(trendPeriods(view.periods, view.period), points, { source, mayMix });
  return <TrendCard lines={lines} source={source} clearHref={clearBankHref(actor, view, props.filter)} />;
}
