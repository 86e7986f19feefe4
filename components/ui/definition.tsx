import { useId } from "react";
import { Icon } from "./icon";

export type DefinitionProps = { label: string; definition: string; source?: string };

/** The meaning of a word, one press away; it opens without JavaScript and may stand inside a sentence. */
export function Definition({ label, definition, source }: DefinitionProps) {
  const id = useId();
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={`Definisi ${label}`}
        className="no-print inline-grid size-6 shrink-0 place-items-center rounded-full align-middle text-ink-faint hover:bg-paper-deep hover:text-ink"
      >
        <Icon name="question" size={15} />
      </button>
      <span
        id={id}
        popover="auto"
        className="anchored max-w-xs rounded-card border border-line bg-surface p-3.5 text-left text-sm font-normal whitespace-normal shadow-raised"
      >
        <span className="block font-bold">{label}</span>
        <span className="block mt-1 text-ink-soft">{definition}</span>
        {source && <span className="block mt-2 text-xs text-ink-faint">Sumber: {source}</span>}
      </span>
    </>
  );
}
