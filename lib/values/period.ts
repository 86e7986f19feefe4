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
const ROMAN = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

const monthOf = (word: string): number | null => {
  const lower = word.toLowerCase();
  const index = MONTHS.findIndex((names) => names.some((name) => name.startsWith(lower)));
  return lower.length >= 3 && index >= 0 ? index + 1 : null;
};

const UNTIL = "(?:[-–/]|s ?[./]? ?d\\.?|sampai)";
/** "Tahap 1-6" is several payments, not the first. */
const ALONE = `(?! ?(?:${UNTIL}|,|&|dan) ?(?:\\d{1,2}|[ivx]+)\\b)`;
const QUARTER = new RegExp(
  `(?<![a-z])(?:tw|trw|triwulan|kuartal|q)[. ]*(?:ke[- ]*)?(iv|iii|ii|i|[1-4])\\b${ALONE}`,
  "i",
);
const STAGE = new RegExp(`\\btahap[. ]*(?:ke[- ]*)?(x?(?:ix|iv|v?i{1,3})|vi?|xi{0,2}|\\d{1,2})\\b${ALONE}`, "i");
/** What may precede the months themselves. */
const BEFORE_MONTHS = /^(?:(?:bulan|alokasi|periode|masa|salur|penyaluran)[ :]+)+/i;
/** "10/2026" */
const MONTH_AND_YEAR = /^(0?[1-9]|1[0-2])[-/. ]+(20\d\d)$/;
/** "bulan 10", "bulan 10 2026" */
const MONTH_NUMBER = /^bulan[ :]+(0?[1-9]|1[0-2])(?:[ /-]+20\d\d)?$/i;
const RANGE = new RegExp(`^([a-z]{3,9})\\.? ?${UNTIL} ?([a-z]{3,9})\\.?(?: |$)`, "i");

/** Reads "JAN-MAR", "JAN-MAR 2025", "TW 1 2025", "TRIWULAN I", "Januari 2019", "2019-10", "10/2026", "Tahap 2 Tahun 2026", "2026". */
export function parsePeriod(text: string): PeriodText | null {
  const written = text.normalize("NFKC").trim().replace(/\s+/g, " ");
  const numberOfMonth = Number(MONTH_NUMBER.exec(written)?.[1] ?? 0);
  // "Okt-Des'26"
  const plain = written.replace(BEFORE_MONTHS, "").replace(/['’](\d\d)$/, " 20$1");
  if (/^20\d\d$/.test(plain)) return { kind: "year", year: Number(plain) };
  const numbered = /^(20\d\d)[-/ ]?(0[1-9]|1[0-2])(?:-01)?$/.exec(plain);
  if (numbered) return { kind: "months", year: Number(numbered[1]), firstMonth: Number(numbered[2]), months: 1 };
  const year = Number(/(20\d\d)/.exec(plain)?.[1] ?? 0) || null;
  const own = numberOfMonth || Number(MONTH_AND_YEAR.exec(plain)?.[1] ?? 0);
  if (own) return { kind: "months", year, firstMonth: own, months: 1 };
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
  return monthsOf(plain, year);
}

/** "Oktober", "Oktober, November, Desember 2026": one month, or several that follow each other. */
function monthsOf(plain: string, year: number | null): PeriodText | null {
  const words = plain.replace(/[ -]*20\d\d$/, "").split(/\.?(?: ?[,&+/-] ?(?:dan )?| dan )|\.$/);
  const months = words.filter((word) => word !== "").map((word) => (/^[a-z]{3,9}$/i.test(word) ? monthOf(word) : null));
  const [first] = months;
  if (!first || months.some((month, at) => month !== first + at)) return null;
  return { kind: "months", year, firstMonth: first, months: months.length };
}

const WORD = /\p{L}{3,9}/gu;
const BETWEEN = new RegExp(`^\\.? ?${UNTIL} ?$`, "i");
/** 12 Oktober is a day, and "per Oktober" gives the date of the data. */
const NO_PERIOD = /(?:\d|\b(?:per|tanggal|tgl|cetak|dicetak|dtks|dtsen))[ .:-]*$/i;
const SAID = /\b(?:bulan|alokasi|periode|salur|penyaluran|masa)[ :]*$/i;
const YEAR_AFTER = /^[., -]*(20\d\d)(?!\d)/;

/** All periods that a line of words names: a title, the name of a sheet or of a file. A year alone is none. */
export function periodsIn(line: string): PeriodText[] {
  const plain = line.normalize("NFKC").replace(/\s+/g, " ");
  const year = Number(/\b(20\d\d)\b/.exec(plain)?.[1] ?? 0) || null;
  const counted = [QUARTER, STAGE].flatMap(({ source }) => [...plain.matchAll(new RegExp(source, "gi"))]);
  const found = counted.flatMap(([text]) => parsePeriod(year === null ? text : `${text} ${year}`) ?? []);
  const months = [...plain.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    const month = monthOf(word);
    const [before, after] = [plain.slice(0, index), plain.slice(index + word.length)];
    return month && !NO_PERIOD.test(before) ? [{ month, before, after, from: index, to: index + word.length }] : [];
  });
  for (let at = 0; at < months.length; at++) {
    const [one, next] = [months[at], months[at + 1]];
    if (!one) continue;
    const own = Number(YEAR_AFTER.exec(one.after)?.[1] ?? 0);
    if (next && next.month >= one.month && BETWEEN.test(plain.slice(one.to, next.from))) {
      const years = Number(YEAR_AFTER.exec(next.after)?.[1] ?? 0) || year;
      found.push({ kind: "months", year: years, firstMonth: one.month, months: next.month - one.month + 1 });
      at++;
    } else if (own || SAID.test(one.before)) {
      found.push({ kind: "months", year: own || year, firstMonth: one.month, months: 1 });
    }
  }
  return found;
}

const ordinal = (text = ""): number => Math.max(0, ROMAN.indexOf(text.toLowerCase())) || Number(text);
