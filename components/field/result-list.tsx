import type { ResultLine } from "@/lib/field/present";

/** What visits to a family found, the newest first. */
export function ResultList({ results }: { results: readonly ResultLine[] }) {
  if (results.length === 0) return <p className="text-ink-soft">Belum ada kunjungan yang tercatat.</p>;
  return (
    <ul className="grid gap-4">
      {results.map((line) => (
        <li key={line.key} className="border-l-2 border-line pl-3">
          <p className="font-semibold">{line.title}</p>
          {line.note && <p className="max-w-prose break-words">{line.note}</p>}
          <p className="text-xs text-ink-soft">{line.by}</p>
        </li>
      ))}
    </ul>
  );
}
