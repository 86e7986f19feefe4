import type { Metadata } from "next";
import { ComingList } from "@/components/meetings/meeting/coming-list";
import { MeetingTable } from "@/components/meetings/meeting/meeting-table";
import { LinkButton } from "@/components/ui/form/link-button";
import { Card } from "@/components/ui/page/card";
import { PageHeading } from "@/components/ui/page/page-heading";
import { EmptyState } from "@/components/ui/table/empty-state";
import { ExportLink } from "@/components/ui/table/export-link";
import { permits } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { comingWords, meetingCells, NO_MEETING, partMeetings } from "@/lib/meetings/present/list";
import { listMeetings } from "@/lib/meetings/queries/meeting";
import { dateIn } from "@/lib/values/dates";

export const metadata: Metadata = { title: "Rakor" };

/** Meetings of the actor's regions: what is next on top, then those that were held with how their decisions stand. */
export default async function MeetingsPage() {
  const actor = await requireActor("meetings.read");
  const today = dateIn(new Date(), actor.regions[0]);
  const rows = await listMeetings(actor, today);
  const { coming, held } = partMeetings(rows, today);
  const mayHold = permits(actor.role, "meetings.hold");
  return (
    <>
      <PageHeading
        title="Rakor"
        lead="Rapat koordinasi: slidenya tersusun sendiri, keputusannya dibuka lagi pada rakor berikutnya."
        actions={
          <>
            {rows.length > 0 && <ExportLink href="/meetings" />}
            <LinkButton href="/follow-ups">Tindak lanjut</LinkButton>
            {mayHold && (
              <LinkButton href="/meetings/new" look="primary">
                Rencanakan rakor
              </LinkButton>
            )}
          </>
        }
      />
      {rows.length === 0 && (
        <Card>
          <EmptyState state={NO_MEETING(mayHold)} />
        </Card>
      )}
      {coming.length > 0 && <ComingList meetings={coming.map(comingWords)} />}
      {held.length > 0 && (
        <Card title="Sudah lewat" flush>
          <MeetingTable rows={held.map(meetingCells)} />
        </Card>
      )}
    </>
  );
}
