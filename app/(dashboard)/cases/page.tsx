import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { CaseFilters } from "@/components/cases/list/case-filters";
import { CaseList } from "@/components/cases/list/case-list";
import { CaseToolbar } from "@/components/cases/list/case-toolbar";
import { CasesHeading } from "@/components/cases/list/cases-heading";
import { CaseNotices } from "@/components/cases/reminders/case-notices";
import { RememberView } from "@/components/cases/views/remember-view";
import { ViewBar } from "@/components/cases/views/view-bar";
import { Card } from "@/components/ui/page/card";
import { KnownPeriod } from "@/components/ui/page/known-period";
import { Tabs } from "@/components/ui/page/tabs";
import { permits } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { batchWords } from "@/lib/cases/bulk/present";
import { findBatchShown } from "@/lib/cases/bulk/queries/batches";
import { bulkVerbsOf, offersOf } from "@/lib/cases/bulk/rules";
import { caseFaults, casesHref, casesQuery, isNarrowed, parseCaseFilter } from "@/lib/cases/list/filter/cases";
import { caseCells, emptinessOf, familiesIn, nameHindrance, typeTabs } from "@/lib/cases/list/present/list";
import { getTriage } from "@/lib/cases/list/queries/triage";
import { colleagueChoices, partyChoices } from "@/lib/cases/present/page";
import { topRegion } from "@/lib/regions/rules";
import type { SearchParams } from "@/lib/values/address";
import { dateIn } from "@/lib/values/dates";
import { openFirstView } from "./first-view";

export const metadata: Metadata = { title: "Masalah" };

export default async function CasesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor("cases.read");
  const params = await searchParams;
  if (Object.keys(params).length === 0) await openFirstView(actor);
  const filter = parseCaseFilter(params);
  const drawnAt = new Date();
  const today = dateIn(drawnAt, filter.region || actor.regions[0]);
  const hindrance = nameHindrance(filter.q, filter.region || topRegion(actor.regions));
  const [triage, shown] = await Promise.all([
    getTriage(actor, { filter, today, listed: hindrance === null }),
    findBatchShown(actor, params.batch),
  ]);
  const { page, matching, counts, types, standings, colleagues, views, pasted, ...choices } = triage;
  const canTake = permits(actor.role, "cases.work");
  const counted = counts.reduce((sum, row) => sum + row.live, 0);
  const empty = emptinessOf({ rows: page.rows.length, byName: actor.byName, narrowed: isNarrowed(filter), counted });
  return (
    <>
      <CasesHeading {...{ filter, answers: canTake, readsLetters: permits(actor.role, "letters.read") }} />
      <RememberView query={casesQuery(filter)} />
      <CaseNotices {...{ filter, pasted, restored: params.restored === "1", faults: caseFaults(params) }} />
      <CaseFilters filter={filter} {...choices} beside={<ViewBar views={views} filter={filter} />} />
      <KnownPeriod params={params} periods={choices.periods} newestHref={casesHref(filter, { period: "" })}>
        <Card flush>
          <Tabs label="Jenis masalah" tabs={typeTabs(filter, types)} />
          <CaseToolbar
            {...{ filter, hindrance, byName: actor.byName, canTake, empty: page.rows.length === 0 }}
            mayPaste={permits(actor.role, "kpm.reveal-identity")}
          />
          <CaseList
            {...{ filter, empty, matching, families: familiesIn(filter, types), byName: actor.byName }}
            rows={page.rows.map((row) => caseCells(row, today, actor.role))}
            beside={page}
            verbs={bulkVerbsOf(actor.role)}
            offers={standings && offersOf(actor.role, standings)}
            letters={permits(actor.role, "letters.write")}
            {...{ parties: partyChoices(actor.role), colleagues: colleagueChoices(colleagues) }}
            formKey={randomUUID()}
            drawnAt={drawnAt.toISOString()}
            done={shown && { batch: String(shown.batch.batch), words: batchWords(shown.batch, shown.failures) }}
          />
        </Card>
      </KnownPeriod>
    </>
  );
}
