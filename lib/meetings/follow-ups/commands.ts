import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { permits } from "@/lib/auth/permissions";
import { joining } from "@/lib/auth/scope";
import { holdMeeting } from "@/lib/meetings/commands/held-meeting";
import type { DecideInput, WorkItemInput } from "@/lib/meetings/schema";
import { recordAudit } from "@/lib/platform/database/audit";
import type { Tx } from "@/lib/platform/database/db";
import { conflict, notFound, Refusal, refused } from "@/lib/platform/errors";
import { isInScope } from "@/lib/regions/rules";
import { ITEM_STATES, ITEM_VERBS, type ItemState, isOfHost, mayFollow } from "./rules/item";

/** Writes down a decision. The same one sent again, by its key, is the same decision: `again` is then true. */
export async function decide(
  actor: UserActor,
  input: DecideInput & { clientKey: string },
  outer?: Tx,
): Promise<{ id: string; again: boolean }> {
  return joining(actor, outer, async (tx) => {
    const held = await holdMeeting(tx, input.id);
    if (!isInScope(held.regionCodes, input.region))
      throw new Refusal("invalid", "Periksa isian yang ditandai.", {
        region: ["Pilih wilayah yang dicakup rakor ini."],
      });
    const [known] = await tx.$queryRaw<{ id: bigint }[]>`
      select id from action_items where client_key = ${input.clientKey}`;
    if (known) return { id: String(known.id), again: true };
    const [made] = await tx.$queryRaw<{ id: bigint }[]>`
      insert into action_items (client_key, meeting_id, meeting_title, meeting_on, slide_key, region_code, obstacle,
        follow_up, owner, owner_name, due_on, case_type, period_id, families_then, created_by, created_by_name)
      select ${input.clientKey}, ${held.id}, ${held.title}, ${held.startsOn}::date, ${input.slideKey}, ${input.region},
        ${input.obstacle}, ${input.followUp}, ${input.owner}, ${input.ownerName}, ${input.dueOn}::date, ${input.caseType},
        case when ${input.caseType}::text is not null then p.id end,
        case when ${input.caseType}::text is not null then coalesce((select sum(k.families)::int from case_counts k
          where k.period_id = p.id and k.region_code = ${input.region} and k.type = ${input.caseType}), 0) end,
        ${actor.id}, ${actor.name}
      from (select (select id from periods where code = ${held.periodCode}) as id) p
      returning id`;
    const id = made?.id ?? 0n;
    await addEvent(tx, actor, { item: id, verb: "decide", note: "" });
    await recordAudit(tx, actor, {
      action: "action-item.decided",
      subject: `tindak lanjut ${id}`,
      region: input.region,
    });
    return { id: String(id), again: false };
  });
}

type Standing = { state: ItemState; version: number; regionCode: string; meetingSeen: boolean };

/** Reports on a decision, finishes, drops or reopens it. Parties report and finish; the holders of meetings do all. */
export async function workItem(actor: UserActor, input: WorkItemInput, outer?: Tx): Promise<{ sentence: string }> {
  const { item, version, verb, note } = input;
  return joining(actor, outer, async (tx) => {
    const [found] = await tx.$queryRaw<Standing[]>`
      select state, version, region_code as "regionCode",
        exists (select 1 from meetings m where m.id = meeting_id) as "meetingSeen"
      from action_items where id = ${item} for update`;
    if (!found) throw notFound("Tindak lanjut");
    if (found.version !== version)
      throw conflict(
        "Tindak lanjut ini sudah berubah sejak halaman ini dibuka. Muat ulang halaman; kalau perubahannya belum ada, ulangi.",
      );
    if (!mayFollow(found.state, verb))
      throw refused(`Tindak lanjut ini ${ITEM_STATES[found.state].toLowerCase()}; tindakan itu tidak berlaku lagi.`);
    if (isOfHost(verb) && !(found.meetingSeen && permits(actor.role, "meetings.hold")))
      throw new Refusal("forbidden", "Hanya penyelenggara rakor yang membatalkan atau membuka lagi keputusannya.");
    if (note === "")
      throw new Refusal("invalid", "Periksa isian yang ditandai.", { note: ["Tulis apa yang sudah dilakukan."] });
    const to = ITEM_VERBS[verb].to;
    await tx.$executeRaw`
      update action_items set state = ${to}, version = version + 1,
        closed_at = case when ${to} = 'open' then null else now() end
      where id = ${item}`;
    await addEvent(tx, actor, { item, verb, note });
    await recordAudit(tx, actor, {
      action: `action-item.${verb}`,
      subject: `tindak lanjut ${item}`,
      region: found.regionCode,
    });
    return { sentence: `Tindak lanjut ${ITEM_VERBS[verb].done}.` };
  });
}

const addEvent = (tx: Tx, actor: UserActor, { item, verb, note }: { item: bigint; verb: string; note: string }) =>
  tx.$executeRaw`
    insert into action_item_events (item_id, actor_id, actor_name, verb, note)
    values (${item}, ${actor.id}, ${actor.name}, ${verb}, ${note})`;
