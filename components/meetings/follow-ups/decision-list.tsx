import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/form/button";
import { Badge } from "@/components/ui/text/badge";
import type { ItemWords } from "@/lib/meetings/follow-ups/present/follow";

type DecisionListProps = {
  items: readonly ItemWords[];
  /** The decision that is unfolded, and what is unfolded below it. */
  open: string;
  panel: ReactNode;
  hrefOf: (item: string) => string;
  /** Whether each names the meeting it comes from. */
  fromMeeting: boolean;
};

/** Decisions, each with who, until when, how the problem behind it moved, and the last word on it. */
export function DecisionList({ items, open, panel, hrefOf, fromMeeting }: DecisionListProps) {
  return (
    <ul>
      {items.map((item) => (
        <li
          key={item.key}
          id={`keputusan-${item.key}`}
          className="grid gap-x-6 gap-y-2 border-b border-line px-4 py-3 last:border-b-0 sm:px-5 lg:grid-cols-[minmax(0,1fr)_17rem]"
        >
          <div className="min-w-0">
            <p className="font-bold break-words">{item.followUp}</p>
            <p className="break-words text-ink-soft">Kendala di {item.obstacle}</p>
            <p className="mt-1">{item.owner}</p>
            {item.lastNote && (
              <p className="mt-1 border-l-2 border-line pl-2.5 text-xs break-words">“{item.lastNote}”</p>
            )}
            {fromMeeting && <Origin meeting={item.meeting} />}
          </div>
          <div className="grid content-start justify-items-start gap-1">
            <p className="flex flex-wrap items-center gap-2">
              <Badge tone={item.badge.tone}>{item.badge.text}</Badge>
              <span className="text-xs text-ink-soft">tenggat {item.due}</span>
            </p>
            {item.problem && (
              <p className="text-xs">
                <a href={item.problem.href} className="link">
                  {item.problem.label}
                </a>
                <span className="block">{item.problem.moved}</span>
              </p>
            )}
            <a
              href={`${hrefOf(open === item.key ? "" : item.key)}#keputusan-${item.key}`}
              data-stay
              className={`${buttonClass("secondary", true)} no-print`}
            >
              {open === item.key ? "Tutup" : "Lapor dan riwayat"}
              <span className="sr-only">: {item.followUp}</span>
            </a>
          </div>
          {open === item.key && <div className="col-span-full rounded-md bg-paper p-3">{panel}</div>}
        </li>
      ))}
    </ul>
  );
}

function Origin({ meeting }: { meeting: ItemWords["meeting"] }) {
  return (
    <p className="mt-1 text-xs text-ink-soft">
      {meeting.href ? (
        <a href={meeting.href} className="link">
          {meeting.text}
        </a>
      ) : (
        meeting.text
      )}
    </p>
  );
}
