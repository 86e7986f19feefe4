import { Figure } from "@/components/ui/text/figure";
import { figuresOf } from "@/lib/intake/shelf/present/intake";
import type { IntakeRow } from "@/lib/intake/shelf/queries";
import { formatCount } from "@/lib/values/rupiah";

/** What a file changed, or would change, row by row accounted for. */
export function Outcome({ intake }: { intake: IntakeRow }) {
  const will = intake.state === "planned";
  return (
    <div className="grid grid-cols-2 gap-4 sm:grid-cols-3 lg:grid-cols-6">
      {figuresOf(intake).map(({ key, definition, ...figure }) => (
        <Figure
          key={key}
          label={will ? figure.will : figure.label}
          definition={definition}
          value={formatCount(intake[key])}
        />
      ))}
    </div>
  );
}
