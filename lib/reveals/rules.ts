import { formatCount } from "@/lib/values/rupiah";

// Opening identity numbers, or asking whether one exists, needs a reason. Every way counts against one limit of the day;
// the limit itself is in the database (take_reveals), where nobody gets past it.

/** What identity numbers are opened for; the same list for one number, a list, and what an administrator grants. */
export const REVEAL_PURPOSES = {
  dukcapil: "Memadankan dengan Dispendukcapil",
  bank: "Mencocokkan dengan cabang bank",
  lapangan: "Kunjungan lapangan",
  pengaduan: "Menjawab pengaduan keluarga",
} as const;
export type RevealPurpose = keyof typeof REVEAL_PURPOSES;
export const isRevealPurpose = (text: string): text is RevealPurpose => Object.hasOwn(REVEAL_PURPOSES, text);

/** Where the unknown numbers of files are counted whose sender may open none (take_unknowns). */
export const OF_FILES = "berkas";

/** A shorter reason tells the reader of the audit log nothing. */
export const REASON_LENGTH = { least: 10, most: 300 };
export const GRANT_MOST = 100_000;

/** taken: of the allowance of today. */
export type RevealsToday = { taken: number; allowance: number };

/** What is left today, and who grants more. */
export const leftSentence = ({ taken, allowance }: RevealsToday): string =>
  `Sisa hari ini ${formatCount(Math.max(0, allowance - taken))} dari ${formatCount(allowance)} nomor; administrator dapat menambah batas untuk satu keperluan.`;

/** Why a file is stopped whose numbers are asked about, or may be: the same words whether they are known or not. */
export const unknownLimitSentence = (allowance: number): string =>
  `Berkas ini tidak dicocokkan: batas nomor tidak dikenal, ${formatCount(allowance)} sehari untuk satu akun, sudah habis atau terlewati. Minta Dinsos memuat DPM-nya atau berkas ini, minta administrator menambah batas untuk keperluan "${REVEAL_PURPOSES.bank}", atau unggah lagi besok.`;

/** Why so many numbers are not opened. */
export const limitSentence = (numbers: number, today: RevealsToday): string =>
  `Melewati batas: ini ${formatCount(numbers)} nomor identitas. ${leftSentence(today)}`;
