import { randomUUID } from "node:crypto";
import { DecisionForm } from "@/components/meetings/follow-ups/decision-form";
import { DecisionList } from "@/components/meetings/follow-ups/decision-list";
import { DecisionPanel } from "@/components/meetings/follow-ups/decision-panel";
import { Card } from "@/components/ui/page/card";
import { EmptyState } from "@/components/ui/table/empty-state";
import { listPlacesAround } from "@/lib/meetings/deck/queries/places";
import { meetingHref } from "@/lib/meetings/filter";
import { eventWords, itemWords } from "@/lib/meetings/follow-ups/present/follow";
import { listItemEvents } from "@/lib/meetings/follow-ups/queries/follow-ups";
import { type ItemRow, listItemsBefore, listItemsOf } from "@/lib/meetings/follow-ups/queries/items";
import { verbsFor } from "@/lib/meetings/follow-ups/rules/item";
import { NO_DECISION, NOTHING_CARRIED } from "@/lib/meetings/present/meeting";
import { partyOptions, placeOptions, problemOptions } from "@/lib/meetings/present/plan";
import { isInScope } from "@/lib/regions/rules";
import { addDays, dateIn } from "@/lib/values/dates";
import type { TabProps } from "./tab-props";

const USUAL_DAYS = 14;

/** What earlier meetings decided and this one answers for, then what this one decided. */
export async function DecisionsTab({ actor, meeting, view, mayHold }: TabProps) {
  const codes = meeting.regions.map(({ code }) => code);
  const today = dateIn(new Date(), codes[0]);
  const [before, items, places] = await Promise.all([
    listItemsBefore(actor, meeting.id),
    listItemsOf(actor, meeting.id),
    mayHold ? listPlacesAround(actor, codes) : [],
  ]);
  const open = [...before, ...items].find(({ id }) => String(id) === view.item);
  const events = open ? await listItemEvents(actor, open.id) : [];
  const panel = open && (
    <DecisionPanel
      item={String(open.id)}
      version={open.version}
      verbs={verbsFor(actor.role, { state: open.state, hosts: mayHold })}
      events={events.map((event) => eventWords(event, open.regionCode))}
    />
  );
  const list = (rows: readonly ItemRow[], fromMeeting: boolean) => (
    <DecisionList
      items={rows.map((row) => itemWords(row, { today, scope: actor.regions, meetingSeen: true }))}
      open={open ? String(open.id) : ""}
      panel={panel}
      hrefOf={(item) => meetingHref(meeting.id, { tab: "decisions", item })}
      fromMeeting={fromMeeting}
    />
  );
  return (
    <>
      {meeting.followsId !== null && (
        <Card
          title="Keputusan rakor sebelumnya"
          note="Semua dari rakor lalu, dan yang masih berjalan dari sebelum itu."
          flush
        >
          <EmptyState state={before.length > 0 ? { tag: "rows" } : NOTHING_CARRIED}>{list(before, true)}</EmptyState>
        </Card>
      )}
      <Card title="Keputusan rakor ini" flush>
        <EmptyState state={items.length > 0 ? { tag: "rows" } : NO_DECISION}>{list(items, false)}</EmptyState>
      </Card>
      {mayHold && (
        <Card title="Catat keputusan">
          <DecisionForm
            meeting={String(meeting.id)}
            formKey={randomUUID()}
            dueOn={addDays(today, USUAL_DAYS)}
            regions={placeOptions(places.filter(({ code }) => isInScope(codes, code)))}
            parties={partyOptions}
            problems={problemOptions}
          />
        </Card>
      )}
    </>
  );
}
