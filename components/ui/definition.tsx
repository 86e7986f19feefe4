import { useId } from "react";
import { Icon } from "./icon";

export type DefinitionProps = { label: string; definition: string; source?: string };

/** The meaning of a word, one press away; it opens without JavaScript. */
export function Definition({ label, definition, source }: DefinitionProps) {
  const id = useId();
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={`Definisi ${label}`}
        className="no-print inline-grid size-6 place-items-center rounded-full align-middle text-ink-faint hover:bg-paper-deep hover:text-ink"
      >
        <Icon name="question" size={15} />
      </button>
      <div
        id={id}
        popover="auto"
        className="anchored max-w-xs rounded-card border border-line bg-surface p-3.5 text-left text-sm font-normal whitespace-normal shadow-raised"
      >
        <p className="font-bold">{label}</p>
        <p className="mt-1 text-ink-soft">{definition}</p>
        {source && <p className="mt-2 text-xs text-ink-faint">Sumber: {source}</p>}
      </div>
    </>
  );
}
