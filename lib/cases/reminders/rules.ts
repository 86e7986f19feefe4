import { isRole, ROLES, type Role } from "@/lib/auth/permissions";
import { AT_RISK_DAYS } from "@/lib/cases/rules/deadline";
import { type CaseOwner, partyOf } from "@/lib/cases/rules/party";
import { formatCount } from "@/lib/values/rupiah";

// What a person is reminded of once a day: what they work on, what nobody of their party has taken, and what has risen to
// their level; and, when it happens, of letters to their party. Numbers only, because a mail leaves the house.

export const NOTICE_KINDS = ["own", "queue", "escalated", "followed", "revealed", "letter", "handed"] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

export type Reminder = { kind: NoticeKind; overdue: number; atRisk: number };

/** The level that a late case must have reached to be told to a role; null for a role that is told of none. */
export const levelTold = (role: Role): number | null => (role === "dinsos-provinsi" ? 1 : role === "pfm" ? 2 : null);

/** Whose untaken cases a role is reminded of; a province works what has risen, not the queue of each kab/kota. */
export const queueTold = (role: Role): CaseOwner | null => (role === "dinsos-provinsi" ? null : partyOf(role));

export const RULES_BY_ROLE = ROLES.filter(isRole).map((role) => ({
  role,
  party: queueTold(role),
  level: levelTold(role),
}));

const SUBJECTS: Record<Extract<NoticeKind, "own" | "queue" | "followed">, string> = {
  own: "masalah yang Anda tangani",
  queue: "masalah di meja Anda yang belum diambil",
  followed: "tindak lanjut rakor pihak Anda",
};

/** "12 masalah yang Anda tangani lewat tenggat, 3 jatuh tempo dalam 3 hari." */
export function reminderSentence({ kind, overdue, atRisk }: Reminder): string {
  if (kind === "escalated") return `${formatCount(overdue)} masalah yang lewat tenggat naik ke tingkat Anda.`;
  if (kind === "revealed") return `${formatCount(overdue)} nomor identitas dibuka dalam jumlah besar.`;
  if (kind === "letter") return `${formatCount(atRisk)} surat Dinsos dikirim kepada pihak Anda.`;
  if (kind === "handed") return `${formatCount(atRisk)} masalah dalam surat Dinsos menunggu jawaban pihak Anda.`;
  const late = overdue > 0 ? `${formatCount(overdue)} ${SUBJECTS[kind]} lewat tenggat` : "";
  if (atRisk === 0) return `${late}.`;
  const soon = `jatuh tempo dalam ${AT_RISK_DAYS} hari`;
  return late ? `${late}, ${formatCount(atRisk)} ${soon}.` : `${formatCount(atRisk)} ${SUBJECTS[kind]} ${soon}.`;
}

/** The whole mail of a day. */
export const digestText = (name: string, day: string, reminders: readonly Reminder[]): string =>
  [
    `Yth. ${name},`,
    "",
    `Keadaan ${day}:`,
    ...reminders.map((reminder) => `- ${reminderSentence(reminder)}`),
    "",
    "Buka Salur, menu Pemberitahuan, untuk melihat daftarnya. Surel ini tidak memuat data keluarga.",
  ].join("\n");
