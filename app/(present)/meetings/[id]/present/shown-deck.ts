import type { UserActor } from "@/lib/auth/actor";
import { deckOf } from "@/lib/meetings/deck/present/deck";
import { numbersText } from "@/lib/meetings/deck/present/numbers";
import { getDeck } from "@/lib/meetings/deck/queries/deck";
import { parseDeckVersion } from "@/lib/meetings/deck/rules/deck-version";
import { recordOfPage } from "@/lib/platform/http/page";

export type PresentProps = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The deck that an address asks for, without the slides that somebody hid; both windows show the same. */
export async function shownDeck(actor: UserActor, { params, searchParams }: PresentProps) {
  const { id } = await params;
  const { version } = await searchParams;
  const asked = parseDeckVersion(typeof version === "string" ? version : undefined);
  const deck = await recordOfPage(id, (record) => getDeck(actor, record, asked, new Date()));
  const zone = deck.meeting.regions[0]?.code ?? "";
  return {
    ...deck,
    id,
    zone,
    slides: deckOf(deck).filter(({ hidden }) => !hidden),
    numbers: numbersText(deck.frozen, deck.figures.takenAt, zone),
    query: typeof version === "string" ? `?version=${encodeURIComponent(version)}` : "",
  };
}
