import type { Metadata } from "next";
import { MeetingFacts } from "@/components/meetings/meeting/meeting-facts";
import { VersionList } from "@/components/meetings/meeting/version-list";
import { LinkButton } from "@/components/ui/form/link-button";
import { Breadcrumb } from "@/components/ui/page/breadcrumb";
import { Dialog } from "@/components/ui/page/dialog";
import { PageHeading } from "@/components/ui/page/page-heading";
import { Tabs } from "@/components/ui/page/tabs";
import { permits } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/session";
import { meetingFaults, parseMeetingView } from "@/lib/meetings/filter";
import { meetingTabs, meetingWords, takeAway, versionLines } from "@/lib/meetings/present/meeting";
import { findMeetingName } from "@/lib/meetings/queries/meeting";
import { findPeriod } from "@/lib/periods/queries";
import type { SearchParams } from "@/lib/values/address";
import { DecisionsTab } from "./decisions-tab";
import { FiguresTab } from "./figures-tab";
import { openMeeting } from "./open-meeting";
import { PeopleTab } from "./people-tab";
import { SlidesTab } from "./slides-tab";

export const metadata: Metadata = { title: "Rakor" };

const TABS = { slides: SlidesTab, people: PeopleTab, decisions: DecisionsTab, figures: FiguresTab };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> };

/** One meeting: its facts, and its slides, people, decisions or numbers, one address each. */
export default async function MeetingPage({ params, searchParams }: Props) {
  const actor = await requireActor("meetings.read");
  const meeting = await openMeeting(actor, (await params).id);
  const asked = await searchParams;
  const view = parseMeetingView(asked);
  const [period, follows] = await Promise.all([
    findPeriod(actor, meeting.periodCode),
    meeting.followsId === null ? null : findMeetingName(actor, meeting.followsId),
  ]);
  const mayHold = permits(actor.role, "meetings.hold");
  const { id, snapshots } = meeting;
  const Tab = TABS[view.tab];
  return (
    <>
      <PageHeading
        above={<Breadcrumb label="Jejak" crumbs={[{ label: "Rakor", href: "/meetings" }, { label: meeting.title }]} />}
        title={meeting.title}
        actions={
          <>
            {mayHold && <LinkButton href={`/meetings/${id}/edit`}>Ubah</LinkButton>}
            {mayHold && <LinkButton href={`/meetings/new?follows=${id}`}>Rencanakan lanjutan</LinkButton>}
            <Dialog id="bawa" title="Tampilkan atau unduh" button="Unduh">
              <VersionList versions={versionLines(meeting)} />
            </Dialog>
            <LinkButton href={takeAway(id, String(snapshots[0]?.version ?? "live")).present} look="primary">
              Tampilkan di layar
            </LinkButton>
          </>
        }
        faults={meetingFaults(asked)}
      />
      <MeetingFacts
        words={meetingWords(meeting, {
          period: period ? `${period.programName}, ${period.label}` : meeting.periodCode,
          follows,
        })}
      />
      <Tabs label="Bagian rakor" tabs={meetingTabs(meeting, view.tab)} />
      <Tab actor={actor} meeting={meeting} view={view} mayHold={mayHold} />
    </>
  );
}
