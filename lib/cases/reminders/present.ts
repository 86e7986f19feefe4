import type { Role } from "@/lib/auth/permissions";
import { formatDate } from "@/lib/values/dates";
import { formatCount } from "@/lib/values/rupiah";
import type { NoticeRow } from "./queries";
import { type NoticeKind, queueTold, reminderSentence } from "./rules";

/** What the number at the bell counts; the same words are at its list and under Hari ini. */
export const unreadText = (unread: number): string =>
  unread === 0 ? "Semua pemberitahuan sudah dibaca." : `${formatCount(unread)} pemberitahuan belum dibaca.`;

/** The bell as a line of Hari ini: reminders of several days, not cases. */
export const unreadLine = (unread: number) =>
  unread > 0
    ? [{ key: "notices", text: "Pemberitahuan yang belum dibaca", count: formatCount(unread), href: "/notices" }]
    : [];

/** The list behind a reminder. */
function hrefOf(kind: NoticeKind, late: boolean, role: Role): string {
  const due = late ? "overdue=1" : "atRisk=1";
  if (kind === "own") return `/cases?mine=1&${due}`;
  if (kind === "followed") return `/follow-ups?mine=1${late ? "&state=late" : ""}`;
  if (kind === "revealed") return "/admin/reveals";
  if (kind === "letter") return "/letters?state=sent";
  if (kind === "handed") return "/cases?state=waiting&turn=1";
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
