import { addDays, daysBetween } from "@/lib/values/dates";

// How long a case may take. The SQL function due_after() is the twin of dueAfter(): deadlines of a whole file are counted
// in the database, and a test compares the two.

export const DUE_UNITS = { calendar: "hari kalender", working: "hari kerja" } as const;
export type DueUnit = keyof typeof DUE_UNITS;
export const isDueUnit = (text: string): text is DueUnit => Object.hasOwn(DUE_UNITS, text);
export type DueRule = { days: number; unit: DueUnit };

/** Monday to Friday, but no holiday: Perpres 21/2023 pasal 3. */
export function isWorkingDay(date: string, holidays: ReadonlySet<string>): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.has(date);
}

/** The day on which a deadline falls; the first day itself does not count. */
export function dueAfter(from: string, { days, unit }: DueRule, holidays: ReadonlySet<string>): string {
  if (unit === "calendar") return addDays(from, days);
  let day = from;
  for (let remaining = days; remaining > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day, holidays)) remaining -= 1;
  }
  return day;
}

export const LONGEST_DUE_DAYS = 365;

/** So many days before its deadline a case is at risk: time for one visit or one answer of the bank. Our own choice. */
export const AT_RISK_DAYS = 7;

/** From the warning day up to the deadline itself. */
export const isAtRisk = ({ state, dueOn }: { state: string; dueOn: string }, today: string): boolean =>
  state !== "closed" && today <= dueOn && daysBetween(today, dueOn) <= AT_RISK_DAYS;

/** Days after the deadline on which a case rises: to the province, then to the directorate. Our own choice. */
export const ESCALATION_DAYS = [7, 21] as const;

/** How far a case has risen when it is so many days overdue: 0 = kab/kota, 1 = province, 2 = directorate. */
export const escalationAfter = (daysOverdue: number): number =>
  ESCALATION_DAYS.filter((days) => daysOverdue >= days).length;

export const ESCALATION_LEVELS = ["Dinsos kab/kota", "Dinsos provinsi", "Direktorat PFM"] as const;

export const HOLIDAY_KINDS = { national: "Libur nasional", "joint-leave": "Cuti bersama" } as const;
export type HolidayKind = keyof typeof HOLIDAY_KINDS;
export const isHolidayKind = (text: string): text is HolidayKind => Object.hasOwn(HOLIDAY_KINDS, text);
