import { addDays, parseDate } from "@/lib/values/dates";

/** Deadlines that a meeting sets most often, in days. */
export const DEADLINE_DAYS = [7, 14, 30] as const;
const MOST_DAYS = 365;

/** Reads "+7" (days from today), "31/12/2026", "31 Des 2026" and "2026-12-31"; null when it is no date. */
export function readDeadline(text: string, today: string): string | null {
  const days = /^\+\s*(\d{1,3})(?:\s*h(?:ari)?)?$/.exec(text.trim())?.[1];
  if (days !== undefined) return Number(days) <= MOST_DAYS ? addDays(today, Number(days)) : null;
  const found = parseDate(text);
  return found.ok ? found.date : null;
}
