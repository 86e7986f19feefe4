import type { PoolClient } from "pg";
import { systemActor } from "@/lib/auth/actor";
import type { CaseTypeCode } from "@/lib/cases/rules/catalogue";
import { readFigures } from "@/lib/meetings/deck/queries/figures";
import type { MeetingFigures } from "@/lib/meetings/deck/rules/figures";
import type { ItemState, ItemVerb } from "@/lib/meetings/follow-ups/rules/item";
import type { Party } from "@/lib/meetings/rules/meeting";
import { findPeriod } from "@/lib/periods/queries";
import { oneByOne, readerOn } from "@/lib/platform/database/reader";
import { displayName } from "@/lib/regions/rules";
import { levelOf } from "@/lib/values/region-code";
import { earlierFigures } from "./earlier-figures";

// Builders of meetings for the stories: by the demo accounts, on days that count from the demo's own today.

export type MeetingSketch = {
  /** The demo account that holds it, without its domain. */
  by: string;
  title: string;
  place: string;
  startsOn: string;
  endsOn: string;
  regions: readonly string[];
  period: string;
  agenda: readonly string[];
  follows?: string;
  delegations: readonly [region: string, party: Party, people: number, name: string, position: string][];
};

/** A meeting and who comes to it; gives its number. */
export async function aMeeting(client: PoolClient, sketch: MeetingSketch): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `insert into meetings (title, place, starts_on, ends_on, region_codes, period_code, agenda, follows_id, created_by,
       created_by_name, created_at)
     select $1, $2, $3, $4, $5, $6, $7, $8, u.id, u.name, ($3::date - 14 || ' 09:00+08')::timestamptz
     from users u where u.email = $9 || '@salur.example' returning id`,
    [
      sketch.title,
      sketch.place,
      sketch.startsOn,
      sketch.endsOn,
      sketch.regions,
      sketch.period,
      sketch.agenda.join("\n"),
      sketch.follows ?? null,
      sketch.by,
    ],
  );
  const id = rows[0]?.id;
  if (!id) throw new Error("the meeting was not stored");
  for (const [region, party, people, name, position] of sketch.delegations)
    await client.query(
      "insert into meeting_delegations (meeting_id, region_code, party, people, name, position) values ($1, $2, $3, $4, $5, $6)",
      [id, region, party, people, name, position],
    );
  return id;
}

/** The numbers of a meeting as they are inside the seed's transaction, before anybody else can read them. */
async function figuresNow(client: PoolClient, { id, at }: { id: string; at: Date }): Promise<MeetingFigures> {
  const actor = systemActor("data contoh");
  const { rows } = await client.query<{ code: string; name: string; period: string }>(
    `select r.code, r.name, m.period_code as period from meetings m join regions r on r.code = any (m.region_codes)
     where m.id = $1 order by r.code`,
    [id],
  );
  const tx = oneByOne(readerOn(client));
  const period = await findPeriod(actor, rows[0]?.period ?? "", tx);
  if (!period) throw new Error("the period of the meeting is not there");
  const regions = rows.map(({ code, name }) => ({
    code,
    name: displayName(name),
    level: levelOf(code) ?? ("province" as const),
  }));
  return readFigures(actor, { regions, period }, at, tx);
}

/** Freezes the numbers as they stood on the day of the meeting. */
export async function freezeOn(
  client: PoolClient,
  id: string,
  { on, by }: { on: string; by: string },
): Promise<MeetingFigures> {
  const at = new Date(`${on}T10:00:00+08:00`);
  const now = await figuresNow(client, { id, at });
  const figures = earlierFigures(now, { on, at });
  await client.query(
    `insert into meeting_snapshots (meeting_id, version, taken_at, taken_by_name, figures)
     select $1, 1, $2, u.name, $3 from users u where u.email = $4 || '@salur.example'`,
    [id, at, JSON.stringify(figures), by],
  );
  return figures;
}

export type DecisionSketch = {
  region: string;
  obstacle: string;
  followUp: string;
  owner: Party;
  ownerName?: string;
  dueOn: string;
  state: ItemState;
  caseType?: CaseTypeCode;
  /** What happened afterwards: the day, the demo account or the name of somebody without one, and what they wrote. */
  events: readonly { on: string; by: string; verb: ItemVerb; note: string }[];
};

/** A decision of a meeting with its history. */
export async function aDecision(
  client: PoolClient,
  { meeting, figures, no }: { meeting: string; figures: MeetingFigures; no: number },
  sketch: DecisionSketch,
): Promise<void> {
  const { region, caseType = null, events, state } = sketch;
  const then = figures.problems.find(({ code, type }) => code === region && type === caseType)?.families ?? 0;
  const closedOn = state === "open" ? null : (events.at(-1)?.on ?? null);
  const { rows } = await client.query<{ id: string }>(
    `insert into action_items (client_key, meeting_id, meeting_title, meeting_on, slide_key, region_code, obstacle, follow_up,
       owner, owner_name, due_on, state, case_type, period_id, families_then, created_by, created_by_name, created_at,
       closed_at, version)
     select '5a100000-0000-4000-8000-' || lpad($2 || lpad($3::text, 4, '0'), 12, '0'), m.id, m.title, m.starts_on, $4, $5, $6, $7,
       $8, $9, $10::date, $11, $12, case when $12::text is not null then p.id end, $13, m.created_by, m.created_by_name,
       (m.ends_on || ' 11:00+08')::timestamptz, ($14 || ' 15:00+08')::timestamptz, $15
     from meetings m join periods p on p.code = m.period_code where m.id = $1 returning id`,
    [
      meeting,
      meeting,
      no,
      caseType === null ? "" : `problem:${caseType}`,
      region,
      sketch.obstacle,
      sketch.followUp,
      sketch.owner,
      sketch.ownerName ?? "",
      sketch.dueOn,
      state,
      caseType,
      caseType === null ? null : then,
      closedOn,
      events.length + 1,
    ],
  );
  const item = rows[0]?.id;
  await client.query(
    `insert into action_item_events (item_id, at, actor_id, actor_name, verb)
     select id, created_at, created_by, created_by_name, 'decide' from action_items where id = $1`,
    [item],
  );
  for (const { on, by, verb, note } of events)
    await client.query(
      `insert into action_item_events (item_id, at, actor_id, actor_name, verb, note)
       select $1, ($2 || ' 15:00+08')::timestamptz, u.id, coalesce(u.name, $3), $4, $5
       from (select 1) s left join users u on u.email = $3 || '@salur.example'`,
      [item, on, by, verb, note],
    );
}
