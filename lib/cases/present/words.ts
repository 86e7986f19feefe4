import type { CaseRow } from "@/lib/cases/list/queries/list-cases";
import type { CaseView } from "@/lib/cases/queries/get-case";
import { CASE_TYPES, isCaseType } from "@/lib/cases/rules/catalogue";
import { ESCALATION_LEVELS, isAtRisk } from "@/lib/cases/rules/deadline";
import {
  type CaseState,
  CLOSED_BY_DATA,
  CLOSING_REASONS,
  DUPLICATE,
  isClosingReason,
  isOverdue,
} from "@/lib/cases/rules/lifecycle";
import { displayName } from "@/lib/regions/rules";
import { daysBetween } from "@/lib/values/dates";
import { formatCount } from "@/lib/values/rupiah";
import type { Tone } from "@/lib/values/tone";

export const STATE_LABELS: Record<CaseState, string> = {
  open: "Baru",
  taken: "Dikerjakan",
  waiting: "Menunggu",
  verified: "Terverifikasi",
  closed: "Selesai",
};
export const STATE_TONES: Record<CaseState, Tone> = {
  open: "watch",
  taken: "info",
  waiting: "watch",
  verified: "info",
  closed: "ok",
};

export const typeLabel = (type: string): string => (isCaseType(type) ? CASE_TYPES[type].label : type);
export const typeRules = (type: string) => (isCaseType(type) ? CASE_TYPES[type] : null);

/** Why a case is closed, in words. */
export function closingSentence(reason: string | null): string {
  if (reason === CLOSED_BY_DATA) return "Ditutup oleh data";
  if (reason === DUPLICATE) return "Ditutup sebagai duplikat";
  return reason !== null && isClosingReason(reason) ? CLOSING_REASONS[reason] : "Ditutup";
}

type Dated = { state: CaseState; dueOn: string };

/** How much time is left: in words, because a colour alone is not enough. */
export function dueSentence(found: Dated, today: string): { text: string; tone: Tone | null } {
  if (found.state === "closed") return { text: "–", tone: null };
  const days = daysBetween(today, found.dueOn);
  if (isOverdue(found, today)) return { text: `Lewat ${formatCount(-days)} hari`, tone: "problem" };
  if (days === 0) return { text: "Hari ini", tone: "watch" };
  return { text: `${formatCount(days)} hari lagi`, tone: isAtRisk(found, today) ? "watch" : null };
}

/** To whom a late case has risen, in words; '' while it is with the kab/kota. */
export const escalationText = (level: number): string => (level > 0 ? `naik ke ${ESCALATION_LEVELS[level] ?? ""}` : "");

type Placed = { village: string | null; district: string | null; regency: string };

/** "Dalung, Kuta Utara, Kab. Badung"; it is noted where the desa of a family is not known. */
export function placeParts({ village, district, regency }: Placed, isFamily: boolean): { main: string; above: string } {
  const names = [district, regency].filter((name) => name !== null).map(displayName);
  if (!isFamily) return { main: displayName(regency), above: "" };
  return { main: village ? displayName(village) : "Desa belum diketahui", above: names.join(", ") };
}

/** Who or what a case is about. */
export function subjectOf(row: Pick<CaseRow | CaseView, "type" | "kpmId" | "kpmName" | "nik" | "families">) {
  const what = row.type === "KUOTA_BELUM_TERPENUHI" ? "KPM kurang" : "baris laporan bank";
  if (row.kpmId === null) return { main: `${formatCount(row.families)} ${what}`, below: "kab/kota" };
  return { main: row.kpmName ?? "KPM", below: row.nik ?? "" };
}
