import type { Metadata } from "next";
import { CaseFilters } from "@/components/cases/case-filters";
import { CaseTable } from "@/components/cases/case-table";
import { CaseToggles } from "@/components/cases/case-toggles";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ExportLink } from "@/components/ui/export-link";
import { PageHeading } from "@/components/ui/page-heading";
import { Pager } from "@/components/ui/pager";
import { Tabs } from "@/components/ui/tabs";
import { permits } from "@/lib/auth/permissions";
import { reading } from "@/lib/auth/scope";
import { requireActor } from "@/lib/auth/session";
import { listBanks } from "@/lib/banks/queries";
import { casesHref, isNarrowed, parseCaseFilter, type SearchParams } from "@/lib/cases/filter";
import { caseCells, emptinessOf, pageSummary, typeTabs } from "@/lib/cases/present/list";
import { countCasesByType } from "@/lib/cases/queries/count-cases";
import { listCases } from "@/lib/cases/queries/list-cases";
import { listPeriods } from "@/lib/periods/queries";
import { listAncestors, listChildren } from "@/lib/regions/queries";
import { dateIn } from "@/lib/values/dates";

export const metadata: Metadata = { title: "Masalah" };

export default async function CasesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor("cases.read");
  const filter = parseCaseFilter(await searchParams);
  const today = dateIn(new Date(), filter.region || actor.regions[0]);
  const place = filter.region || (actor.regions.length === 1 ? (actor.regions[0] ?? "") : "");
  const [page, [counts, periods, banks, above, below]] = await Promise.all([
    listCases(actor, filter, today),
    reading(actor, (tx) =>
      Promise.all([
        countCasesByType(actor, filter, tx),
        listPeriods(actor, tx),
        actor.bank ? [] : listBanks(actor, tx),
        listAncestors(actor, place, tx),
        listChildren(actor, place, tx),
      ]),
    ),
  ]);
  const empty = emptinessOf({
    rows: page.rows.length,
    byName: actor.byName,
    narrowed: isNarrowed(filter),
    counted: counts.reduce((sum, row) => sum + row.live, 0),
    clearHref: "/cases",
  });
  return (
    <>
      <PageHeading title="Masalah" lead="Keluarga yang belum terjangkau, sebabnya, dan siapa yang harus bertindak." />
      <CaseFilters {...{ filter, periods, banks, above, below }} />
      <Card flush>
        <Tabs label="Jenis masalah" tabs={typeTabs(filter, counts)} />
        <div className="flex flex-wrap gap-2 px-4 py-2.5 sm:px-5">
          <CaseToggles filter={filter} canTake={permits(actor.role, "cases.work")} />
          {page.rows.length > 0 && <ExportLink href={casesHref(filter)} />}
        </div>
        <EmptyState state={empty}>
          <CaseTable rows={page.rows.map((row) => caseCells(row, today))} />
          <Pager
            previousHref={page.before === null ? null : casesHref(filter, { before: page.before })}
            nextHref={page.after === null ? null : casesHref(filter, { after: page.after })}
            summary={pageSummary(filter, counts, { shown: page.rows.length, byName: actor.byName })}
          />
        </EmptyState>
      </Card>
    </>
  );
}
