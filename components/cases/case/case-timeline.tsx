import { Icon } from "@/components/ui/text/icon";
import type { TimelineEntry } from "@/lib/cases/present/page";

/** What happened, the newest first: who, when, what they wrote, and the file behind it. */
export function CaseTimeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol className="grid gap-4 border-l-2 border-line pl-5">
      {entries.map((entry) => (
        <li key={entry.key} className="relative">
          <span className="absolute -left-[2.05rem] grid size-6 place-items-center rounded-full border-2 border-line bg-surface text-ink-soft">
            <Icon name={entry.byPerson ? "person" : "file"} size={13} />
          </span>
          <p className="font-semibold">{entry.title}</p>
          <p className="text-xs text-ink-soft">
            {entry.when}
            {entry.file && (
              <>
                {" · "}
                <a href={entry.file.href} className="link">
                  {entry.file.text}
                </a>
              </>
            )}
          </p>
          {entry.note && <p className="mt-1 max-w-prose break-words whitespace-pre-line">{entry.note}</p>}
        </li>
      ))}
    </ol>
  );
}
