import type { Slide } from "@/lib/meetings/deck/rules/slide";
import { TOPICS, topicOf } from "@/lib/meetings/deck/rules/topic";
import type { SlideRow } from "@/lib/meetings/queries/meeting";
import { formatCount } from "@/lib/values/rupiah";

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

/** The topics with more than one slide, each with what one press does: hides what is shown, or shows all when nothing is. */
export function topicLines(slides: readonly Slide[]) {
  const byTopic = Map.groupBy(slides, ({ key }) => topicOf(key));
  return [...byTopic].flatMap(([topic, own]) => {
    if (topic === null || own.length < 2) return [];
    const hidden = own.filter((one) => one.hidden).length;
    const some = hidden > 0 && hidden < own.length ? `, ${formatCount(hidden)} tersembunyi` : "";
    return {
      topic,
      label: TOPICS[topic],
      standing: `${formatCount(own.length)} slide${hidden === own.length ? ", semua tersembunyi" : some}`,
      by: hidden === own.length ? ("show-topic" as const) : ("hide-topic" as const),
    };
  });
}
export type TopicLine = ReturnType<typeof topicLines>[number];

/** "62 slide, 3 tersembunyi". */
export function deckSentence(slides: readonly Slide[]): string {
  const hidden = slides.filter((slide) => slide.hidden).length;
  return `${slides.length} slide${hidden > 0 ? `, ${hidden} tersembunyi` : ""}; tersusun dari angka sekarang.`;
}

/** Whether a slide was added by somebody, so that it can be removed. */
export const isAdded = (slides: readonly SlideRow[], key: string): boolean =>
  slides.some((row) => row.key === key && row.kind !== "");
