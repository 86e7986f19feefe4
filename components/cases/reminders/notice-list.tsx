import { Badge } from "@/components/ui/text/badge";
import { Icon } from "@/components/ui/text/icon";
import type { NoticeDay } from "@/lib/cases/reminders/present";

/** The reminders of one day, each leading to its list. */
export function NoticeList({ lines }: Pick<NoticeDay, "lines">) {
  return (
    <ul className="divide-y divide-line">
      {lines.map((line) => (
        <li key={line.key}>
          <a href={line.href} className="flex min-h-11 items-center gap-3 py-1.5 hover:bg-paper-deep">
            <span className={line.late ? "text-problem" : "text-ink-soft"}>
              <Icon name={line.late ? "problem" : "clock"} size={18} />
            </span>
            <span className={line.unread ? "font-semibold" : ""}>{line.text}</span>
            {line.unread && <Badge tone="info">Baru</Badge>}
          </a>
        </li>
      ))}
    </ul>
  );
}
