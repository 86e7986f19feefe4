import type { Metadata } from "next";
import { FamilyFilters } from "@/components/kpm/family-filters";
import { FamilyTable } from "@/components/kpm/family-table";
import { FindForm } from "@/components/kpm/find-form";
import { NameForm } from "@/components/kpm/name-form";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeading } from "@/components/ui/page-heading";
import { Pager } from "@/components/ui/pager";
import type { UserActor } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";
import { listBanks } from "@/lib/banks/queries";
import { typeLabel } from "@/lib/cases/present";
import { type KpmFilter, kpmHref, parseKpmFilter, type SearchParams } from "@/lib/kpm/filter";
import { emptinessOf, familyCells, listTitle, searchHindrance } from "@/lib/kpm/present";
import { countFamiliesOfPeriod, listFamilies, listFamiliesOfPeriod } from "@/lib/kpm/queries/list-families";
import { currentPeriod, findPeriod, listPeriods, type PeriodRow } from "@/lib/periods/queries";
import { listAncestors, listChildren } from "@/lib/regions/queries";
import { topRegion } from "@/lib/regions/rules";

export const metadata: Metadata = { title: "KPM" };

type View = { actor: UserActor; filter: KpmFilter; period: PeriodRow | null; region: string };

export default async function KpmPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor("kpm.read");
  const filter = parseKpmFilter(await searchParams);
  const period = (await findPeriod(actor, filter.period)) ?? (await currentPeriod(actor));
  const region = filter.region || topRegion(actor.regions);
  const hindrance = searchHindrance(filter.q, region);
  const view = { actor, filter, period, region };
  return (
    <>
      <PageHeading title="KPM" lead="Keluarga di balik angka, dengan nomor identitas yang ditutup sebagian." />
      <div className="grid gap-x-6 gap-y-3 md:grid-cols-2">
        <FindForm />
        <NameForm filter={filter} region={region} hindrance={hindrance} />
      </div>
      <Filters {...view} />
      {hindrance === null && <FamilyList {...view} />}
    </>
  );
}

async function Filters({ actor, filter, period, region }: View) {
  const [periods, banks] = await Promise.all([listPeriods(actor), actor.bank ? [] : listBanks(actor)]);
  const [above, below] = await Promise.all([listAncestors(actor, region), listChildren(actor, region)]);
  return <FamilyFilters {...{ filter, periods, banks, above, below }} period={period?.code ?? ""} />;
}

async function FamilyList({ actor, filter, period }: View) {
  const ofPeriod = filter.q === "" && period ? period.id : null;
  const [page, count] = await Promise.all([
    ofPeriod === null ? listFamilies(actor, filter) : listFamiliesOfPeriod(actor, ofPeriod, filter),
    ofPeriod === null ? null : countFamiliesOfPeriod(actor, ofPeriod, filter),
  ]);
  const empty = emptinessOf({ rows: page.rows.length, filter, clearHref: "/kpm" });
  return (
    <Card
      title={filter.q ? `Nama “${filter.q}”` : listTitle(filter, count)}
      note={ofPeriod ? period?.label : null}
      flush
    >
      <EmptyState state={empty}>
        <FamilyTable rows={page.rows.map((row) => familyCells(row, typeLabel))} money={ofPeriod !== null} />
        <Pager
          previousHref={page.before === null ? null : kpmHref(filter, { before: page.before })}
          nextHref={page.after === null ? null : kpmHref(filter, { after: page.after })}
          summary={`${page.rows.length} keluarga di halaman ini`}
        />
      </EmptyState>
    </Card>
  );
}
