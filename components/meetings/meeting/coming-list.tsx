import { Card } from "@/components/ui/page/card";
import type { ComingWords } from "@/lib/meetings/present/list";

/** Meetings that are still to come, the nearest first. */
export function ComingList({ meetings }: { meetings: readonly ComingWords[] }) {
  return (
    <Card title="Berikutnya">
      <ul className="grid gap-4">
        {meetings.map(({ key, href, title, when, place, about }) => (
          <li key={key} className="grid gap-1 border-t border-line pt-3 first:border-t-0 first:pt-0">
            <a href={href} className="link justify-self-start text-base font-bold">
              {title}
            </a>
            <p className="font-semibold">{[when, place].filter(Boolean).join(" · ")}</p>
            <p className="text-ink-soft">{about}</p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
