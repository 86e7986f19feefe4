import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import type { FollowFilter } from "@/lib/meetings/filter";
import { partiesOf } from "@/lib/meetings/follow-ups/rules/item";
import { batchesOf } from "@/lib/platform/database/batches";
import { sql } from "@/lib/platform/database/db";
import { displayName } from "@/lib/regions/rules";
import { type ItemRow, itemColumns, named } from "./items";

/** A decision, wherever it was taken. meetingSeen: the actor sees the whole meeting, not this decision alone. */
export type FollowRow = ItemRow & { meetingSeen: boolean };

const A_PAGE = 40;
const BATCH = 1_000;

const matching = (actor: UserActor, { region, meeting, mine }: FollowFilter) => sql`
  (${region} = '' or i.region_code ^@ ${region}) and (${meeting} = '' or i.meeting_id::text = ${meeting})
  and (not ${mine} or i.owner = any (${[...partiesOf(actor.role)]}))`;

/** Decisions of all meetings that the actor sees, the earliest deadline first; after: the address of the next page. */
export async function listFollowUps(
  actor: UserActor,
  filter: FollowFilter,
  today: string,
  size = A_PAGE,
): Promise<{ rows: FollowRow[]; after: string | null }> {
  const { state, party } = filter;
  const [on = "", id = "0"] = filter.after.split("_");
  const rows = await reading(
    actor,
    (tx) => tx.$queryRaw<FollowRow[]>`
      select ${itemColumns(actor)}, exists (select 1 from meetings m where m.id = i.meeting_id) as "meetingSeen"
      from action_items i left join regions r on r.code = i.region_code left join periods p on p.id = i.period_id
      where ${matching(actor, filter)} and (${party} = '' or i.owner = ${party})
        and (${state} = 'all' or i.state = case when ${state} = 'done' then 'done' else 'open' end)
        and (${state} <> 'late' or i.due_on < ${today}::date)
        and (${on} = '' or (i.due_on, i.id) > (nullif(${on}, '')::date, ${id}::bigint))
      order by i.due_on, i.id limit ${size + 1}`,
  );
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return { rows: named(shown), after: last && rows.length > size ? `${last.dueOn}_${last.id}` : null };
}

/** All of them in batches. */
export const allFollowUps = (actor: UserActor, filter: FollowFilter, today: string): AsyncGenerator<FollowRow[]> =>
  batchesOf((after) => listFollowUps(actor, { ...filter, after }, today, BATCH));

/** open holds those that are late, too. */
export type PartyCount = { owner: string; open: number; late: number; done: number; dropped: number };

/** The progress of decisions by who carries them out, the most late first; state and party of the filter do not count. */
export const countFollowUps = (actor: UserActor, filter: FollowFilter, today: string): Promise<PartyCount[]> =>
  reading(
    actor,
    (tx) => tx.$queryRaw<PartyCount[]>`
      select i.owner, count(*) filter (where i.state = 'open')::int as open,
        count(*) filter (where i.state = 'open' and i.due_on < ${today}::date)::int as late,
        count(*) filter (where i.state = 'done')::int as done, count(*) filter (where i.state = 'dropped')::int as dropped
      from action_items i where ${matching(actor, filter)}
      group by i.owner order by 3 desc, 2 desc, 1`,
  );

export type FollowChoices = {
  regions: { code: string; name: string }[];
  meetings: { id: bigint; title: string; heldOn: string }[];
};

const MOST_CHOICES = 200;

/** The regions and meetings that the actor's decisions are about. */
export async function listFollowChoices(actor: UserActor): Promise<FollowChoices> {
  const [regions, meetings] = await reading(actor, (tx) =>
    Promise.all([
      tx.$queryRaw<FollowChoices["regions"]>`
        select distinct r.code, r.name from action_items i join regions r on r.code = i.region_code
        order by r.code limit ${MOST_CHOICES}`,
      tx.$queryRaw<FollowChoices["meetings"]>`
        select i.meeting_id as id, min(i.meeting_title) as title, min(i.meeting_on)::text as "heldOn" from action_items i
        group by 1 order by 3 desc, 1 desc limit ${MOST_CHOICES}`,
    ]),
  );
  return { regions: regions.map(({ code, name }) => ({ code, name: displayName(name) })), meetings };
}

export type ItemEvent = { id: bigint; at: Date; actorName: string; verb: string; note: string };

/** What happened to a decision, the newest first; nothing of one that the actor does not see. */
export const listItemEvents = (actor: UserActor, item: bigint): Promise<ItemEvent[]> =>
  reading(
    actor,
    (tx) => tx.$queryRaw<ItemEvent[]>`
      select id, at, actor_name as "actorName", verb, note from action_item_events where item_id = ${item}
      order by id desc limit 200`,
  );
