import type { CaseOwner } from "@/lib/cases/rules/party";
import { addDays } from "@/lib/values/dates";
import { maskedIdentities } from "@/lib/values/identity-in-text";

// What a visit can find: the field vocabulary of SIKS-NG's village app (Sukses Salur, KKS Rusak/Hilang, KPM Meninggal,
// Pindah/Tidak Ditemukan) and PT Pos's reasons of non-payment (domain: 2.3), split where the next step differs.

type FieldResult = {
  label: string;
  /** Whom the case goes to next; null = it stays with the visitor. */
  next: CaseOwner | null;
};

export const FIELD_RESULTS = {
  met: { label: "Bertemu keluarga", next: null },
  "not-found": { label: "Tidak ditemukan", next: "dinsos" },
  moved: { label: "Pindah", next: "dinsos" },
  died: { label: "Meninggal", next: "dinsos" },
  // A broken or lost KKS is replaced by the bank's branch (pedoman umum, domain: 2.4).
  "card-damaged": { label: "KKS rusak", next: "bank" },
  "card-lost": { label: "KKS hilang", next: "bank" },
  refused: { label: "Menolak, mundur, atau mampu", next: "dinsos" },
  other: { label: "Lainnya", next: null },
} as const satisfies Record<string, FieldResult>;

export type FieldResultCode = keyof typeof FIELD_RESULTS;
export const isFieldResult = (text: string): text is FieldResultCode => Object.hasOwn(FIELD_RESULTS, text);

/** Only words tell what else was found. */
export const needsNote = (result: FieldResultCode): boolean => result === "other";
export const NOTE_MISSING = "Tulis apa yang ditemukan.";

/** A visit may reach the server so many days later: a month without signal and a margin. Our own choice. */
export const VISIT_DAYS_BACK = 60;

/** The first day that a visit recorded today may name; the last is today. */
export const earliestVisit = (today: string): string => addDays(today, -VISIT_DAYS_BACK);

export const isVisitDate = (date: string, today: string): boolean => date >= earliestVisit(today) && date <= today;

export const VISIT_NOTE_LENGTH = 500;

/** A number of 16 digits that was typed into a note is masked, before a phone keeps it and before the server does. */
export const maskedNote = (note: string): string => maskedIdentities(note);
