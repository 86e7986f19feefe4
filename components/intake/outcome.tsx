import { Figure } from "@/components/ui/figure";
import { FIGURES } from "@/lib/intake/present";
import type { IntakeRow } from "@/lib/intake/queries";
import { formatCount } from "@/lib/values/rupiah";

/** What a file changed, row by row accounted for. */
export function Outcome({ intake }: { intake: IntakeRow }) {
  return (
    <div className="grid grid-cols-2 gap-4 sm:grid-cols-3 lg:grid-cols-6">
      {FIGURES.map(({ key, label, definition }) => (
        <Figure key={key} label={label} definition={definition} value={formatCount(intake[key])} />
      ))}
    </div>
  );
}
