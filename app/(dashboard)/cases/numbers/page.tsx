import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AgeCard } from "@/components/cases/numbers/age-card";
import { FlowCard } from "@/components/cases/numbers/flow-card";
import { GrowthCard } from "@/components/cases/numbers/growth-card";
import { NumbersCard } from "@/components/cases/numbers/numbers-card";
import { NumbersHeading } from "@/components/cases/numbers/numbers-heading";
import { EmptyState } from "@/components/ui/table/empty-state";
import { DataStamp } from "@/components/ui/text/data-stamp";
import { requireActor } from "@/lib/auth/session";
import { behindHref, numbersFaults, numbersFilterOf } from "@/lib/cases/numbers/filter";
import {
  ageLines,
  flowLines,
  growthLines,
  numberLines,
  numbersEmptiness,
  rangeText,
} from "@/lib/cases/numbers/present/numbers";
import { findNumbers } from "@/lib/cases/numbers/queries";
import { parseView } from "@/lib/realisation/filter";
import { getFigures } from "@/lib/realisation/queries/places";
import { findView } from "@/lib/realisation/queries/view";
import { topRegion } from "@/lib/regions/rules";
import type { SearchParams } from "@/lib/values/address";
import { dateIn, formatInstant } from "@/lib/values/dates";
import { KnownGaps } from "./gaps";

export const metadata: Metadata = { title: "Angka masalah" };

/** Totals without names: whoever may read realisation may read them, inside their scope. */
export default async function CaseNumbersPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor("cases.read");
  const params = await searchParams;
  const filter = numbersFilterOf(actor.role, params);
  const ownParty = actor.role === "dukcapil";
  const region = filter.region || topRegion(actor.regions);
  const drawnAt = new Date();
  const today = dateIn(drawnAt, filter.region || actor.regions[0]);
  const [numbers, view] = await Promise.all([
    findNumbers(actor, filter, today),
    findView(actor, parseView({ period: filter.period, bank: filter.bank }), region),
  ]);
  if (!numbers || !view) notFound();
  const figures = await getFigures(actor, view);
  const given = { filter, links: actor.byName, today };
  const { buckets, previous } = numbers;
  const range = rangeText({ from: buckets[0]?.from ?? today, to: today });
  const empty = numbersEmptiness(numbers, filter);
  const some = empty.tag === "rows";
  return (
    <>
      <NumbersHeading
        {...{ filter, ownParty, name: numbers.name, below: numbers.below, periods: view.periods, some }}
        lineage={view.lineage}
        banks={actor.bank ? [] : numbers.banks}
        faults={numbersFaults(actor.role, params)}
      />
      <EmptyState state={empty}>
        <DataStamp
          asOf={formatInstant(drawnAt, region)}
          source="masalah yang tercatat di Salur dari DPM, laporan bank, dan perbandingannya"
        />
        <div className="grid grid-cols-1 items-start gap-4 xl:grid-cols-[5fr_3fr]">
          <FlowCard lines={flowLines(numbers, given)} weekly={filter.span === "week"} />
          <AgeCard lines={ageLines(numbers, given)} />
        </div>
        <NumbersCard
          {...{ filter, range, lines: numberLines(numbers, given) }}
          villagesHref={actor.byName ? behindHref(filter, {}) : null}
        />
      </EmptyState>
      <div className="grid grid-cols-1 items-start gap-4 xl:grid-cols-2">
        {some && <GrowthCard lines={growthLines(numbers, given)} range={range} previous={rangeText(previous)} />}
        <KnownGaps {...{ actor, params, filter, view, figures }} />
      </div>
    </>
  );
}
