import { DecisionList } from "@/components/meetings/follow-ups/decision-list";
import { DecisionPanel } from "@/components/meetings/follow-ups/decision-panel";
import type { UserActor } from "@/lib/auth/actor";
import { permits } from "@/lib/auth/permissions";
import { type FollowFilter, followHref } from "@/lib/meetings/filter";
import { eventWords, itemWords } from "@/lib/meetings/follow-ups/present/follow";
import { type FollowRow, listItemEvents } from "@/lib/meetings/follow-ups/queries/follow-ups";
import { verbsFor } from "@/lib/meetings/follow-ups/rules/item";

type FollowListProps = { actor: UserActor; filter: FollowFilter; rows: readonly FollowRow[]; today: string };

/** Decisions of several meetings; the unfolded one with what may be done with it. */
export async function FollowList({ actor, filter, rows, today }: FollowListProps) {
  const open = rows.find(({ id }) => String(id) === filter.item);
  const events = open ? await listItemEvents(actor, open.id) : [];
  const hosts = open?.meetingSeen === true && permits(actor.role, "meetings.hold");
  return (
    <DecisionList
      items={rows.map((row) =>
        itemWords(row, {
          today,
          scope: actor.regions,
          meetingSeen: row.meetingSeen && permits(actor.role, "meetings.read"),
        }),
      )}
      open={open ? String(open.id) : ""}
      panel={
        open && (
          <DecisionPanel
            item={String(open.id)}
            version={open.version}
            verbs={verbsFor(actor.role, { state: open.state, hosts })}
            events={events.map((event) => eventWords(event, open.regionCode))}
          />
        )
      }
      hrefOf={(item) => followHref(filter, { after: filter.after, item })}
      fromMeeting
    />
  );
}
