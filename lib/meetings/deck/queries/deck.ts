import "server-only";
import type { UserActor } from "@/lib/auth/actor";
import { reading } from "@/lib/auth/scope";
import { isMeetingFigures, type MeetingFigures } from "@/lib/meetings/deck/rules/figures";
import { type ItemRow, listItemsBefore, listItemsOf } from "@/lib/meetings/follow-ups/queries/items";
import { findSnapshot, getMeeting, type Meeting } from "@/lib/meetings/queries/meeting";
import { findPeriod } from "@/lib/periods/queries";
import { notFound } from "@/lib/platform/errors";
import { readFigures } from "./figures";

/** Which numbers: those of now, those of a frozen version, or the newest frozen ones if there are any. */
export type DeckVersion = number | "live" | "newest";
export type Frozen = { version: number; takenAt: Date; takenByName: string };

export type Deck = {
  meeting: Meeting;
  figures: MeetingFigures;
  /** null = read from the data just now. */
  frozen: Frozen | null;
  /** The newest frozen numbers of the meeting before this one. */
  earlier: MeetingFigures | null;
  before: ItemRow[];
  items: ItemRow[];
};

/** Everything that the slides of a meeting are written from, read in one transaction; NotFound as getMeeting(). */
export async function getDeck(actor: UserActor, id: bigint, version: DeckVersion, now: Date): Promise<Deck> {
  return reading(actor, async (tx) => {
    const meeting = await getMeeting(actor, id, tx);
    const [frozen, period, last, before, items] = await Promise.all([
      version === "live" ? null : findSnapshot(actor, id, version === "newest" ? null : version, tx),
      findPeriod(actor, meeting.periodCode, tx),
      meeting.followsId === null ? null : findSnapshot(actor, meeting.followsId, null, tx),
      listItemsBefore(actor, id, tx),
      listItemsOf(actor, id, tx),
    ]);
    if (!period || (typeof version === "number" && !frozen)) throw notFound("Versi angka rakor");
    const kept = frozen && isMeetingFigures(frozen.figures) ? frozen.figures : null;
    const figures = kept ?? (await readFigures(actor, { regions: meeting.regions, period }, now, tx));
    return {
      meeting,
      figures,
      frozen: kept && frozen && { version: frozen.version, takenAt: frozen.takenAt, takenByName: frozen.takenByName },
      earlier: last && isMeetingFigures(last.figures) ? last.figures : null,
      before,
      items,
    };
  });
}
