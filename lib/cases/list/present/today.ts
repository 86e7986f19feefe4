import { type CaseFilter, casesHref, parseCaseFilter } from "@/lib/cases/list/filter/cases";
import type { LateRow, Steps, TurnRow } from "@/lib/cases/list/queries/today";
import { typeLabel } from "@/lib/cases/present/words";
import { isCaseType } from "@/lib/cases/rules/catalogue";
import { AT_RISK_DAYS } from "@/lib/cases/rules/deadline";
import { CASE_OWNERS, type CaseOwner } from "@/lib/cases/rules/party";
import { displayName } from "@/lib/regions/rules";
import { formatShortDate } from "@/lib/values/dates";
import { formatCount, formatRp } from "@/lib/values/rupiah";

const to = (change: Partial<CaseFilter>): string => casesHref(parseCaseFilter({}), change);
const counted = (count: number, href: string) => (count === 0 ? "0" : { text: formatCount(count), href });

/** The cells of one type of case assigned to a party; every number leads to its cases. */
export const turnCells = (party: CaseOwner) => (row: TurnRow) => {
  const of = { owner: party, ...(isCaseType(row.type) && { type: row.type }) };
  return {
    key: row.type,
    type: { text: typeLabel(row.type), href: to(of) },
    overdue: counted(row.overdue, to({ ...of, overdue: true })),
    atRisk: counted(row.atRisk, to({ ...of, atRisk: true })),
    live: formatCount(row.live),
    amount: formatRp(row.amountRp),
  };
};
export type TurnCells = ReturnType<ReturnType<typeof turnCells>>;

export const AT_RISK_HEAD = `Jatuh tempo ≤ ${AT_RISK_DAYS} hari`;

/** What is most urgent, as the first sentence of the day. */
export function daySentence(rows: readonly TurnRow[], party: CaseOwner | null): string {
  if (party === null) return "Di mana masalah menua, dan apa yang naik ke tingkat Anda.";
  const sum = (of: (row: TurnRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  const [live, overdue, atRisk] = [sum((r) => r.live), sum((r) => r.overdue), sum((r) => r.atRisk)];
  if (live === 0) return `Tidak ada masalah yang menunggu ${CASE_OWNERS[party]}.`;
  const first = `${formatCount(live)} masalah menunggu ${CASE_OWNERS[party]}`;
  if (overdue > 0) return `${first}; dahulukan ${formatCount(overdue)} yang lewat tenggat.`;
  return atRisk > 0
    ? `${first}; ${formatCount(atRisk)} hampir jatuh tempo.`
    : `${first}; belum ada yang lewat tenggat.`;
}

type Line = { key: string; text: string; count: string; href: string };

/** The other steps that wait for the actor; a line without work is left out. */
export function stepLines(steps: Steps, given: { files: number; minutes: number; dinsos: boolean }): Line[] {
  const line = (key: string, text: string, count: number, href: string): Line[] =>
    count > 0 ? [{ key, text, count: formatCount(count), href }] : [];
  return [
    ...line("escalated", "Masalah yang naik ke tingkat Anda", steps.escalated, to({ escalated: true })),
    ...(given.dinsos
      ? [
          ...line(
            "answered",
            "Dijawab pihak lain, tinggal diperiksa dan diverifikasi",
            steps.answered,
            to({ answered: true }),
          ),
          ...line("verified", "Terverifikasi, tinggal ditutup", steps.verified, to({ state: "verified" })),
        ]
      : []),
    ...line("mine", "Masalah yang Anda tangani", steps.mine, to({ mine: true })),
    ...line("files", "Berkas yang menunggu keputusan Anda", given.files, "/intake"),
    ...line("minutes", "Berita acara yang belum Anda tandatangani", given.minutes, "/reconciliation"),
  ];
}
export type StepLine = Line;

/** A kab/kota by how late its cases are. */
export const lateCells = (row: LateRow) => ({
  key: row.regencyCode,
  place: { text: displayName(row.regency), href: to({ region: row.regencyCode }) },
  overdue: counted(row.overdue, to({ region: row.regencyCode, overdue: true })),
  escalated: counted(row.escalated, to({ region: row.regencyCode, escalated: true })),
  live: formatCount(row.live),
  oldest: formatShortDate(row.oldestDueOn),
});
export type LateCells = ReturnType<typeof lateCells>;

/** Nothing is late, or nothing waits. */
export const NO_TURN = {
  tag: "no-data-yet" as const,
  what: "masalah",
  hint: "Tidak ada yang menunggu hari ini. Berkas baru yang masuk diperiksa dan masalahnya muncul di sini.",
};
