import { daysBetween } from "@/lib/values/dates";

/** The address of a period: sembako-2026-10-3 is program, year, first month and number of months. */
export const isPeriodCode = (text: string): boolean => /^[a-z-]+-20\d\d-(0[1-9]|1[0-2])-(\d|1[0-2])$/.test(text);

type Span = { startsOn: string; endsOn: string };

/** How much of a period has passed at the end of a day: 0 before it begins, 1 from its last day on. */
export function sharePassed({ startsOn, endsOn }: Span, on: string): number {
  const days = daysBetween(startsOn, endsOn) + 1;
  const passed = daysBetween(startsOn, on) + 1;
  return Math.min(1, Math.max(0, passed / days));
}
