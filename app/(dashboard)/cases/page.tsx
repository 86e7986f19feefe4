import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { BulkResult } from "@/components/cases/bulk-result";
import { CaseFilters } from "@/components/cases/case-filters";
import { CaseList } from "@/components/cases/case-list";
import { CaseSearch } from "@/components/cases/case-search";
import { CaseToggles } from "@/components/cases/case-toggles";
import { ColumnChooser } from "@/components/cases/column-chooser";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ExportLink } from "@/components/ui/export-link";
import { PageHeading } from "@/components/ui/page-heading";
import { Tabs } from "@/components/ui/tabs";
import { permits } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { casesHref, casesQuery, isNarrowed, parseCaseFilter, type SearchParams } from "@/lib/cases/filter";
import { batchWords } from "@/lib/cases/present/bulk";
import { caseCells, emptinessOf, nameHindrance, typeTabs } from "@/lib/cases/present/list";
import { colleagueChoices, partyChoices } from "@/lib/cases/present/page";
import { findBatchShown } from "@/lib/cases/queries/batches";
import { getTriage } from "@/lib/cases/queries/triage";
import { bulkVerbsOf } from "@/lib/cases/rules/bulk";
import { topRegion } from "@/lib/regions/rules";
import { dateIn } from "@/lib/values/dates";

export const metadata: Metadata = { title: "Masalah" };

export default async function CasesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor("cases.read");
  const params = await searchParams;
  const filter = parseCaseFilter(params);
  const drawnAt = new Date();
  const today = dateIn(drawnAt, filter.region || actor.regions[0]);
  const hindrance = nameHindrance(filter.q, filter.region || topRegion(actor.regions));
  const [triage, shown] = await Promise.all([
    getTriage(actor, { filter, today, listed: hindrance === null }),
    findBatchShown(actor, params.batch),
  ]);
  const { page, matching, counts, colleagues, ...choices } = triage;
  const empty = emptinessOf({
    rows: page.rows.length,
    byName: actor.byName,
    narrowed: isNarrowed(filter),
    counted: counts.reduce((sum, row) => sum + row.live, 0),
    clearHref: "/cases?view=all",
  });
  const query = casesQuery(filter, { after: filter.after, before: filter.before });
  return (
    <>
      <PageHeading title="Masalah" lead="Keluarga yang belum terjangkau, sebabnya, dan siapa yang harus bertindak." />
      {shown && (
        <BulkResult words={batchWords(shown.batch, shown.failures)} batch={String(shown.batch.batch)} query={query} />
      )}
      <CaseFilters filter={filter} {...choices} />
      <Card flush>
        <Tabs label="Jenis masalah" tabs={typeTabs(filter, counts)} />
        <div className="flex flex-wrap items-end gap-2 px-4 py-2.5 sm:px-5">
          {actor.byName && <CaseSearch filter={filter} hindrance={hindrance} />}
          <span className="grow" />
          <CaseToggles filter={filter} canTake={permits(actor.role, "cases.work")} />
          <ColumnChooser filter={filter} />
          {page.rows.length > 0 && <ExportLink href={casesHref(filter)} />}
        </div>
        <EmptyState state={empty}>
          <CaseList
            filter={filter}
            rows={page.rows.map((row) => caseCells(row, today))}
            beside={page}
            {...{ matching, byName: actor.byName, verbs: bulkVerbsOf(actor.role), returned: shown !== null }}
            parties={partyChoices(actor.role)}
            colleagues={colleagueChoices(colleagues)}
            request={randomUUID()}
            drawnAt={drawnAt.toISOString()}
          />
        </EmptyState>
      </Card>
    </>
  );
}
