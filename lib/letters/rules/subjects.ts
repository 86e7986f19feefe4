import type { LetterKind } from "@/lib/cases/rules/catalogue";

/** What a letter is about, until somebody writes another subject. */
export const SUBJECTS: Record<LetterKind, string> = {
  "bank-branch": "Permohonan penyelesaian kendala penyaluran bantuan sosial pangan",
  dukcapil: "Permohonan pemadanan NIK penerima bantuan sosial pangan",
  village: "Permohonan verifikasi penerima bantuan sosial pangan",
};
