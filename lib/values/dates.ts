import { zoneOf } from "./region-code";
import { cleanText, isNull } from "./text";

// Calendar dates are text, YYYY-MM-DD; instants are Date.

const MONTHS: Record<string, number> = {
  jan: 1,
  feb: 2,
  peb: 2,
  mar: 3,
  apr: 4,
  mei: 5,
  may: 5,
  jun: 6,
  jul: 7,
  agu: 8,
  ags: 8,
  agt: 8,
  aug: 8,
  sep: 9,
  okt: 10,
  oct: 10,
  nov: 11,
  nop: 11,
  des: 12,
  dec: 12,
};
const EXCEL_EPOCH_MS = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

export type ParsedDate = { ok: true; date: string | null } | { ok: false };

/** How a column writes its dates: the month first, or of births, whose short years are in the last century. */
export type DateStyle = { monthFirst?: boolean; birth?: boolean };

const WEEKDAY = /^(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad)\b[\s,/]*/i;
const TIME_OF_DAY = /,? (?:(?:pukul|jam|pkl)\b.*|\d{1,2}:\d{2}(?::\d{2})?(?: ?\w+)?)$/i;
/** "BADUNG, 8-6-1953", where place and day of birth share a cell. */
const PLACE_OF_BIRTH = /^[\p{L}. ]+[,/]\s*(?=\d)/u;

/**
 * Reads 31/12/2025, 31-12-25, 2025-12-31, 27 Maret 2019, Feb 14, 1966, 20251231, 31122025 and Excel's serial number.
 * Empty, "-" zeros and NULL are no date.
 */
export function parseDate(text: string, { monthFirst = false, birth = false }: DateStyle = {}): ParsedDate {
  const written = cleanText(text);
  const plain = ONLY_NUMBERS.test(written) ? written : dayAlone(written, birth);
  if (plain === "" || plain === "-" || isNull(plain) || /^0+(?:[-/]0+[-/]0+.*)?$/.test(plain))
    return { ok: true, date: null };
  const iso =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T].*)?$/.exec(plain) ??
    /^((?:19|20)\d\d)(0[1-9]|1[0-2])(\d{2})$/.exec(plain);
  if (iso) return made(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const packed = /^(\d{2})(\d{2})(\d{4})$/.exec(plain);
  if (packed) return made(Number(packed[3]), Number(packed[2]), Number(packed[1]));
  const local = /^(\d{1,2}) ?[-/.] ?(\d{1,2}) ?[-/.] ?(\d{4}|\d{2})(?:[ T].*)?$/.exec(plain);
  if (local) {
    const [first, second] = [Number(local[1]), Number(local[2])];
    return made(yearOf(local[3], birth), monthFirst ? first : second, monthFirst ? second : first);
  }
  const worded = /^(\d{1,2})[\s/.-]+([A-Za-z]{3})[A-Za-z]*\.?[\s/.-]+(\d{4}|\d{2})$/.exec(plain);
  if (worded) return made(yearOf(worded[3], birth), monthOf(worded[2]), Number(worded[1]));
  const monthWord = /^([A-Za-z]{3})[A-Za-z]*\.? (\d{1,2}),? (\d{4})$/.exec(plain);
  if (monthWord) return made(Number(monthWord[3]), monthOf(monthWord[1]), Number(monthWord[2]));
  const serial = /^(\d{5})([.,]\d+)?$/.exec(plain);
  if (serial) {
    const day = new Date(EXCEL_EPOCH_MS + Number(serial[1]) * DAY_MS);
    return made(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate());
  }
  return { ok: false };
}

const ONLY_NUMBERS = /^[\d/.-]*$/;

/** A date without its weekday, its time of day and the place of a birth. */
function dayAlone(text: string, birth: boolean): string {
  const day = text
    .replace(/^['’`]/, "")
    .replace(WEEKDAY, "")
    .replace(TIME_OF_DAY, "");
  return birth ? day.replace(PLACE_OF_BIRTH, "") : day;
}

const monthOf = (word = ""): number => MONTHS[word.slice(0, 3).toLowerCase()] ?? 0;

/** Somebody born in "03" is twenty, not a hundred and twenty. */
const LAST_OF_CENTURY = 20;
const yearOf = (text = "", birth: boolean): number =>
  text.length === 4 ? Number(text) : Number(text) + (birth && Number(text) > LAST_OF_CENTURY ? 1900 : 2000);

/** 2026-11-29 as 29/11/2026, which parseDate reads back; whatever is no such date stays as it is. */
export const slashedDate = (text: string): string => text.replace(/^(\d{4})-(\d\d)-(\d\d)$/, "$3/$2/$1");

const NUMBERED = /^(\d{1,2}) ?[-/.] ?(\d{1,2}) ?[-/.] ?(?:\d{4}|\d{2})(?:[ T].*)?$/;

/** 05/11/2026 and its like, whose order of day and month is a habit. */
export const isNumbered = (text: string): boolean => NUMBERED.test(cleanText(text));

/** Which part of a column's dates can only be a day: "first" in 31/12/2026, "second" in 12/31/2026; null when none. */
export function dayPlace(texts: readonly string[]): "first" | "second" | "both" | null {
  let [first, second] = [false, false];
  for (const text of texts) {
    const parts = NUMBERED.exec(cleanText(text));
    first ||= Number(parts?.[1]) > 12;
    second ||= Number(parts?.[2]) > 12;
  }
  if (first && second) return "both";
  return first ? "first" : second ? "second" : null;
}

function made(year: number, month: number, day: number): ParsedDate {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && year >= 1900 && year <= 2100 ? { ok: true, date: date.toISOString().slice(0, 10) } : { ok: false };
}

const LONG = new Intl.DateTimeFormat("id-ID", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
const SHORT = new Intl.DateTimeFormat("id-ID", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
const asInstant = (date: string): number => Date.parse(`${date}T00:00:00Z`);

/** "27 Maret 2019" */
export const formatDate = (date: string): string => LONG.format(asInstant(date));
/** "27 Mar 2019" */
export const formatShortDate = (date: string): string => SHORT.format(asInstant(date));

/** "27 Mar 2019" of a date as somebody wrote it; what is none stays as it was written. */
export function shortDateOf(text: string): string {
  const read = parseDate(text);
  return read.ok && read.date ? formatShortDate(read.date) : text;
}

type Clock = { instant: Intl.DateTimeFormat; date: Intl.DateTimeFormat };

// To make one takes longer than to write a hundred dates with it.
const clocks = new Map<string, Clock>();

function clockOf(timeZone: string): Clock {
  const known = clocks.get(timeZone);
  if (known) return known;
  const day = { day: "numeric", month: "short", year: "numeric" } as const;
  const time = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
  const made = {
    instant: new Intl.DateTimeFormat("id-ID", { ...day, ...time, timeZone }),
    date: new Intl.DateTimeFormat("sv-SE", { timeZone }),
  };
  clocks.set(timeZone, made);
  return made;
}

/** "22 Nov 2026 16.10 WITA", in the zone of a region; '' = WIB. */
export function formatInstant(at: Date, regionCode = ""): string {
  const { name, zone } = zoneOf(regionCode);
  return `${clockOf(zone).instant.format(at).replace(",", "").replace(" pukul", "")} ${name}`;
}

/** The calendar date in a region's zone at an instant. */
export const dateIn = (at: Date, regionCode = ""): string => clockOf(zoneOf(regionCode).zone).date.format(at);

/** Whole days from one calendar date to another. */
export const daysBetween = (from: string, to: string): number => Math.round((asInstant(to) - asInstant(from)) / DAY_MS);

/** The calendar date so many days later, or earlier. */
export const addDays = (date: string, days: number): string =>
  new Date(asInstant(date) + days * DAY_MS).toISOString().slice(0, 10);
