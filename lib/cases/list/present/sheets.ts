import type { CaseCountRow } from "@/lib/cases/list/queries/count-cases";
import type { LateRow, TurnRow } from "@/lib/cases/list/queries/today";
import { typeLabel } from "@/lib/cases/present/words";
import type { NoticeRow } from "@/lib/cases/reminders/queries";
import { reminderSentence } from "@/lib/cases/reminders/rules";
import { DUE_UNITS } from "@/lib/cases/rules/deadline";
import { CASE_OWNERS } from "@/lib/cases/rules/party";
import {
  type HolidayLine,
  holidayLines,
  type RuleHistoryLine,
  ruleHistory,
  ruleLine,
} from "@/lib/cases/settings/present";
import type { CaseRuleRow, RuleChangeRow } from "@/lib/cases/settings/queries/case-rules";
import type { HolidayRow } from "@/lib/cases/settings/queries/holidays";
import type { WorkbookSheet } from "@/lib/documents/shapes/sheet";
import { type Batches, sheetOf } from "@/lib/documents/shapes/sheet";
import { displayName } from "@/lib/regions/rules";
import { AT_RISK_HEAD } from "./today";

// The shorter tables around cases as sheets: what waits today, reminders, and the rules.

/** The cases assigned to a party, by type. */
export const turnSheet = (rows: readonly TurnRow[]): WorkbookSheet =>
  sheetOf<TurnRow>(
    "Menunggu",
    [
      { title: "Masalah", width: 34, cell: ({ type }) => typeLabel(type) },
      { title: "Lewat tenggat", width: 14, cell: ({ overdue }) => overdue },
      { title: AT_RISK_HEAD, width: 20, cell: ({ atRisk }) => atRisk },
      { title: "Semua", width: 12, cell: ({ live }) => live },
      { title: "Nominal (Rp)", width: 20, cell: ({ amountRp }) => amountRp },
    ],
    [rows],
  );

/** Kab/kota by how late their cases are. */
export const lateSheet = (rows: readonly LateRow[]): WorkbookSheet =>
  sheetOf<LateRow>(
    "Masalah yang menua",
    [
      { title: "Kode wilayah", width: 14, cell: ({ regencyCode }) => regencyCode },
      { title: "Kab/kota", width: 28, cell: ({ regency }) => displayName(regency) },
      { title: "Lewat tenggat", width: 14, cell: ({ overdue }) => overdue },
      { title: "Naik tingkat", width: 14, cell: ({ escalated }) => escalated },
      { title: "Belum selesai", width: 14, cell: ({ live }) => live },
      { title: "Tenggat tertua (tttt-bb-hh)", width: 24, cell: ({ oldestDueOn }) => oldestDueOn },
    ],
    [rows],
  );

export const noticeSheet = (batches: Batches<NoticeRow>): WorkbookSheet =>
  sheetOf<NoticeRow>(
    "Pemberitahuan",
    [
      { title: "Tanggal (tttt-bb-hh)", width: 20, cell: ({ onDate }) => onDate },
      { title: "Isi", width: 90, cell: (row) => reminderSentence(row) },
      { title: "Lewat tenggat", width: 14, cell: ({ overdue }) => overdue },
      { title: "Hampir jatuh tempo", width: 18, cell: ({ atRisk }) => atRisk },
      { title: "Sudah dibaca", width: 14, cell: ({ read }) => (read ? "ya" : "belum") },
    ],
    batches,
  );

/** The days of a year on which offices do not work. */
export const holidaySheet = (holidays: readonly HolidayRow[], year: string): WorkbookSheet =>
  sheetOf<HolidayLine>(
    `Hari libur ${year}`,
    [
      { title: "Tanggal (tttt-bb-hh)", width: 20, cell: ({ onDate }) => onDate },
      { title: "Hari", width: 30, cell: ({ date }) => date },
      { title: "Nama", width: 44, cell: ({ name }) => name },
      { title: "Jenis", width: 20, cell: ({ kind }) => kind },
      { title: "Sumber", width: 44, cell: ({ source }) => source },
      { title: "Perkiraan", width: 12, cell: ({ estimated }) => (estimated ? "ya" : "tidak") },
      { title: "Akhir pekan", width: 12, cell: ({ onWeekend }) => (onWeekend ? "ya" : "tidak") },
    ],
    [holidayLines(holidays, year)],
  );

/** Who solves each type and in how long, and how many of it live. */
export function ruleSheet(rules: readonly CaseRuleRow[], counts: readonly CaseCountRow[]): WorkbookSheet {
  const fact = (rule: CaseRuleRow, key: string) =>
    ruleLine(rule, counts).facts.find((f) => f.key === key)?.value ?? null;
  return sheetOf<CaseRuleRow>(
    "Jenis masalah",
    [
      { title: "Kode jenis", width: 28, cell: ({ type }) => type },
      { title: "Jenis masalah", width: 34, cell: ({ type }) => typeLabel(type) },
      { title: "Penyelesai", width: 22, cell: ({ owner }) => CASE_OWNERS[owner] },
      { title: "Tenggat", width: 10, cell: ({ days }) => days },
      { title: "Satuan tenggat", width: 16, cell: ({ unit }) => DUE_UNITS[unit] },
      { title: "Belum selesai", width: 14, cell: ({ type }) => counts.find((row) => row.type === type)?.live ?? 0 },
      { title: "Menghalangi", width: 28, cell: (rule) => fact(rule, "step") },
      { title: "Langkah pertama", width: 60, cell: (rule) => fact(rule, "action") },
      { title: "Selesai bila", width: 60, cell: (rule) => fact(rule, "evidence") },
      { title: "Surat kepada", width: 20, cell: (rule) => fact(rule, "letter") },
      { title: "Bawaan", width: 60, cell: (rule) => fact(rule, "default") },
    ],
    [rules],
  );
}

async function* historyLines(batches: AsyncIterable<readonly RuleChangeRow[]>): AsyncGenerator<RuleHistoryLine[]> {
  for await (const batch of batches) yield ruleHistory(batch);
}

export const ruleHistorySheet = (batches: AsyncIterable<readonly RuleChangeRow[]>): WorkbookSheet =>
  sheetOf<RuleHistoryLine>(
    "Riwayat aturan",
    [
      { title: "Waktu", width: 22, cell: ({ when }) => when },
      { title: "Oleh", width: 28, cell: ({ who }) => who },
      { title: "Jenis masalah", width: 34, cell: ({ type }) => type },
      { title: "Dari", width: 34, cell: ({ from }) => from },
      { title: "Menjadi", width: 34, cell: ({ to }) => to },
      { title: "Alasan", width: 50, cell: ({ reason }) => reason },
      { title: "Berlaku untuk", width: 36, cell: ({ reach }) => reach },
    ],
    historyLines(batches),
  );
