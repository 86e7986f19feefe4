import { Badge } from "@/components/ui/text/badge";
import type { GrantLine, RevealDayLine } from "@/lib/reveals/present";
import { WithdrawForm } from "./grant-form";

/** Who may open more numbers than usual, or could, each with the way to take it back. */
export function GrantList({ lines }: { lines: readonly GrantLine[] }) {
  return (
    <ul className="divide-y divide-line">
      {lines.map((line) => (
        <li key={line.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
          <div className="min-w-0">
            <p>
              <span className="font-semibold">{line.head}</span> {line.text}
            </p>
            <p className="text-xs text-ink-soft">{line.note}</p>
          </div>
          {line.state === null ? (
            <WithdrawForm id={line.id} head={line.head} />
          ) : (
            <Badge tone="neutral">{line.state}</Badge>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Who opened how many numbers, by day. */
export function RevealDayList({ lines }: { lines: readonly RevealDayLine[] }) {
  return (
    <ul className="divide-y divide-line">
      {lines.map((line) => (
        <li key={line.key} className="py-2">
          <span className="font-semibold">{line.head}</span> {line.text}
        </li>
      ))}
    </ul>
  );
}
