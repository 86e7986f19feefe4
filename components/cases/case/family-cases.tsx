import { Badge } from "@/components/ui/text/badge";
import type { TimelineEntry } from "@/lib/cases/present/page";
import { dueSentence, STATE_LABELS, STATE_TONES, typeLabel } from "@/lib/cases/present/words";
import type { FamilyCaseRow } from "@/lib/cases/queries/get-case";
import { CaseTimeline } from "./case-timeline";

type FamilyCasesProps = {
  cases: readonly FamilyCaseRow[];
  today: string;
  /** What happened to each case, by its id. */
  histories?: ReadonlyMap<bigint, readonly TimelineEntry[]>;
};

/** Every case of one family, with its state and, folded away, what happened to it. */
export function FamilyCases({ cases, today, histories }: FamilyCasesProps) {
  if (cases.length === 0) return <p className="text-ink-soft">Tidak ada masalah yang pernah tercatat.</p>;
  return (
    <ul className="grid gap-3">
      {cases.map((found) => (
        <li key={String(found.id)}>
          <p className="flex flex-wrap items-baseline gap-x-3">
            <a href={`/cases/${found.id}`} className="link font-semibold">
              {typeLabel(found.type)}
            </a>
            <span className="text-xs text-ink-soft">{found.periodLabel}</span>
            <Badge tone={STATE_TONES[found.state]}>{STATE_LABELS[found.state]}</Badge>
            {found.state !== "closed" && <span className="text-xs">{dueSentence(found, today).text}</span>}
          </p>
          <History entries={histories?.get(found.id) ?? []} />
        </li>
      ))}
    </ul>
  );
}

function History({ entries }: { entries: readonly TimelineEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <details className="mt-1">
      <summary className="link inline-block min-h-6 cursor-pointer text-xs">Riwayat ({entries.length})</summary>
      <div className="mt-3 ml-3">
        <CaseTimeline entries={entries} />
      </div>
    </details>
  );
}
