import { buttonClass } from "@/components/ui/form/button";
import type { TopicLine } from "@/lib/meetings/deck/present/slides";
import { ORDER_FORM } from "./deck-order";

/** Whole topics of the deck, hidden or shown in one step; folded away, as it is seldom needed. */
export function DeckTopics({ lines }: { lines: readonly TopicLine[] }) {
  if (lines.length === 0) return null;
  return (
    <details id="topik" className="no-print px-4 pb-3 sm:px-5">
      <summary className="link inline-flex min-h-8 cursor-pointer items-center font-semibold">
        Sembunyikan atau tampilkan satu topik sekaligus
      </summary>
      <ul className="mt-1 grid gap-x-8 sm:grid-cols-2">
        {lines.map(({ topic, label, standing, by }) => (
          <li key={topic} className="flex flex-wrap items-center justify-between gap-x-3 border-b border-line py-1.5">
            <span>
              {label} <span className="text-xs text-ink-soft">{standing}</span>
            </span>
            <button
              type="submit"
              id={`topic-${topic}`}
              name="press"
              value={`${by}:${topic}`}
              form={ORDER_FORM}
              className={buttonClass("secondary", true)}
            >
              {by === "hide-topic" ? "Sembunyikan semua" : "Tampilkan semua"}
              <span className="sr-only">: {label}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
