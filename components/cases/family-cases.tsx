import { Badge } from "@/components/ui/badge";
import { dueSentence, STATE_LABELS, STATE_TONES, typeLabel } from "@/lib/cases/present/words";
import type { FamilyCaseRow } from "@/lib/cases/queries/get-case";

/** Every case of one family, with where it stands. */
export function FamilyCases({ cases, today }: { cases: readonly FamilyCaseRow[]; today: string }) {
  if (cases.length === 0) return <p className="text-ink-soft">Tidak ada masalah yang pernah tercatat.</p>;
  return (
    <ul className="grid gap-2">
      {cases.map((found) => (
        <li key={String(found.id)} className="flex flex-wrap items-baseline gap-x-3">
          <a href={`/cases/${found.id}`} className="link font-semibold">
            {typeLabel(found.type)}
          </a>
          <span className="text-xs text-ink-soft">{found.periodLabel}</span>
          <Badge tone={STATE_TONES[found.state]}>{STATE_LABELS[found.state]}</Badge>
          {found.state !== "closed" && <span className="text-xs">{dueSentence(found, today).text}</span>}
        </li>
      ))}
    </ul>
  );
}
