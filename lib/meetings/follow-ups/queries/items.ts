import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import type { ItemState } from "@/lib/meetings/follow-ups/rules/item";
import { type Reader, sql } from "@/lib/platform/database/db";
import { displayName } from "@/lib/regions/rules";

/** A decision. familiesNow = the families that the problem it is about has in its region today. */
export type ItemRow = {
  id: bigint;
  meetingId: bigint;
  meetingTitle: string;
  meetingOn: string;
  slideKey: string;
  regionCode: string;
  region: string;
  obstacle: string;
  followUp: string;
  owner: string;
  ownerName: string;
  dueOn: string;
  state: ItemState;
  caseType: string | null;
  periodCode: string | null;
  familiesThen: number | null;
  familiesNow: number | null;
  lastNote: string;
  version: number;
};

const MOST = 500;
/** How many meetings back a decision is carried. */
const CHAIN = 12;

/** What is read of a decision `i`. Families of now only where the actor sees all of them: not of one bank, not of a wider region. */
export const itemColumns = ({
  bank,
  regions,
}: Pick<UserActor, "bank" | "regions">) => sql`i.id, i.meeting_id as "meetingId", i.meeting_title as "meetingTitle",
  i.meeting_on::text as "meetingOn", i.slide_key as "slideKey", i.region_code as "regionCode", coalesce(r.name, '') as region,
  i.obstacle, i.follow_up as "followUp", i.owner, i.owner_name as "ownerName", i.due_on::text as "dueOn", i.state,
  i.case_type as "caseType", p.code as "periodCode", i.families_then as "familiesThen",
  case when i.case_type is null or ${bank !== null} or not i.region_code ^@ any (${[...regions]}) then null
    else coalesce((select sum(k.families)::int from case_counts k
      where k.period_id = i.period_id and k.region_code = i.region_code and k.type = i.case_type), 0) end as "familiesNow",
  coalesce((select e.note from action_item_events e where e.item_id = i.id and e.note <> '' order by e.id desc limit 1), '') as "lastNote",
  i.version`;

const select = (actor: UserActor, tx: Reader, where: "meeting" | "before", id: bigint): Promise<ItemRow[]> =>
  tx.$queryRaw<ItemRow[]>`
    with recursive chain as (
      select id, follows_id, 0 as step from meetings where id = ${id}
      union all
      select m.id, m.follows_id, c.step + 1 from meetings m join chain c on m.id = c.follows_id where c.step < ${CHAIN}
    )
    select ${itemColumns(actor)}
    from action_items i left join regions r on r.code = i.region_code left join periods p on p.id = i.period_id
    where (${where} = 'meeting' and i.meeting_id = ${id})
      or (${where} = 'before' and i.meeting_id in (select c.id from chain c where c.step > 0)
        and (i.state = 'open' or i.meeting_id = (select follows_id from chain where step = 0)))
    order by i.meeting_on, i.id limit ${MOST}`;

export const named = <T extends ItemRow>(rows: T[]): T[] =>
  rows.map((row) => ({ ...row, region: displayName(row.region) }));

/** What a meeting decided. */
export const listItemsOf = async (actor: UserActor, meetingId: bigint, outer?: Reader): Promise<ItemRow[]> =>
  named(await reading(actor, (tx) => select(actor, tx, "meeting", meetingId), outer));

/** What the meetings before it decided: all of the last one, and what is still open of those before that. */
export const listItemsBefore = async (actor: UserActor, meetingId: bigint, outer?: Reader): Promise<ItemRow[]> =>
  named(await reading(actor, (tx) => select(actor, tx, "before", meetingId), outer));
