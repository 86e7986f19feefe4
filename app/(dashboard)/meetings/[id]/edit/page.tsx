import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { openMeeting } from "@/app/(dashboard)/meetings/[id]/open-meeting";
import { MeetingForm } from "@/components/meetings/meeting/meeting-form";
import { Breadcrumb } from "@/components/ui/page/breadcrumb";
import { Card } from "@/components/ui/page/card";
import { PageHeading } from "@/components/ui/page/page-heading";
import { requireActor } from "@/lib/auth/session";
import { earlierChoice } from "@/lib/meetings/present/list";
import { listMeetings } from "@/lib/meetings/queries/meeting";
import { suggestedEarlier } from "@/lib/meetings/rules/meeting";
import { dateIn } from "@/lib/values/dates";

export const metadata: Metadata = { title: "Ubah rakor" };

/** Changes what a meeting is called, when and where it is, its agenda, and which one it follows. */
export default async function EditMeetingPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor("meetings.hold");
  const meeting = await openMeeting(actor, (await params).id);
  const { id, startsOn, followsId, version } = meeting;
  const regions = meeting.regions.map(({ code }) => code);
  const known = await listMeetings(actor, dateIn(new Date(), regions[0]));
  const suggested = suggestedEarlier(known, { id, startsOn, regions })?.id ?? null;
  const earlier = known.filter((row) => row.id === followsId || (row.id !== id && row.startsOn <= startsOn));
  return (
    <>
      <PageHeading
        above={
          <Breadcrumb
            label="Jejak"
            crumbs={[
              { label: "Rakor", href: "/meetings" },
              { label: meeting.title, href: `/meetings/${id}` },
              { label: "Ubah" },
            ]}
          />
        }
        title="Ubah rakor"
        lead="Wilayah dan periode angka tetap: slide, peserta, dan keputusan bergantung padanya."
      />
      <Card>
        <MeetingForm
          formKey={randomUUID()}
          heading={{ ...meeting, followsId: followsId === null ? "" : String(followsId) }}
          earlier={earlier.map((row) => earlierChoice(row, suggested))}
          plan={null}
          kept={{ id: String(id), version }}
        />
      </Card>
    </>
  );
}
