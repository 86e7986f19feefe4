import type { CaseCountRow } from "@/lib/cases/list/queries/count-cases";
import { typeLabel } from "@/lib/cases/present/words";
import { CASE_TYPES, type LetterKind } from "@/lib/cases/rules/catalogue";
import {
  AT_RISK_DAYS,
  DUE_UNITS,
  type DueRule,
  ESCALATION_DAYS,
  ESCALATION_LEVELS,
  HOLIDAY_KINDS,
  isWorkingDay,
} from "@/lib/cases/rules/deadline";
import { CASE_OWNERS, type CaseOwner } from "@/lib/cases/rules/party";
import { formatDate, formatInstant } from "@/lib/values/dates";
import { formatCount } from "@/lib/values/rupiah";
import type { CaseRuleRow, RuleChangeRow } from "./queries/case-rules";
import type { HolidayRow } from "./queries/holidays";

/** "14 hari kerja" */
export const dueText = ({ days, unit }: DueRule): string => `${formatCount(days)} ${DUE_UNITS[unit]}`;

const LETTERS: Record<LetterKind, string> = {
  "bank-branch": "cabang bank",
  dukcapil: "Dispendukcapil",
  village: "desa/kelurahan",
};
export const letterText = (letter: LetterKind | null): string => (letter === null ? "tidak ada" : LETTERS[letter]);

const STEP_TEXTS = {
  dpm: "masuk DPM",
  sp2d: "diperintahkan bayar (SP2D)",
  credited: "dana masuk (penyaluran)",
  transacted: "dibelanjakan (pencairan)",
} as const;

/** One type as the settings show it: rule, what it blocks, what ends it, and how many live. */
export function ruleLine(rule: CaseRuleRow, counts: readonly CaseCountRow[]) {
  const type = CASE_TYPES[rule.type];
  const live = counts.find((row) => row.type === rule.type)?.live ?? 0;
  return {
    ...rule,
    label: type.label,
    summary: `${CASE_OWNERS[rule.owner]} · ${dueText(rule)}`,
    changed: rule.changeId !== null,
    live: formatCount(live),
    facts: [
      { key: "step", label: "Menghalangi", value: STEP_TEXTS[type.step] },
      { key: "action", label: "Langkah pertama", value: type.nextAction },
      { key: "evidence", label: "Selesai bila", value: type.evidence },
      { key: "letter", label: "Surat kepada", value: letterText(type.letter) },
      {
        key: "default",
        label: "Bawaan",
        value: `${CASE_OWNERS[type.owner]}, ${dueText(type.due)}; ${type.dueSource}`,
      },
    ],
  };
}
export type RuleLine = ReturnType<typeof ruleLine>;

/** When a late case rises, for the page of the rules. */
export const escalationRule = (): string =>
  `Lewat tenggat ${ESCALATION_DAYS.map((days, index) => `${days} hari naik ke ${ESCALATION_LEVELS[index + 1]}`).join(", ")}; ${AT_RISK_DAYS} hari sebelum tenggat ditandai hampir jatuh tempo.`;

const ruleText = (owner: CaseOwner, days: number, unit: RuleChangeRow["unitTo"]): string =>
  `${CASE_OWNERS[owner]}, ${dueText({ days, unit })}`;

function reachOf({ toLive, appliedAt, appliedCases }: RuleChangeRow): string {
  if (!toLive) return "masalah yang dibuka sesudahnya";
  if (!appliedAt) return "juga masalah berjalan; sedang dikerjakan";
  return `juga ${formatCount(appliedCases ?? 0)} masalah berjalan`;
}

/** The lines of the history of rules. */
export const ruleHistory = (changes: readonly RuleChangeRow[]) =>
  changes.map((change) => ({
    key: String(change.id),
    when: formatInstant(change.at),
    who: change.byName,
    type: typeLabel(change.type),
    from: ruleText(change.ownerFrom, change.daysFrom, change.unitFrom),
    to: ruleText(change.ownerTo, change.daysTo, change.unitTo),
    reason: change.reason,
    reach: reachOf(change),
  }));
export type RuleHistoryLine = ReturnType<typeof ruleHistory>[number];

const WEEKDAYS = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"] as const;
const weekdayOf = (date: string): string => WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? "";

/** The days of one year; a holiday on a weekend changes no deadline, and is marked so. */
export const holidayLines = (holidays: readonly HolidayRow[], year: string) =>
  holidays
    .filter(({ onDate }) => onDate.startsWith(year))
    .map(({ onDate, name, kind, source, estimated }) => ({
      onDate,
      date: `${weekdayOf(onDate)}, ${formatDate(onDate)}`,
      name,
      kind: HOLIDAY_KINDS[kind],
      source,
      estimated,
      onWeekend: !isWorkingDay(onDate, new Set()),
    }));
export type HolidayLine = ReturnType<typeof holidayLines>[number];

/** The years that have days, with their number, as tabs. */
export function yearTabs(holidays: readonly HolidayRow[], current: string) {
  const years = [...new Set(holidays.map(({ onDate }) => onDate.slice(0, 4)))].sort();
  return years.map((year) => ({
    label: year,
    count: formatCount(holidays.filter(({ onDate }) => onDate.startsWith(year)).length),
    href: `/admin/holidays?year=${year}`,
    current: year === current,
  }));
}

/** What is missing for deadlines of the coming year to be right; null when nothing is. */
export function holidayWarning(lines: readonly HolidayLine[], year: string): string | null {
  const estimated = lines.filter((line) => line.estimated).length;
  const hasLeave = lines.some((line) => line.kind === HOLIDAY_KINDS["joint-leave"]);
  if (lines.length === 0)
    return `Belum ada hari libur tahun ${year}; tenggat hari kerja hanya melompati Sabtu dan Minggu.`;
  if (estimated > 0)
    return `${estimated} tanggal tahun ${year} masih perkiraan${hasLeave ? "" : " dan cuti bersamanya belum ada"}. Perbarui setelah SKB 3 Menteri terbit.`;
  return hasLeave ? null : `Cuti bersama tahun ${year} belum dimuat.`;
}
