import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import { batchesOf } from "@/lib/platform/database/batches";
import type { Reader } from "@/lib/platform/database/db";
import { notFound } from "@/lib/platform/errors";
import type { RegionRow } from "@/lib/regions/queries";
import { displayName } from "@/lib/regions/rules";
import { levelOf } from "@/lib/values/region-code";

export type Delegation = {
  id: bigint;
  regionCode: string;
  region: string;
  party: string;
  people: number;
  name: string;
  position: string;
};
export type SlideRow = {
  key: string;
  kind: "" | "text" | "view";
  hidden: boolean;
  title: string;
  body: string;
  remark: string;
  note: string;
};
export type SnapshotRow = { version: number; takenAt: Date; takenByName: string };

export type Meeting = {
  id: bigint;
  title: string;
  place: string;
  startsOn: string;
  endsOn: string;
  periodCode: string;
  agenda: string;
  followsId: bigint | null;
  slideOrder: string[];
  createdByName: string;
  version: number;
  regions: RegionRow[];
  delegations: Delegation[];
  slides: SlideRow[];
  snapshots: SnapshotRow[];
};

/** One meeting with everything that people wrote about it, or NotFound: also when a part of it is outside the scope. */
export async function getMeeting(actor: UserActor, id: bigint, outer?: Reader): Promise<Meeting> {
  return reading(
    actor,
    async (tx) => {
      const [rows, regions, delegations, slides, snapshots] = await Promise.all([
        tx.$queryRaw<Omit<Meeting, "regions" | "delegations" | "slides" | "snapshots">[]>`
          select id, title, place, starts_on::text as "startsOn", ends_on::text as "endsOn", period_code as "periodCode",
            agenda, follows_id as "followsId", slide_order as "slideOrder", created_by_name as "createdByName", version
          from meetings where id = ${id}`,
        tx.$queryRaw<{ code: string; name: string }[]>`
          select r.code, r.name from meetings m join regions r on r.code = any (m.region_codes) where m.id = ${id}
          order by r.code`,
        tx.$queryRaw<Delegation[]>`
          select d.id, d.region_code as "regionCode", coalesce(r.name, '') as region, d.party, d.people, d.name, d.position
          from meeting_delegations d left join regions r on r.code = d.region_code where d.meeting_id = ${id} order by d.id`,
        tx.$queryRaw<SlideRow[]>`
          select key, kind, hidden, title, body, remark, note from meeting_slides where meeting_id = ${id} order by key`,
        tx.$queryRaw<SnapshotRow[]>`
          select version, taken_at as "takenAt", taken_by_name as "takenByName" from meeting_snapshots
          where meeting_id = ${id} order by version desc`,
      ]);
      const [found] = rows;
      if (!found) throw notFound("Rakor");
      return {
        ...found,
        regions: regions.map(({ code, name }) => ({
          code,
          name: displayName(name),
          level: levelOf(code) ?? "province",
        })),
        delegations: delegations.map((row) => ({ ...row, region: displayName(row.region) })),
        slides,
        snapshots,
      };
    },
    outer,
  );
}

export type MeetingRow = {
  id: bigint;
  title: string;
  place: string;
  startsOn: string;
  endsOn: string;
  regions: string[];
  regionCodes: string[];
  periodCode: string;
  periodLabel: string;
  people: number;
  open: number;
  late: number;
  done: number;
};

const MEETINGS_SHOWN = 200;
type MeetingsAsked = { today: string; after: string; size: number };

async function meetingsFrom(actor: UserActor, { today, after, size }: MeetingsAsked): Promise<MeetingRow[]> {
  const [on = "", id = "0"] = after.split("_");
  const rows = await reading(
    actor,
    (tx) => tx.$queryRaw<MeetingRow[]>`
      select m.id, m.title, m.place, m.starts_on::text as "startsOn", m.ends_on::text as "endsOn",
        array(select r.name from regions r where r.code = any (m.region_codes) order by r.code) as regions,
        m.region_codes as "regionCodes", m.period_code as "periodCode",
        coalesce((select p.label from periods p where p.code = m.period_code), '') as "periodLabel",
        coalesce((select sum(d.people)::int from meeting_delegations d where d.meeting_id = m.id), 0) as people,
        count(i.id) filter (where i.state = 'open')::int as open,
        count(i.id) filter (where i.state = 'open' and i.due_on < ${today}::date)::int as late,
        count(i.id) filter (where i.state = 'done')::int as done
      from meetings m left join action_items i on i.meeting_id = m.id
      where ${on} = '' or (m.starts_on, m.id) < (nullif(${on}, '')::date, ${id}::bigint)
      group by m.id order by m.starts_on desc, m.id desc limit ${size}`,
  );
  return rows.map((row) => ({ ...row, regions: row.regions.map(displayName) }));
}

/** Meetings whose every region the actor sees, the newest first. today: YYYY-MM-DD. */
export const listMeetings = (actor: UserActor, today: string): Promise<MeetingRow[]> =>
  meetingsFrom(actor, { today, after: "", size: MEETINGS_SHOWN });

/** All of them in batches. */
export const allMeetings = (actor: UserActor, today: string): AsyncGenerator<MeetingRow[]> =>
  batchesOf(async (after) => {
    const rows = await meetingsFrom(actor, { today, after, size: MEETINGS_SHOWN });
    const last = rows.at(-1);
    return { rows, after: last && rows.length === MEETINGS_SHOWN ? `${last.startsOn}_${last.id}` : null };
  });

/** What a meeting is called and when it began, or null when the actor does not see it. */
export async function findMeetingName(
  actor: UserActor,
  id: bigint,
): Promise<{ id: bigint; title: string; startsOn: string } | null> {
  const [found] = await reading(
    actor,
    (tx) => tx.$queryRaw<{ id: bigint; title: string; startsOn: string }[]>`
      select id, title, starts_on::text as "startsOn" from meetings where id = ${id}`,
  );
  return found ?? null;
}

/** The frozen numbers of a meeting, or null when that version does not exist; version null = the newest. */
export async function findSnapshot(
  actor: UserActor,
  id: bigint,
  version: number | null,
  outer?: Reader,
): Promise<{ version: number; takenAt: Date; takenByName: string; figures: unknown } | null> {
  const [found] = await reading(
    actor,
    (tx) => tx.$queryRaw<{ version: number; takenAt: Date; takenByName: string; figures: unknown }[]>`
      select version, taken_at as "takenAt", taken_by_name as "takenByName", figures from meeting_snapshots
      where meeting_id = ${id} and (${version}::int is null or version = ${version}::int) order by version desc limit 1`,
    outer,
  );
  return found ?? null;
}
