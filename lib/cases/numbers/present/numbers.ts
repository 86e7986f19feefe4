import { type CaseFilter, NO_BANK } from "@/lib/cases/list/filter/cases";
import { behindHref, isNumbersNarrowed, type NumbersFilter, numbersHref } from "@/lib/cases/numbers/filter";
import type { CaseNumbers, FlowRow, NumbersLine } from "@/lib/cases/numbers/queries";
import {
  AGE_CLASSES,
  type Bucket,
  byGrowth,
  countAges,
  type Dimension,
  type Growth,
  openedWithin,
  quantileOf,
  stocksOf,
  type Waited,
} from "@/lib/cases/numbers/rules";
import { typeLabel } from "@/lib/cases/present/words";
import { CASE_TYPES, isCaseType } from "@/lib/cases/rules/catalogue";
import { CASE_OWNERS, isCaseOwner } from "@/lib/cases/rules/party";
import { displayName, isPseudoRegion, pseudoName } from "@/lib/regions/rules";
import { formatShortDate } from "@/lib/values/dates";
import { formatCount, formatPercent } from "@/lib/values/rupiah";

/** links: whether the reader may open the cases themselves; a role without names reads the numbers alone. */
type Given = { filter: NumbersFilter; links: boolean; today: string };

const behind = ({ filter, links }: Given, count: number, change: Partial<CaseFilter>) =>
  count > 0 && links ? { text: formatCount(count), href: behindHref(filter, change) } : formatCount(count);

const MONTH = new Intl.DateTimeFormat("id-ID", { month: "short", year: "numeric", timeZone: "UTC" });

/** "23 Nov 2026" for a week by its Monday, "Nov 2026" for a month. */
export const bucketLabel = ({ from }: Bucket, span: NumbersFilter["span"]): string =>
  span === "week" ? formatShortDate(from) : MONTH.format(new Date(`${from}T00:00:00Z`));

const sumOf = (rows: readonly FlowRow[], what: FlowRow["what"], on: string): number =>
  rows.filter((row) => row.what === what && row.on === on).reduce((sum, { n }) => sum + n, 0);

/** What came, what was done and what is left, a line for each week or month; the newest last. */
export function flowLines(numbers: CaseNumbers, given: Given) {
  const live = numbers.opened.reduce((sum, { n }) => sum + n, 0);
  const flows = numbers.buckets.map(({ from }) => ({
    opened: sumOf(numbers.flow, "opened", from),
    closed: sumOf(numbers.flow, "closed", from),
    reopened: sumOf(numbers.flow, "reopened", from),
  }));
  const stocks = stocksOf(flows, live);
  return numbers.buckets.map((bucket, index) => {
    const { opened = 0, closed = 0, reopened = 0 } = flows[index] ?? {};
    const stock = stocks[index] ?? 0;
    return {
      label: bucketLabel(bucket, given.filter.span),
      values: { opened, closed, reopened, stock },
      cells: {
        key: bucket.from,
        opened: behind(given, opened, { when: "opened", ...bucket }),
        closed: behind(given, closed, { when: "closed", ...bucket }),
        reopened: behind(given, reopened, { when: "reopened", ...bucket }),
        stock: behind(given, stock, { when: "standing", to: bucket.to }),
      },
    };
  });
}
export type FlowLine = ReturnType<typeof flowLines>[number];

const ageLabel = ({ from, to }: (typeof AGE_CLASSES)[number]): string =>
  to === null ? `> ${from - 1} hari` : `${from}–${to} hari`;

/** Open cases by age, a line for each class. */
export function ageLines({ opened }: CaseNumbers, given: Given) {
  const counts = countAges(opened, given.today);
  const total = counts.reduce((sum, n) => sum + n, 0);
  return AGE_CLASSES.map((age, index) => {
    const count = counts[index] ?? 0;
    return {
      key: String(age.from),
      label: ageLabel(age),
      count,
      share: total > 0 ? formatPercent(count / total) : "–",
      cell: behind(given, count, { when: "aged", ...openedWithin(age, given.today) }),
    };
  });
}
export type AgeLine = ReturnType<typeof ageLines>[number];

export const DIMENSION_LABELS: Record<Dimension, string> = {
  type: "Jenis",
  region: "Wilayah",
  bank: "Bank",
  owner: "Penyelesai",
};

type LineName = { text: string; change: Partial<CaseFilter> | null; next: string | null };

/** What a line is called, the filter that keeps just its cases (null = none does), and the numbers one level below. */
function lineOf(key: string, numbers: CaseNumbers, { filter }: Given): LineName {
  switch (filter.by) {
    case "type":
      return { text: typeLabel(key), change: isCaseType(key) ? { type: key } : null, next: null };
    case "owner":
      return {
        text: isCaseOwner(key) ? CASE_OWNERS[key] : key,
        change: isCaseOwner(key) ? { owner: key } : null,
        next: null,
      };
    case "bank":
      return {
        text:
          key === "" ? "Tanpa bank (masalah kab/kota)" : (numbers.banks.find(({ code }) => code === key)?.name ?? key),
        change: { bank: key || NO_BANK },
        next: null,
      };
    case "region": {
      const name = numbers.below.find(({ code }) => code === key)?.name;
      // Cases of a whole kab/kota are in no kecamatan that a list could ask for.
      if (isPseudoRegion(key)) return { text: pseudoName(key), change: null, next: null };
      return {
        text: name ? displayName(name) : key,
        change: { region: key },
        next: numbersHref(filter, { region: key }),
      };
    }
  }
}

const daysText = (days: number | null): string => (days === null ? "–" : formatCount(days));

/** A line of the table before it is drawn: what it is called and its numbers. */
export type NumberFigures = NumbersLine & {
  named: LineName;
  closed: number;
  median: number | null;
  most: number | null;
};

const figuresOf = (line: NumbersLine, waited: readonly Waited[], named: LineName): NumberFigures => ({
  ...line,
  named,
  closed: waited.reduce((sum, { n }) => sum + n, 0),
  median: quantileOf(waited, 0.5),
  most: quantileOf(waited, 0.9),
});

/** The numbers of the table in the order of what is open, with their total. */
export function numberFigures(numbers: CaseNumbers, given: Given): { rows: NumberFigures[]; total: NumberFigures } {
  const { closed, lines } = numbers;
  const keys = [...new Set([...lines, ...closed].map(({ key }) => key))];
  const lineFor = (key: string): NumbersLine =>
    lines.find((line) => line.key === key) ?? { key, opened: 0, reopened: 0, live: 0, overdue: 0 };
  const sum = (of: (line: NumbersLine) => number) => lines.reduce((total, line) => total + of(line), 0);
  const total = {
    key: "total",
    opened: sum((l) => l.opened),
    reopened: sum((l) => l.reopened),
    live: sum((l) => l.live),
    overdue: sum((l) => l.overdue),
  };
  return {
    rows: keys
      .map(lineFor)
      .filter(
        ({ key, opened, live, reopened }) => opened + live + reopened > 0 || closed.some((row) => row.key === key),
      )
      .sort((a, b) => b.live - a.live || a.key.localeCompare(b.key))
      .map((line) =>
        figuresOf(
          line,
          closed.filter(({ key }) => key === line.key),
          lineOf(line.key, numbers, given),
        ),
      ),
    total: figuresOf(total, closed, { text: "Jumlah", change: {}, next: null }),
  };
}

/** The same as cells; each number leads to its cases. */
export function numberLines(numbers: CaseNumbers, given: Given) {
  const { buckets } = numbers;
  const range = { from: buckets[0]?.from ?? "", to: buckets.at(-1)?.to ?? "" };
  const draw = (line: NumberFigures) => {
    const { named } = line;
    const own = { ...given, links: given.links && named.change !== null };
    const to = (count: number, change: Partial<CaseFilter>) => behind(own, count, { ...named.change, ...change });
    return {
      key: line.key,
      name: named.next ? { text: named.text, href: named.next } : named.text,
      opened: to(line.opened, { when: "opened", ...range }),
      closed: to(line.closed, { when: "closed", ...range }),
      reopened: to(line.reopened, { when: "reopened", ...range }),
      live: to(line.live, {}),
      overdue: to(line.overdue, { overdue: true }),
      median: daysText(line.median),
      most: daysText(line.most),
    };
  };
  const { rows, total } = numberFigures(numbers, given);
  return { rows: rows.map(draw), total: draw(total) };
}
export type NumberCells = ReturnType<typeof numberLines>["total"];

/** "naik 120", "+35,0 %": the word and the sign repeat what the colour shows. */
export function growthText({ now, before }: Growth): { text: string; tone: "watch" | "ok" | "neutral"; note?: string } {
  const change = now - before;
  if (change === 0) return { text: "tetap", tone: "neutral" };
  const sign = change > 0 ? "+" : "−";
  const note = before === 0 ? "sebelumnya tidak ada" : `${sign}${formatPercent(Math.abs(change) / before)}`;
  const size = formatCount(Math.abs(change));
  return change > 0 ? { text: `naik ${size}`, tone: "watch", note } : { text: `turun ${size}`, tone: "ok", note };
}

/** Types by how much more was opened than in the same number of days before. */
export function growthLines({ growth, buckets, previous }: CaseNumbers, given: Given) {
  const range = { from: buckets[0]?.from ?? "", to: buckets.at(-1)?.to ?? "" };
  return byGrowth(growth).map((row) => {
    const type = isCaseType(row.type) ? row.type : null;
    const of = (count: number, days: Bucket) =>
      type ? behind(given, count, { type, when: "opened", ...days }) : formatCount(count);
    return {
      key: row.type,
      type: type ? CASE_TYPES[type].label : row.type,
      now: of(row.now, range),
      before: of(row.before, previous),
      change: growthText(row),
    };
  });
}
export type GrowthLine = ReturnType<typeof growthLines>[number];

/** "31 Agu 2026 sampai 22 Nov 2026" */
export const rangeText = ({ from, to }: Bucket): string => `${formatShortDate(from)} sampai ${formatShortDate(to)}`;

/** Why there is no number at all; rows = there is one. */
export function numbersEmptiness(numbers: CaseNumbers, filter: NumbersFilter) {
  const some = numbers.opened.length + numbers.flow.length + numbers.lines.length + numbers.closed.length > 0;
  if (some) return { tag: "rows" as const };
  if (isNumbersNarrowed(filter))
    return {
      tag: "filtered-away" as const,
      what: "masalah",
      clearHref: numbersHref(filter, { type: "", bank: "", owner: "" }),
    };
  return {
    tag: "no-data-yet" as const,
    what: "masalah",
    hint: "Masalah dibuka sendiri dari DPM dan laporan bank; sesudah berkas pertama terbaca, angkanya muncul di sini.",
  };
}
