import type { Metadata } from "next";
import { AgeingCard } from "@/components/reconciliation/ageing-card";
import { MinutesCard } from "@/components/reconciliation/minutes-card";
import { Proof } from "@/components/reconciliation/proof";
import { SourceList } from "@/components/reconciliation/source-list";
import { TermFamilies } from "@/components/reconciliation/term-families";
import { Breadcrumb } from "@/components/ui/page/breadcrumb";
import { Card } from "@/components/ui/page/card";
import { PageHeading } from "@/components/ui/page/page-heading";
import { EmptyState } from "@/components/ui/table/empty-state";
import { permits } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { recordOfPage } from "@/lib/platform/http/page";
import { ageHref, boardHref, parseBoardFilter, parseTermFilter, termFaults } from "@/lib/reconciliation/filter";
import { computedSentence, NO_NAMES } from "@/lib/reconciliation/present/board";
import { listAges } from "@/lib/reconciliation/queries/ageing";
import { listMinutes } from "@/lib/reconciliation/queries/minutes";
import { getReconciliation } from "@/lib/reconciliation/queries/reconciliation";
import { listTermRows } from "@/lib/reconciliation/queries/term-rows";
import { contentOf } from "@/lib/reconciliation/rules/content";
import { displayName } from "@/lib/regions/rules";
import type { SearchParams } from "@/lib/values/address";
import { dateIn } from "@/lib/values/dates";

export const metadata: Metadata = { title: "Rekonsiliasi" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

/** The proof of one kab/kota, bank and period: two equations whose every term opens its families. */
export default async function ReconciliationDetailPage({ params, searchParams }: Props) {
  const actor = await requireActor("reconciliation.read");
  const { id } = await params;
  const found = await recordOfPage(id, (record) => getReconciliation(actor, record));
  const { term, after } = parseTermFilter(await searchParams);
  const [minutes, ages, page] = await Promise.all([
    listMinutes(actor, found.id),
    listAges(actor, found.id),
    term && actor.byName ? listTermRows(actor, found, { term, after }) : null,
  ]);
  const content = contentOf(found, minutes.find(({ current }) => current) ?? null);
  const board = boardHref(parseBoardFilter({}), { period: found.periodCode });
  return (
    <>
      <PageHeading
        above={<Breadcrumb crumbs={[{ label: "Rekonsiliasi", href: board }, { label: displayName(found.regency) }]} />}
        title={`${displayName(found.regency)} · ${found.bankCode}`}
        lead={`${found.periodLabel}. ${computedSentence(found)}`}
        faults={termFaults(await searchParams)}
      />
      <Proof reconciliation={found} byName={actor.byName} />
      {term && page && <TermFamilies id={found.id} term={term} after={after} page={page} />}
      {term && !page && (
        <Card id="keluarga">
          <EmptyState state={NO_NAMES} />
        </Card>
      )}
      <AgeingCard
        days={ages}
        today={dateIn(new Date(), found.regencyCode)}
        href={actor.byName ? (what, band) => ageHref(found.id, { what, band, after: "" }) : null}
      />
      <MinutesCard
        reconciliation={found}
        content={content}
        minutes={minutes}
        role={actor.role}
        mayUnlock={permits(actor.role, "reconciliation.unlock")}
      />
      <SourceList id={found.id} content={content} byName={actor.byName} />
    </>
  );
}
