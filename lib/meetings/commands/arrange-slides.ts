import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { within } from "@/lib/auth/scope";
import { notFound, refused } from "@/lib/platform/errors";
import { moved } from "../rules/arrange";
import type { AddSlideInput, AnnotateSlideInput, MoveSlideInput } from "../schema";
import { holdMeeting } from "./held-meeting";

const MOST_ADDED = 40;

/** Moves a slide one place among `keys`, the slides as the form showed them. */
export async function moveSlide(actor: UserActor, { id, key, by, keys }: MoveSlideInput): Promise<void> {
  await within(actor, async (tx) => {
    await holdMeeting(tx, id);
    const order = moved(keys.split(" ").filter(Boolean), key, by === "up" ? -1 : 1);
    await tx.$executeRaw`update meetings set slide_order = ${order}, version = version + 1 where id = ${id}`;
  });
}

/** Hides or shows a slide and keeps what people wrote on it. */
export async function annotateSlide(actor: UserActor, input: AnnotateSlideInput): Promise<void> {
  const { id, key, hidden, remark, note } = input;
  await within(actor, async (tx) => {
    await holdMeeting(tx, id);
    await tx.$executeRaw`
      insert into meeting_slides (meeting_id, key, hidden, remark, note) values (${id}, ${key}, ${hidden}, ${remark}, ${note})
      on conflict (meeting_id, key) do update set hidden = excluded.hidden, remark = excluded.remark, note = excluded.note`;
  });
}

/** Adds a slide of one's own: text, or a page of the product. */
export async function addSlide(actor: UserActor, { id, kind, title, body }: AddSlideInput): Promise<void> {
  await within(actor, async (tx) => {
    await holdMeeting(tx, id);
    const added = await tx.$queryRaw<{ key: string }[]>`
      select key from meeting_slides where meeting_id = ${id} and kind <> ''`;
    if (added.length >= MOST_ADDED) throw refused(`Paling banyak ${MOST_ADDED} slide tambahan. Hapus satu lebih dulu.`);
    const used = added.map(({ key }) => Number(key.slice("added-".length)));
    await tx.$executeRaw`
      insert into meeting_slides (meeting_id, key, kind, title, body)
      values (${id}, ${`added-${Math.max(0, ...used) + 1}`}, ${kind}, ${title}, ${body})`;
  });
}

/** Removes a slide that somebody added; one that the data made can only be hidden. */
export async function removeSlide(actor: UserActor, { id, key }: { id: bigint; key: string }): Promise<void> {
  await within(actor, async (tx) => {
    await holdMeeting(tx, id);
    const gone = await tx.$executeRaw`
      delete from meeting_slides where meeting_id = ${id} and key = ${key} and kind <> ''`;
    if (gone !== 1) throw notFound("Slide");
  });
}
