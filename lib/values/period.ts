// The months that a payment covers, as files write them. Never a fixed calendar.

export type Months = { year: number | null; firstMonth: number; months: number };
/** A stage ("Tahap 2 2026") counts periods of a year; which months it means depends on the year's periods. */
export type PeriodText =
  | ({ kind: "months" } & Months)
  | { kind: "stage"; n: number; year: number | null }
  | { kind: "year"; year: number };

/** Full names, official and other spellings; a month is written in full or cut after three letters or more. */
const MONTHS = [
  ["januari", "january"],
  ["februari", "pebruari", "february"],
  ["maret", "march"],
  ["april"],
  ["mei", "may"],
  ["juni", "june"],
  ["juli", "july"],
  ["agustus", "august", "ags", "agt"],
  ["september"],
  ["oktober", "october"],
  ["november", "nopember"],
  ["desember", "december"],
];
const ROMAN: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4, v: 5, vi: 6 };

const monthOf = (word: string): number | null => {
  const lower = word.toLowerCase();
  const index = MONTHS.findIndex((names) => names.some((name) => name.startsWith(lower)));
  return lower.length >= 3 && index >= 0 ? index + 1 : null;
};

const UNTIL = "(?:[-–/]|s ?[./]? ?d\\.?|sampai)";
/** "Tahap 1-6" is several payments, not the first. */
const ALONE = `(?! ?(?:${UNTIL}|,|&|dan) ?(?:\\d{1,2}|[ivx]+)\\b)`;
const QUARTER = new RegExp(`\\b(?:tw|triwulan|kuartal|q)\\.? ?(iv|iii|ii|i|[1-4])\\b${ALONE}`, "i");
const STAGE = new RegExp(`\\btahap ?(vi|iv|v|iii|ii|i|\\d{1,2})\\b${ALONE}`, "i");
const RANGE = new RegExp(`^([a-z]{3,9})\\.? ?${UNTIL} ?([a-z]{3,9})\\.?(?: |$)`, "i");

/** Reads "JAN-MAR", "JAN-MAR 2025", "TW 1 2025", "TRIWULAN I", "Januari 2019", "2019-10", "202501", "Tahap 2 Tahun 2026", "2026". */
export function parsePeriod(text: string): PeriodText | null {
  const plain = text.normalize("NFKC").trim().replace(/\s+/g, " ");
  if (/^20\d\d$/.test(plain)) return { kind: "year", year: Number(plain) };
  const numbered = /^(20\d\d)[-/ ]?(0[1-9]|1[0-2])(?:-01)?$/.exec(plain);
  if (numbered) return { kind: "months", year: Number(numbered[1]), firstMonth: Number(numbered[2]), months: 1 };
  const year = Number(/(20\d\d)/.exec(plain)?.[1] ?? 0) || null;
  const quarter = QUARTER.exec(plain);
  if (quarter) return { kind: "months", year, firstMonth: (ordinal(quarter[1]) - 1) * 3 + 1, months: 3 };
  const stage = STAGE.exec(plain);
  if (stage) return { kind: "stage", n: ordinal(stage[1]), year };
  const range = RANGE.exec(plain);
  if (range) {
    const [first, last] = [monthOf(range[1] ?? ""), monthOf(range[2] ?? "")];
    return first && last && last >= first
      ? { kind: "months", year, firstMonth: first, months: last - first + 1 }
      : null;
  }
  const single = /^([a-z]{3,9})\.?(?:[ -]20\d\d)?$/i.exec(plain);
  const month = single ? monthOf(single[1] ?? "") : null;
  return month ? { kind: "months", year, firstMonth: month, months: 1 } : null;
}

const ordinal = (text = ""): number => ROMAN[text.toLowerCase()] ?? Number(text);
