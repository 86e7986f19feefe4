import { formatInstant, formatShortDate } from "@/lib/values/dates";
import { formatCount } from "@/lib/values/rupiah";
import { isKind, KIND_LABELS, type Kind } from "./rules/kinds";

type Tone = "ok" | "watch" | "problem" | "info" | "neutral";
type State =
  | "received"
  | "working"
  | "planned"
  | "approved"
  | "done"
  | "refused"
  | "failed"
  | "cancelled"
  | "undoing"
  | "undone";

export const STATES: Record<State, { label: string; tone: Tone }> = {
  received: { label: "Menunggu giliran", tone: "info" },
  working: { label: "Sedang dikerjakan", tone: "info" },
  planned: { label: "Menunggu persetujuan", tone: "watch" },
  approved: { label: "Menunggu diterapkan", tone: "info" },
  done: { label: "Selesai", tone: "ok" },
  refused: { label: "Ditolak", tone: "problem" },
  failed: { label: "Gagal", tone: "problem" },
  cancelled: { label: "Dibatalkan", tone: "neutral" },
  undoing: { label: "Sedang ditarik kembali", tone: "info" },
  undone: { label: "Ditarik kembali", tone: "neutral" },
};

/** States in which the worker acts and the page follows. */
export const isUnderWay = (state: State): boolean => ["received", "working", "approved", "undoing"].includes(state);
export const kindLabel = (kind: string): string => (isKind(kind) ? KIND_LABELS[kind] : kind);

export const FIGURES = [
  {
    key: "rowsRead",
    label: "Baris dibaca",
    definition: "Baris berisi di bawah judul kolom; sama dengan jumlah keempat angka berikutnya.",
  },
  { key: "added", label: "Ditambah", definition: "Baris yang belum ada untuk periode ini." },
  { key: "changed", label: "Diubah", definition: "Baris yang sudah ada dan isinya berbeda." },
  { key: "unchanged", label: "Tidak berubah", definition: "Baris yang sudah ada dengan isi yang sama." },
  { key: "refused", label: "Ditolak", definition: "Baris yang tidak dimuat; sebabnya disebut di bawah." },
  { key: "warned", label: "Peringatan", definition: "Baris yang dimuat, tetapi perlu diperiksa." },
] as const;

type Listed = {
  kind: string;
  regionCode: string;
  regionName: string | null;
  bankCode: string;
  periodLabel: string | null;
  asOf: string;
  uploadedAt: Date;
  sizeBytes: number;
};

/** Where and when a file speaks of: "Kab. Badung · Okt–Des 2026 · BNI". */
export const placeSentence = (row: Listed, regionName: string): string =>
  [regionName, row.periodLabel, row.bankCode].filter((part) => part).join(" · ");

export const uploadedSentence = (row: Listed): string => formatInstant(row.uploadedAt, row.regionCode);
export const asOfSentence = (row: Listed): string => formatShortDate(row.asOf);

export function sizeSentence(bytes: number): string {
  if (bytes < 1_000_000) return `${formatCount(Math.max(1, Math.round(bytes / 1_000)))} kB`;
  return `${formatCount(Math.round(bytes / 100_000) / 10)} MB`;
}

/** How a file was understood, in words. */
export function mappingFacts(mapping: {
  format?: string;
  sheet?: string | null;
  separator?: string | null;
  encoding?: string | null;
  headerRow?: number;
}): string {
  if (!mapping.format) return "";
  const separators: Record<string, string> = { ";": "titik koma", ",": "koma", "\t": "tab", "|": "garis tegak" };
  const shape =
    mapping.format === "xlsx"
      ? `XLSX, lembar "${mapping.sheet ?? ""}"`
      : `CSV, pemisah ${separators[mapping.separator ?? ""] ?? "lain"}, ${mapping.encoding ?? ""}`;
  return `${shape}; judul kolom pada baris ${mapping.headerRow ?? 1}`;
}

/** Text that a spreadsheet will not take for a formula. */
export const csvCell = (text: string): string => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[;"\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** The kinds to choose from; with more than one, the file may be looked at instead. */
export const kindOptions = (kinds: readonly Kind[]): { value: string; label: string }[] => [
  ...(kinds.length > 1 ? [{ value: "auto", label: "Kenali sendiri" }] : []),
  ...kinds.map((kind) => ({ value: kind, label: KIND_LABELS[kind] })),
];

/** Why the list of files is empty. */
export const emptinessOf = (rows: number) =>
  rows > 0
    ? ({ tag: "rows" } as const)
    : ({ tag: "no-data-yet", what: "berkas", hint: "Berkas pertama muncul di sini begitu diunggah." } as const);

const CAUSES: Record<string, string> = {
  ganda: "Ganda di dalam berkas; baris pertama yang dipakai.",
  panjang: "Jumlah angka nomor identitas salah.",
  "laporan-lama": "Laporan yang tersimpan lebih baru.",
  "rekap-lama": "Rekap yang tersimpan lebih baru.",
  "kode-wilayah": "Kode wilayah tidak dikenal.",
  program: "Program tidak termasuk bansos pangan.",
  periode: "Periode tidak dikenal.",
};

/** The cause of a group of rows; `message` is that of one of them. */
export const causeLabel = (reason: string, message: string): string => CAUSES[reason] ?? message;
