import type { Metadata } from "next";
import { AgeingCard } from "@/components/reconciliation/ageing-card";
import { BoardHeading } from "@/components/reconciliation/board-heading";
import { BoardTable } from "@/components/reconciliation/board-table";
import { LinkButton } from "@/components/ui/form/link-button";
import { Card } from "@/components/ui/page/card";
import { KnownPeriod } from "@/components/ui/page/known-period";
import { Tabs } from "@/components/ui/page/tabs";
import { EmptyState } from "@/components/ui/table/empty-state";
import { ExportLink } from "@/components/ui/table/export-link";
import { Pager } from "@/components/ui/table/pager";
import { requireActor } from "@/lib/auth/session";
import { listPeriods } from "@/lib/periods/queries";
import { boardFaults, boardHref, parseBoardFilter, remindersHref } from "@/lib/reconciliation/filter";
import { boardEmptiness, boardTabs } from "@/lib/reconciliation/present/board";
import { sumAges } from "@/lib/reconciliation/queries/ageing";
import { getBoard } from "@/lib/reconciliation/queries/board";
import { chosenPeriod } from "@/lib/reconciliation/rules/period";
import { listChildren } from "@/lib/regions/queries";
import { topRegion } from "@/lib/regions/rules";
import { asksUnknownPeriod, type SearchParams } from "@/lib/values/address";
import { dateIn } from "@/lib/values/dates";

export const metadata: Metadata = { title: "Rekonsiliasi" };

/** Which kab/kota and banks agree, and which do not. */
export default async function ReconciliationPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor("reconciliation.read");
  const params = await searchParams;
  const filter = parseBoardFilter(params);
  const [periods, places] = await Promise.all([listPeriods(actor), listChildren(actor, "")]);
  const known = !asksUnknownPeriod(params, periods);
  const period = chosenPeriod(periods, filter.period);
  const periodId = period?.id ?? 0;
  const [board, ages] = await Promise.all([getBoard(actor, periodId, filter), sumAges(actor, periodId, filter.region)]);
  return (
    <>
      <BoardHeading {...{ filter, periods, places }} period={known ? period : undefined} faults={boardFaults(params)} />
      <KnownPeriod params={params} periods={periods} newestHref={boardHref(filter, { period: "" })}>
        <Card
          title="Papan per kab/kota dan bank"
          actions={
            period && (
              <>
                <ExportLink href={boardHref(filter)} />
                <LinkButton href={remindersHref(filter, period.code)} icon="download" small download>
                  Unduh daftar pengingat (XLSX)
                </LinkButton>
              </>
            )
          }
          flush
        >
          <Tabs label="Keadaan" tabs={boardTabs(filter, board.counts)} />
          <EmptyState state={boardEmptiness(board, filter)}>
            <BoardTable rows={board.rows} />
            <Pager
              previousHref={filter.after ? boardHref(filter) : null}
              nextHref={board.after ? boardHref(filter, { after: board.after }) : null}
            />
          </EmptyState>
        </Card>
        {ages.length > 0 && (
          <AgeingCard days={ages} today={dateIn(new Date(), filter.region || topRegion(actor.regions))} href={null} />
        )}
      </KnownPeriod>
    </>
  );
}
