import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { permits } from "@/lib/auth/permissions";
import { joining, within } from "@/lib/auth/scope";
import type { ChangeMeetingInput, CreateMeetingInput } from "@/lib/meetings/schema";
import { findPeriod } from "@/lib/periods/queries";
import { recordAudit } from "@/lib/platform/database/audit";
import type { Tx } from "@/lib/platform/database/db";
import { conflict, notFound, Refusal } from "@/lib/platform/errors";
import { isInScope } from "@/lib/regions/rules";
import { holdMeeting } from "./held-meeting";

/** Plans a meeting over regions of the actor's scope. */
export async function createMeeting(actor: UserActor, input: CreateMeetingInput, outer?: Tx): Promise<{ id: string }> {
  if (!permits(actor.role, "meetings.hold")) throw new Refusal("forbidden", "Anda tidak menyelenggarakan rakor.");
  if (!input.regions.every((code) => isInScope(actor.regions, code))) throw notFound("Wilayah");
  return joining(actor, outer, async (tx) => {
    const period = await findPeriod(actor, input.period, tx);
    if (!period) throw notFound("Periode");
    const known = await tx.$queryRaw<unknown[]>`select 1 from regions where code = any (${input.regions})`;
    if (known.length !== input.regions.length) throw notFound("Wilayah");
    await demandEarlier(tx, input.followsId, null);
    const [made] = await tx.$queryRaw<{ id: bigint }[]>`
      insert into meetings (title, place, starts_on, ends_on, region_codes, period_code, agenda, follows_id, created_by, created_by_name)
      values (${input.title}, ${input.place}, ${input.startsOn}::date, ${input.endsOn}::date, ${input.regions},
        ${period.code}, ${input.agenda}, ${input.followsId}, ${actor.id}, ${actor.name})
      returning id`;
    const id = String(made?.id ?? "");
    await recordAudit(tx, actor, { action: "meeting.created", subject: `rakor ${id}`, region: input.regions[0] ?? "" });
    return { id };
  });
}

/** Changes what a meeting is called, where and when it is, and which one it follows; refused when somebody was faster. */
export async function changeMeeting(actor: UserActor, input: ChangeMeetingInput): Promise<{ id: string }> {
  return within(actor, async (tx) => {
    const found = await holdMeeting(tx, input.id);
    if (found.version !== input.version && (await saysSo(tx, input))) return { id: String(input.id) };
    if (found.version !== input.version)
      throw conflict(
        "Rakor ini sudah berubah sejak halaman ini dibuka. Muat ulang halaman; kalau perubahannya belum ada, ubah lagi.",
      );
    await demandEarlier(tx, input.followsId, input.id);
    await tx.$executeRaw`
      update meetings set title = ${input.title}, place = ${input.place}, starts_on = ${input.startsOn}::date,
        ends_on = ${input.endsOn}::date, agenda = ${input.agenda}, follows_id = ${input.followsId}, version = version + 1
      where id = ${input.id}`;
    await recordAudit(tx, actor, {
      action: "meeting.changed",
      subject: `rakor ${input.id}`,
      region: found.regionCodes[0] ?? "",
    });
    return { id: String(input.id) };
  });
}

/** The same form again, or somebody's with the same words: the meeting already has this content. */
async function saysSo(tx: Tx, input: ChangeMeetingInput): Promise<boolean> {
  const same = await tx.$queryRaw<unknown[]>`
    select 1 from meetings where id = ${input.id}
      and (title, place, starts_on, ends_on, agenda) = (${input.title}, ${input.place}, ${input.startsOn}::date, ${input.endsOn}::date, ${input.agenda})
      and follows_id is not distinct from ${input.followsId}`;
  return same.length > 0;
}

/** The meeting that this one follows must be there, and must not itself follow this one. */
async function demandEarlier(tx: Tx, followsId: bigint | null, id: bigint | null): Promise<void> {
  if (followsId === null) return;
  const chain = await tx.$queryRaw<{ id: bigint }[]>`
    with recursive chain as (
      select id, follows_id, 0 as step from meetings where id = ${followsId}
      union all select m.id, m.follows_id, c.step + 1 from meetings m join chain c on m.id = c.follows_id where c.step < 100
    ) select id from chain`;
  if (chain.length === 0) throw notFound("Rakor sebelumnya");
  if (chain.some((earlier) => earlier.id === id))
    throw new Refusal("invalid", "Periksa isian yang ditandai.", {
      followsId: ["Rakor itu sendiri lanjutan dari rakor ini. Pilih rakor yang lebih dulu."],
    });
}
