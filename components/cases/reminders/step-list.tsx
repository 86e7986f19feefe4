import type { StepLine } from "@/lib/cases/list/present/today";

/** Steps that wait for the person, each with its number and the way there. */
export function StepList({ lines }: { lines: readonly StepLine[] }) {
  return (
    <ul className="grid">
      {lines.map((line) => (
        <li key={line.key} className="border-b border-line last:border-b-0">
          <a href={line.href} className="group flex min-h-11 items-center justify-between gap-4 py-2">
            <span className="link">{line.text}</span>
            <span className="text-lg font-bold">{line.count}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
