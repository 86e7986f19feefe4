import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MinutesCard } from "@/components/reconciliation/minutes-card";
import { Proof } from "@/components/reconciliation/proof";
import { SourceList } from "@/components/reconciliation/source-list";
import { TermTable } from "@/components/reconciliation/term-table";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeading } from "@/components/ui/page-heading";
import { Pager } from "@/components/ui/pager";
import { permits } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { orNotFoundPage } from "@/lib/platform/page";
import { boardHref, parseBoardFilter, parseTermFilter, type SearchParams, termHref } from "@/lib/reconciliation/filter";
import { computedSentence, TERM_WORDS } from "@/lib/reconciliation/present";
import { listMinutes } from "@/lib/reconciliation/queries/minutes";
import { getReconciliation, listSourceFiles } from "@/lib/reconciliation/queries/reconciliation";
import { listTermRows } from "@/lib/reconciliation/queries/term-rows";
import { displayName } from "@/lib/regions/rules";

export const metadata: Metadata = { title: "Rekonsiliasi" };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

/** The proof of one kab/kota, bank and period: two equations whose every term opens its families. */
export default async function ReconciliationDetailPage({ params, searchParams }: Props) {
  const actor = await requireActor("reconciliation.read");
  const { id } = await params;
  if (!/^\d{1,18}$/.test(id)) notFound();
  const found = await orNotFoundPage(getReconciliation(actor, BigInt(id)));
  const { term, after } = parseTermFilter(await searchParams);
  const [files, minutes, page] = await Promise.all([
    listSourceFiles(actor, found),
    listMinutes(actor, found.id),
    term && actor.byName ? listTermRows(actor, found, { term, after }) : null,
  ]);
  const board = boardHref(parseBoardFilter({}), { period: found.periodCode });
  return (
    <>
      <PageHeading
        above={<Breadcrumb crumbs={[{ label: "Rekonsiliasi", href: board }, { label: displayName(found.regency) }]} />}
        title={`${displayName(found.regency)} · ${found.bankCode}`}
        lead={`${found.periodLabel}. ${computedSentence(found)}`}
      />
      <Proof reconciliation={found} byName={actor.byName} />
      {term && page && (
        <Card
          id="keluarga"
          title={TERM_WORDS[term].label}
          note={TERM_WORDS[term].definition}
          actions={
            <LinkButton href={`/api/reconciliation/${id}/${term}`} icon="download" small download>
              Unduh daftar (XLSX)
            </LinkButton>
          }
          flush
        >
          <TermTable caption={TERM_WORDS[term].label} rows={page.rows} />
          <Pager
            previousHref={after ? termHref(found.id, { term, after: "" }) : null}
            nextHref={page.after ? termHref(found.id, { term, after: page.after }) : null}
          />
        </Card>
      )}
      <MinutesCard
        reconciliation={found}
        minutes={minutes}
        role={actor.role}
        mayUnlock={permits(actor.role, "reconciliation.unlock")}
      />
      {actor.byName && <SourceList files={files} reconciliation={found} />}
    </>
  );
}
