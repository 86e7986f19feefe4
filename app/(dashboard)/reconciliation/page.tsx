import type { Metadata } from "next";
import { AgeingCard } from "@/components/reconciliation/ageing-card";
import { BoardTable } from "@/components/reconciliation/board-table";
import { ViewPicker } from "@/components/shell/view-picker";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { ExportLink } from "@/components/ui/export-link";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeading } from "@/components/ui/page-heading";
import { Pager } from "@/components/ui/pager";
import { Tabs } from "@/components/ui/tabs";
import { requireActor } from "@/lib/auth/session";
import { listPeriods } from "@/lib/periods/queries";
import { boardHref, parseBoardFilter, remindersHref, type SearchParams } from "@/lib/reconciliation/filter";
import { boardEmptiness, boardTabs, periodOptions, placeOptions } from "@/lib/reconciliation/present";
import { sumAges } from "@/lib/reconciliation/queries/ageing";
import { getBoard } from "@/lib/reconciliation/queries/board";
import { chosenPeriod } from "@/lib/reconciliation/rules/period";
import { listChildren } from "@/lib/regions/queries";
import { topRegion } from "@/lib/regions/rules";
import { dateIn } from "@/lib/values/dates";

export const metadata: Metadata = { title: "Rekonsiliasi" };

/** Which kab/kota and banks agree, and which do not. */
export default async function ReconciliationPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor("reconciliation.read");
  const filter = parseBoardFilter(await searchParams);
  const [periods, places] = await Promise.all([listPeriods(actor), listChildren(actor, "")]);
  const period = chosenPeriod(periods, filter.period);
  const periodId = period?.id ?? 0;
  const [board, ages] = await Promise.all([getBoard(actor, periodId, filter), sumAges(actor, periodId, filter.region)]);
  return (
    <>
      <PageHeading
        title="Rekonsiliasi"
        lead="Perintah bayar, laporan bank, dan hasil lapangan: siapa yang sudah cocok dan berapa selisihnya."
        actions={
          <ViewPicker
            action="/reconciliation"
            choices={[
              { name: "period", label: "Periode", value: period?.code ?? "", options: periodOptions(periods) },
              ...(places.length > 1
                ? [{ name: "region", label: "Wilayah", value: filter.region, options: placeOptions(places) }]
                : []),
            ]}
            kept={{ state: filter.state, ...(places.length > 1 ? {} : { region: filter.region }) }}
          />
        }
      />
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
    </>
  );
}
