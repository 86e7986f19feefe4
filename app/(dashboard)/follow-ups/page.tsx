import type { Metadata } from "next";
import { PartyTable } from "@/components/meetings/meeting/party-table";
import { ViewPicker } from "@/components/shell/view-picker";
import { Card } from "@/components/ui/page/card";
import { PageHeading } from "@/components/ui/page/page-heading";
import { Tabs } from "@/components/ui/page/tabs";
import { EmptyState } from "@/components/ui/table/empty-state";
import { ExportLink } from "@/components/ui/table/export-link";
import { Pager } from "@/components/ui/table/pager";
import { requireActor } from "@/lib/auth/session";
import { followFaults, followHref, parseFollowFilter } from "@/lib/meetings/filter";
import {
  followChoices,
  followEmptiness,
  partyCells,
  stateTabs,
  totalCells,
} from "@/lib/meetings/follow-ups/present/follow";
import { countFollowUps, listFollowChoices, listFollowUps } from "@/lib/meetings/follow-ups/queries/follow-ups";
import type { SearchParams } from "@/lib/values/address";
import { dateIn } from "@/lib/values/dates";
import { FollowList } from "./follow-list";

export const metadata: Metadata = { title: "Tindak lanjut" };

/** Decisions of all meetings that the actor's party or region has to carry out, and how each party stands. */
export default async function FollowUpsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor("meetings.follow");
  const params = await searchParams;
  const filter = parseFollowFilter(params);
  const today = dateIn(new Date(), actor.regions[0]);
  const [page, counts, choices] = await Promise.all([
    listFollowUps(actor, filter, today),
    countFollowUps(actor, filter, today),
    listFollowChoices(actor),
  ]);
  const all = counts.reduce((sum, row) => sum + row.open + row.done + row.dropped, 0);
  return (
    <>
      <PageHeading
        title="Tindak lanjut"
        lead="Keputusan rakor: siapa mengerjakan apa sampai kapan, dan apa kabarnya."
        actions={
          choices.meetings.length > 0 && (
            <>
              <ViewPicker
                action="/follow-ups"
                choices={followChoices(filter, choices, counts)}
                kept={{ state: filter.state === "open" ? undefined : filter.state }}
              />
              <ExportLink href={followHref(filter)} />
            </>
          )
        }
        faults={followFaults(params)}
      />
      <Card flush>
        <Tabs label="Keadaan" tabs={stateTabs(filter, counts)} />
        <EmptyState state={followEmptiness(filter, { rows: page.rows.length, all })}>
          <FollowList actor={actor} filter={filter} rows={page.rows} today={today} />
          {(filter.after || page.after) && (
            <Pager
              previousHref={filter.after ? followHref(filter) : null}
              nextHref={page.after && followHref(filter, { after: page.after })}
            />
          )}
        </EmptyState>
      </Card>
      {counts.length > 0 && (
        <Card title="Dilaporkan menurut pihak" flush>
          <PartyTable rows={counts.map((row) => partyCells(filter, row))} total={totalCells(counts)} />
        </Card>
      )}
    </>
  );
}
