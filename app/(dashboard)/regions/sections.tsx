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
import { amountOf } from "@/lib/periods/rules";
import { casesHref, recapsHref, regionHref, sortHref, type ViewFilter } from "@/lib/realisation/filter";
import { emptyReason, placesWord } from "@/lib/realisation/present";
import { listBankShares } from "@/lib/realisation/queries/banks";
import type { Figures } from "@/lib/realisation/queries/places";
import { countProblems } from "@/lib/realisation/queries/problems";
import { listTrend } from "@/lib/realisation/queries/trend";
import type { View } from "@/lib/realisation/queries/view";
import { differenceOf } from "@/lib/realisation/rules/difference";
import { defaultSource, placesWith, type Source, sumPlaces } from "@/lib/realisation/rules/figures";
import { funnelOf } from "@/lib/realisation/rules/funnel";
import { slowPlaces } from "@/lib/realisation/rules/pace";
import { rank, rankedOf } from "@/lib/realisation/rules/ranking";
import { trendOf, trendPeriods } from "@/lib/realisation/rules/trend";

export type OverviewProps = { actor: UserActor; view: View; filter: ViewFilter };
type SectionProps = OverviewProps & { figures: Promise<Figures> };

export const pathOf = ({ region, home }: View): string => (region === home ? "/" : `/regions/${region}`);
export const hrefsOf =
  ({ home }: View, filter: ViewFilter) =>
  (code: string): string =>
    regionHref(code, home, filter);
const rowsOf = ({ region, period, bank }: View) => ({ region, period: period.code, bank });

/** Recaps know neither banks nor anything below a kab/kota. */
const sourceOf = ({ view, filter }: OverviewProps, { basis }: Figures): Source =>
  view.bank !== "" || view.region.length > 4 ? "names" : filter.source || defaultSource(basis);

const childSourceOf = (props: OverviewProps, figures: Figures): Source =>
  props.view.region.length >= 4 ? "names" : sourceOf(props, figures);

/** The view of all banks, when one was chosen: what an empty section may be hidden by. */
const clearBankHref = (actor: UserActor, view: View, filter: ViewFilter): string | null =>
  view.bank === "" || actor.bank !== null ? null : regionHref(view.region, view.home, { ...filter, bank: "" });

export async function FunnelSection(props: SectionProps) {
  const { actor, view, filter } = props;
  const { basis, ...figures } = await props.figures;
  const { monthlyRp, months } = view.period;
  const funnel = funnelOf({
    places: basis,
    source: sourceOf(props, { basis, ...figures }),
    amountRp: monthlyRp === null ? null : amountOf(monthlyRp, months),
  });
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

export async function MapSection(props: SectionProps) {
  const figures = await props.figures;
  const { view, filter } = props;
  if (figures.basis.length === 0) return null;
  return (
    <MapCard
      regencies={figures.basis}
      source={sourceOf(props, figures)}
      prefix={view.region}
      hrefOf={hrefsOf(view, filter)}
    />
  );
}

/** Warns of kab/kota also where provinces are ranked: a province's sum hides the one that lags. */
export async function WarningSection(props: SectionProps) {
  const figures = await props.figures;
  const { view, filter } = props;
  const source = childSourceOf(props, figures);
  const watched = placesWith(view.region === "" ? figures.basis : figures.children, source);
  if (watched.length === 0) return null;
  const slowestFirst = { ...filter, sort: { key: "rate", descending: false } } as const;
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

export async function RankingSection(props: SectionProps) {
  const figures = await props.figures;
  const { view, filter } = props;
  const source = childSourceOf(props, figures);
  const known = placesWith(figures.children, source);
  if (known.length === 0) return null;
  const rows = figures.children.map((place) => rankedOf(place, source));
  return (
    <RankingCard
      rows={rank(rows, filter.sort)}
      total={rankedOf(sumPlaces(known, { code: "", name: "Jumlah" }), source)}
      what={placesWord(rows.map(({ code }) => code))}
      source={source}
      order={filter.sort}
      hrefOf={hrefsOf(view, filter)}
      sortHrefOf={(key) => sortHref(pathOf(view), filter, key)}
    />
  );
}

export async function DifferenceSection({ view, filter, figures }: SectionProps) {
  const { basis } = await figures;
  return (
    <DifferenceCard
      difference={differenceOf(basis)}
      hrefOf={hrefsOf(view, filter)}
      recapsHref={recapsHref(rowsOf(view))}
    />
  );
}

export async function BanksSection({ actor, view, filter }: OverviewProps) {
  const banks = await listBankShares(actor, view);
  return <BanksCard banks={banks} hrefOf={(bank) => regionHref(view.region, view.home, { ...filter, bank })} />;
}

export async function ProblemsSection({ actor, view, filter }: OverviewProps) {
  const problems = await countProblems(actor, view);
  return (
    <ProblemsCard
      problems={problems}
      hrefOf={actor.byName ? (type) => casesHref(rowsOf(view), { type }) : null}
      clearHref={clearBankHref(actor, view, filter)}
    />
  );
}

export async function TrendSection(props: SectionProps) {
  const { actor, view } = props;
  const [figures, points] = await Promise.all([props.figures, listTrend(actor, view)]);
  const source = sourceOf(props, figures);
  const complete = view.bank === "" && view.region.length <= 4 && defaultSource(figures.basis) === "names";
  const lines = trendOf(trendPeriods(view.periods, view.period), points, {
    source,
    mayMix: source === "names" && complete,
  });
  return <TrendCard lines={lines} source={source} clearHref={clearBankHref(actor, view, props.filter)} />;
}
