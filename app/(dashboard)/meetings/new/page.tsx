import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { MeetingForm } from "@/components/meetings/meeting/meeting-form";
import { Breadcrumb } from "@/components/ui/page/breadcrumb";
import { Card } from "@/components/ui/page/card";
import { PageHeading } from "@/components/ui/page/page-heading";
import { requireActor } from "@/lib/auth/session";
import { listRegionsToCover } from "@/lib/meetings/deck/queries/places";
import { parsePlan, planFaults } from "@/lib/meetings/filter";
import { earlierChoice } from "@/lib/meetings/present/list";
import { nextTitle, regionGroups } from "@/lib/meetings/present/plan";
import { listMeetings } from "@/lib/meetings/queries/meeting";
import { suggestedEarlier } from "@/lib/meetings/rules/meeting";
import { currentPeriod, listPeriods } from "@/lib/periods/queries";
import type { SearchParams } from "@/lib/values/address";
import { addDays, dateIn } from "@/lib/values/dates";

export const metadata: Metadata = { title: "Rencanakan rakor" };

const SOON_DAYS = 14;

/** Plans a meeting; ?follows=ID begins with what the meeting before it was. */
export default async function NewMeetingPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const actor = await requireActor("meetings.hold");
  const params = await searchParams;
  const { follows } = parsePlan(params);
  const today = dateIn(new Date(), actor.regions[0]);
  const [regions, periods, current, meetings] = await Promise.all([
    listRegionsToCover(actor),
    listPeriods(actor),
    currentPeriod(actor),
    listMeetings(actor, today),
  ]);
  const asked = meetings.find(({ id }) => String(id) === follows);
  const only = actor.regions.length === 1 ? actor.regions : [];
  const day = addDays(today, SOON_DAYS);
  const suggested = asked ?? suggestedEarlier(meetings, { id: null, startsOn: day, regions: actor.regions });
  return (
    <>
      <PageHeading
        above={<Breadcrumb label="Jejak" crumbs={[{ label: "Rakor", href: "/meetings" }, { label: "Rencanakan" }]} />}
        title="Rencanakan rakor"
        lead="Sesudah disimpan, slide sudah jadi dan dapat diatur; angkanya dapat dibekukan kapan saja."
        faults={planFaults(params, meetings)}
      />
      <Card>
        <MeetingForm
          formKey={randomUUID()}
          heading={{
            title: asked ? nextTitle(asked.title) : "",
            place: asked?.place ?? "",
            startsOn: day,
            endsOn: day,
            agenda: "",
            followsId: suggested ? String(suggested.id) : "",
          }}
          earlier={meetings.map((row) => earlierChoice(row, suggested?.id ?? null))}
          plan={{
            groups: regionGroups(regions),
            regions: asked?.regionCodes ?? only,
            periods: periods.map(({ code, label, programName }) => ({
              value: code,
              label: `${label} · ${programName}`,
            })),
            period: current?.code ?? "",
          }}
          kept={null}
        />
      </Card>
    </>
  );
}
