import type { Role } from "@/lib/auth/permissions";
import { formatDate } from "@/lib/values/dates";
import type { NoticeRow } from "../queries/notices";
import { type NoticeKind, queueTold, reminderSentence } from "../rules/notice";

/** The list behind a reminder. */
function hrefOf(kind: NoticeKind, late: boolean, role: Role): string {
  const due = late ? "overdue=1" : "atRisk=1";
  if (kind === "own") return `/cases?mine=1&${due}`;
  if (kind === "followed") return `/follow-ups?mine=1${late ? "&state=late" : ""}`;
  if (kind === "revealed") return "/admin/reveals";
  if (kind === "escalated") return "/cases?escalated=1";
  return `/cases?state=open&owner=${queueTold(role) ?? ""}&${due}`;
}

/** Reminders by day, the newest first. */
export function noticeDays(rows: readonly NoticeRow[], role: Role, today: string) {
  const days = [...new Set(rows.map(({ onDate }) => onDate))];
  return days.map((day) => ({
    key: day,
    title: day === today ? "Hari ini" : formatDate(day),
    lines: rows
      .filter(({ onDate }) => onDate === day)
      .map((row) => ({
        key: String(row.id),
        text: reminderSentence(row),
        href: hrefOf(row.kind, row.overdue > 0, role),
        unread: !row.read,
        late: row.overdue > 0,
      })),
  }));
}
export type NoticeDay = ReturnType<typeof noticeDays>[number];
