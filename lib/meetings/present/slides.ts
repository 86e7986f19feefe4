import type { SlideRow } from "../queries/meeting";
import type { Slide } from "../rules/slide";

/** A slide as a line of the list from which the deck is arranged. */
export const slideLine = ({ key, topic, title, hidden, remark, note }: Slide) => ({
  key,
  topic: topic || (key === "cover" ? "Sampul" : "Slide tambahan"),
  title,
  hidden,
  remark,
  note,
  label: topic === "" ? title : `${topic}, ${title}`,
});
export type SlideLine = ReturnType<typeof slideLine>;

/** "62 slide, 3 tersembunyi". */
export function deckSentence(slides: readonly Slide[]): string {
  const hidden = slides.filter((slide) => slide.hidden).length;
  return `${slides.length} slide${hidden > 0 ? `, ${hidden} tersembunyi` : ""}; tersusun dari angka sekarang.`;
}

/** Whether a slide was added by somebody, so that it can be removed. */
export const isAdded = (slides: readonly SlideRow[], key: string): boolean =>
  slides.some((row) => row.key === key && row.kind !== "");
