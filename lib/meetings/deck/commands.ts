import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { joining, within } from "@/lib/auth/scope";
import { holdMeeting } from "@/lib/meetings/commands/held-meeting";
import type {
  AddSlideInput,
  AnnotateSlideInput,
  MoveSlideInput,
  ShowSlideInput,
  ShowTopicInput,
} from "@/lib/meetings/schema";
import type { Tx } from "@/lib/platform/database/db";
import { notFound, refused } from "@/lib/platform/errors";
import { moved, placed, standing } from "./rules/arrange";
import { topicOf } from "./rules/topic";

const MOST_ADDED = 40;

export type Arranged = {
  /** The slide that moved; '' when several did. */
  key: string;
  sentence: string;
};

/**
 * Moves a slide one place from its present position, so that a second press before the first is drawn counts too; or
 * slides to the numbers that the form showed beside `keys`.
 */
export async function moveSlide(actor: UserActor, input: MoveSlideInput): Promise<Arranged> {
  const { id, keys } = input;
  return within(actor, async (tx) => {
    const before = standing(keys, (await holdMeeting(tx, id)).slideOrder);
    const order = input.by === "at" ? placed(keys, input.at) : moved(before, input.key, input.by === "up" ? -1 : 1);
    const changed = order.join(" ") !== before.join(" ");
    if (changed)
      await tx.$executeRaw`update meetings set slide_order = ${order}, version = version + 1 where id = ${id}`;
    if (input.by === "at") return { key: "", sentence: changed ? "Urutan disimpan." : "Urutan tetap." };
    return { key: input.key, sentence: `Slide nomor ${order.indexOf(input.key) + 1} dari ${order.length}.` };
  });
}

/** Hides a slide from the hall or shows it again; what people wrote on it stays. */
export async function showSlide(actor: UserActor, { id, key, by }: ShowSlideInput): Promise<Arranged> {
  const hidden = by === "hide";
  await within(actor, async (tx) => {
    await holdMeeting(tx, id);
    await tx.$executeRaw`
      insert into meeting_slides (meeting_id, key, hidden) values (${id}, ${key}, ${hidden})
      on conflict (meeting_id, key) do update set hidden = excluded.hidden`;
  });
  return { key, sentence: hidden ? "Slide disembunyikan." : "Slide ditampilkan." };
}

/** The same for all slides of a topic; key = the first of them. */
export async function showTopic(actor: UserActor, { id, keys, key, by }: ShowTopicInput): Promise<Arranged> {
  const hidden = by === "hide-topic";
  const own = [...new Set(keys)].filter((one) => topicOf(one) === key);
  await within(actor, async (tx) => {
    await holdMeeting(tx, id);
    if (own.length === 0) throw notFound("Topik slide");
    await tx.$executeRaw`
      insert into meeting_slides (meeting_id, key, hidden) select ${id}, one, ${hidden} from unnest(${own}::text[]) as t (one)
      on conflict (meeting_id, key) do update set hidden = excluded.hidden`;
  });
  return { key: own[0] ?? "", sentence: `${own.length} slide ${hidden ? "disembunyikan" : "ditampilkan"}.` };
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
export async function addSlide(actor: UserActor, { id, kind, title, body }: AddSlideInput, outer?: Tx): Promise<void> {
  await joining(actor, outer, async (tx) => {
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
