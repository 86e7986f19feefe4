import type { ReactNode } from "react";

export type Fact = { label: ReactNode; value: ReactNode };

/** Pairs of word and value, as a description list. */
export function Facts({ facts }: { facts: readonly (Fact & { key: string })[] }) {
  return (
    <dl className="grid grid-cols-1 gap-x-6 sm:grid-cols-[max-content_1fr]">
      {facts.map((fact) => (
        <div key={fact.key} className="contents">
          <dt className="pt-1.5 text-xs font-semibold text-ink-soft sm:py-1.5">{fact.label}</dt>
          <dd className="min-w-0 border-line pb-1.5 break-words sm:py-1.5">{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
