import { words } from "@/lib/meetings/deck/present/figure";
import { pageKey } from "@/lib/meetings/deck/present/places";
import { slide } from "@/lib/meetings/deck/present/whole";
import { inSlides, SENTENCES_A_SLIDE, type Slide } from "@/lib/meetings/deck/rules/slide";
import type { ItemRow } from "@/lib/meetings/follow-ups/queries/items";
import { ITEM_STATES, isLate } from "@/lib/meetings/follow-ups/rules/item";
import { isParty, PARTIES } from "@/lib/meetings/rules/meeting";
import { formatDate, formatShortDate } from "@/lib/values/dates";
import { formatCount, formatKpm } from "@/lib/values/rupiah";

// What meetings decided: shown at the beginning of the next one and at the end of this one.

/** "BRI Cabang Denpasar (Bank penyalur)": who does it. */
export function ownerText({ owner, ownerName }: Pick<ItemRow, "owner" | "ownerName">): string {
  const party = isParty(owner) ? PARTIES[owner] : owner;
  return ownerName === "" ? party : `${ownerName} (${party})`;
}

/** "Berjalan, lewat 3 hari" and so on. */
export const stateText = (item: ItemRow, today: string): string =>
  isLate(item, today) ? `${ITEM_STATES.open}, lewat tenggat` : ITEM_STATES[item.state];

/** How the problem behind a decision moved since: "412 → 96 KPM"; '' when it is about none. */
export const movedText = ({ familiesThen, familiesNow }: ItemRow): string =>
  familiesThen === null || familiesNow === null ? "" : `${formatCount(familiesThen)} → ${formatKpm(familiesNow)}`;

export function carriedSlides(items: readonly ItemRow[], today: string): Slide[] {
  if (items.length === 0) return [];
  const done = items.filter(({ state }) => state === "done").length;
  return listed(items, {
    key: "carried",
    topic: "Keputusan rakor lalu",
    title: `${formatCount(done)} dari ${formatCount(items.length)} keputusan lalu selesai`,
    last: { title: "Keadaan", text: (item) => [stateText(item, today), movedText(item)].filter(Boolean).join("; ") },
  });
}

export function decidedSlides(items: readonly ItemRow[]): Slide[] {
  if (items.length === 0) return [];
  return listed(items, {
    key: "decided",
    topic: "Keputusan rakor ini",
    title: `${formatCount(items.length)} tindak lanjut disepakati`,
    last: { title: "Tenggat", text: (item) => formatShortDate(item.dueOn) },
  });
}

type List = { key: string; topic: string; title: string; last: { title: string; text: (item: ItemRow) => string } };

function listed(items: readonly ItemRow[], { key, topic, title, last }: List): Slide[] {
  const pieces = inSlides(items, SENTENCES_A_SLIDE);
  return pieces.map((piece, index) =>
    slide({
      key: pageKey(key, index),
      topic: pieces.length > 1 ? `${topic} (${index + 1}/${pieces.length})` : topic,
      title,
      body: {
        is: "table",
        columns: [words("Kendala", 5), words("Tindak lanjut", 6), words("Penanggung jawab", 4), words(last.title, 3)],
        rows: piece.map((item) => [
          `${item.region}: ${item.obstacle}`,
          item.followUp,
          ownerText(item),
          last.text(item),
        ]),
      },
      foot: null,
    }),
  );
}

/** What everybody signs. */
export function agreementSlide(items: readonly ItemRow[]): Slide {
  const nearest = items.map(({ dueOn }) => dueOn).sort()[0];
  return slide({
    key: "agreement",
    topic: "Kesepakatan",
    title: "Yang kita sepakati hari ini",
    body: {
      is: "text",
      paragraphs: [
        items.length === 0
          ? "Belum ada keputusan yang dicatat."
          : `${formatCount(items.length)} tindak lanjut dengan penanggung jawab dan tenggatnya masing-masing${nearest ? `; yang terdekat ${formatDate(nearest)}` : ""}.`,
        "Setiap pihak melaporkan kemajuannya di Salur sebelum tenggat.",
        "Keputusan yang belum selesai dibuka lagi pada rakor berikutnya.",
      ],
    },
    foot: null,
  });
}
