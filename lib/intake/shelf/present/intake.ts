import { READING } from "@/lib/intake/apply/rules/stages";
import { UNDO_DAYS } from "@/lib/intake/apply/rules/undo";
import { FIELDS, isKind, KIND_LABELS, type Kind, ONE_OF } from "@/lib/intake/kinds/rules/kinds";
import { ADDED_SHOWN, CHANGE_FIELDS, differing } from "@/lib/intake/plan/rules/change";
import { constantFields } from "@/lib/intake/recognise/rules/constants";
import { type IntakeState, isIntakeState, isUnderWay } from "@/lib/intake/rules/lifecycle";
import type { IntakeRow } from "@/lib/intake/shelf/queries";
import { KEPT_DAYS } from "@/lib/intake/upload/rules/upload";
import { formatInstant, formatShortDate } from "@/lib/values/dates";
import { rowText } from "@/lib/values/row-number";
import { formatCount, formatRp } from "@/lib/values/rupiah";
import type { Tone } from "@/lib/values/tone";

export const STATES: Record<IntakeState, { label: string; tone: Tone }> = {
  received: { label: "Menunggu giliran", tone: "info" },
  working: { label: "Sedang dikerjakan", tone: "info" },
  mapping: { label: "Menunggu pilihan kolom", tone: "watch" },
  planned: { label: "Menunggu persetujuan", tone: "watch" },
  approved: { label: "Menunggu diterapkan", tone: "info" },
  done: { label: "Selesai", tone: "ok" },
  refused: { label: "Ditolak", tone: "problem" },
  failed: { label: "Gagal", tone: "problem" },
  cancelled: { label: "Dibatalkan", tone: "neutral" },
  undoing: { label: "Sedang ditarik kembali", tone: "info" },
  undone: { label: "Ditarik kembali", tone: "neutral" },
};

export const stateOf = (text: string): IntakeState => (isIntakeState(text) ? text : "failed");
export const kindLabel = (kind: string): string => (isKind(kind) ? KIND_LABELS[kind] : kind);

export const FIGURES = [
  {
    key: "rowsRead",
    label: "Baris dibaca",
    will: "Baris dibaca",
    definition: "Baris berisi di bawah judul kolom; sama dengan jumlah angka berikutnya tanpa peringatan.",
  },
  {
    key: "added",
    label: "Ditambah",
    will: "Akan ditambah",
    definition: "Baris yang belum ada untuk periode ini.",
  },
  { key: "changed", label: "Diubah", will: "Akan diubah", definition: "Baris yang sudah ada dan isinya berbeda." },
  {
    key: "unchanged",
    label: "Tidak berubah",
    will: "Tidak berubah",
    definition: "Baris yang sudah ada dengan isi yang sama.",
  },
  {
    key: "refused",
    label: "Ditolak",
    will: "Ditolak",
    definition: "Baris yang tidak dimuat; sebabnya disebut di bawah.",
  },
  {
    key: "held",
    label: "Ditahan",
    will: "Ditahan",
    definition:
      "Baris yang mengganti nama sekaligus nomor identitas keluarga; hanya diterapkan bila disetujui tersendiri.",
  },
  {
    key: "warned",
    label: "Peringatan",
    will: "Peringatan",
    definition: "Baris yang dimuat, tetapi perlu diperiksa.",
  },
] as const;

/** What a reader sees: held rows only where there are some. */
export const figuresOf = ({ held }: { held: number }) => FIGURES.filter(({ key }) => key !== "held" || held > 0);

type Decision = { added: number; changed: number; refused: number; held: number };
type Planned = Decision & { unchanged: number; warned: number };

/** What the button that applies a file will do, with its numbers. */
export const approveLabel = ({ added, changed }: Decision): string =>
  added + changed === 0 ? "Terapkan (tidak ada yang berubah)" : `Terapkan ${formatCount(added + changed)} baris`;

export const approveSentence = ({ added, changed, unchanged, refused, held, warned }: Planned): string =>
  `Belum ada yang berubah. Bila diterapkan: ${formatCount(added)} baris ditambah, ${formatCount(changed)} diubah, ${formatCount(unchanged)} tidak berubah, ${formatCount(refused)} ditolak, ${formatCount(warned)} dengan peringatan.${held > 0 ? ` ${formatCount(held)} baris ditahan sampai disetujui tersendiri.` : ""}`;

/** The question for held rows, with their number. */
export const heldQuestion = (held: number): string =>
  `Ya, terapkan juga ${formatCount(held)} baris yang mengganti nama dan nomor identitas keluarga yang sudah tercatat`;

/** What held rows are, before and after the decision. */
export const heldNote = (state: IntakeState): string =>
  state === "done"
    ? "Baris-baris ini tidak diterapkan: nama dan nomor identitasnya lain dari yang tercatat. Bila memang benar, muat baris itu dalam berkas tersendiri dan setujui."
    : "Nama dan nomor identitas berubah bersamaan, jadi keluarga yang tercatat akan menjadi orang lain. Bandingkan satu per satu; tanpa persetujuan tersendiri baris ini tidak diterapkan.";

export const OUTCOME_TITLES: Partial<Record<IntakeState, string>> = {
  planned: "Uji coba",
  done: "Hasil",
  undone: "Hasil, sudah ditarik kembali",
};

/** Until when a file can be taken back. */
export const undoNote = ({ finishedAt, regionCode }: { finishedAt: Date | null; regionCode: string }): string =>
  `Dapat ditarik kembali sampai ${formatInstant(new Date((finishedAt?.getTime() ?? 0) + UNDO_DAYS * 86_400_000), regionCode)}. Baris yang sudah diubah berkas sesudahnya akan tetap.`;

/** What taking a whole file back means, in the figures that the form carries. */
export const undoQuestion = ({ added, changed }: { added: number; changed: number }): string =>
  `${formatCount(added)} baris yang ditambah berkas ini dihapus lagi, dan ${formatCount(changed)} yang diubah kembali seperti sebelumnya. Penarikan tidak dapat dibatalkan.`;

/** What cancelling a file means, before it is applied. */
export const cancelQuestion = ({ added, changed }: { added: number; changed: number }): string =>
  added + changed === 0
    ? "Tidak satu baris pun diterapkan. Berkasnya dapat diunggah lagi."
    : `${formatCount(added)} baris yang akan ditambah dan ${formatCount(changed)} yang akan diubah tidak diterapkan. Berkasnya dapat diunggah lagi.`;

type Undone = NonNullable<IntakeRow["undone"]>;

/** What became of a file that was taken back. */
export function undoneSentence(who: string | null, undone: Undone | null): string {
  const { reversed = 0, kept = 0, restored = 0, removed = 0, worked = 0 } = undone ?? {};
  const sentences = [
    `${formatCount(reversed)} baris dikembalikan ke keadaan sebelum berkas ini, ${formatCount(kept)} tetap karena berkas sesudahnya sudah mengubahnya.`,
    restored + removed > 0 &&
      `${formatCount(removed)} masalah yang dibuka berkas ini dihapus, ${formatCount(restored)} kembali seperti semula.`,
    worked > 0 &&
      `${formatCount(worked)} masalah sudah dikerjakan orang, tidak ikut dibatalkan; riwayatnya tetap, dan ditutup bila data tidak lagi menunjukkannya.`,
    `Ditarik kembali oleh ${who ?? "–"}.`,
  ];
  return sentences.filter(Boolean).join(" ");
}

type Value = string | number | boolean | null;

/** A value of the list of changes in words. */
export function changeValue(key: string, value: Value): string {
  if (value === null || value === "") return "–";
  const as = CHANGE_FIELDS[key]?.as;
  if (as === "rp") return formatRp(Number(value));
  if (as === "count") return formatCount(Number(value));
  if (as === "year") return String(value).slice(0, 4);
  if (as === "date") return formatShortDate(String(value));
  if (as === "yes-no") return value ? "ya" : "tidak";
  return String(value);
}

/** What differs in one row: "Top-up Rp0 → Rp600.000". */
export const changeSentences = (before: Record<string, Value> | null, after: Record<string, Value>): string[] =>
  differing(before, after).map(({ key, before: was, after: is }) => {
    const label = CHANGE_FIELDS[key]?.label ?? key;
    if (before && was !== null && changeValue(key, was) === changeValue(key, is))
      return `${label}: ${changeValue(key, is)}, tanggalnya berubah`;
    return before
      ? `${label}: ${changeValue(key, was)} → ${changeValue(key, is)}`
      : `${label}: ${changeValue(key, is)}`;
  });

/** One side of a held row: "Nama I MADE A; Nomor KK 5103**". */
export const sideSentence = (side: Record<string, Value> | null): string =>
  Object.keys(CHANGE_FIELDS)
    .flatMap((key) => {
      const value = side?.[key];
      return value === undefined ? [] : [`${CHANGE_FIELDS[key]?.label ?? key} ${changeValue(key, value)}`];
    })
    .join("; ");

/** How much of a list of changes is on record. */
export const changesNote = (verdict: "added" | "changed" | "held", count: number): string =>
  verdict === "added" && count > ADDED_SHOWN
    ? `${formatCount(ADDED_SHOWN)} baris pertama dari ${formatCount(count)}; semuanya ada di berkas itu sendiri.`
    : "Semua baris, menurut urutan di berkas. Nomor baris sama dengan nomor baris di Excel.";

/** A sum of a column before and after, in words. */
export const sumRow = ({ column, before, after }: { column: string; before: number; after: number }) => {
  const say = (value: number) => changeValue(column, value);
  const sign = after > before ? "+" : "";
  return {
    key: column,
    label: CHANGE_FIELDS[column]?.label ?? column,
    before: say(before),
    after: say(after),
    difference: after === before ? "sama" : `${sign}${say(after - before)}`,
  };
};

/** How much of a list against the file before is on record. */
export const sinceNote = (count: number): string =>
  count > ADDED_SHOWN
    ? `${formatCount(ADDED_SHOWN)} baris pertama dari ${formatCount(count)}.`
    : "Semua baris. Baris yang hilang bernomor menurut berkas sebelumnya.";

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

/** A time that is still to come, as coarse as it is uncertain. */
export function timeLeft(seconds: number): string {
  if (!Number.isFinite(seconds)) return "";
  if (seconds < 10) return "beberapa detik lagi";
  if (seconds < 60) return `kira-kira ${Math.ceil(seconds / 10) * 10} detik lagi`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `kira-kira ${minutes} menit lagi`;
  return `kira-kira ${Math.floor(minutes / 60)} jam ${minutes % 60} menit lagi`;
}

/** A whole percentage that says 100 only at the end. */
export const percentOf = (done: number, total: number): string =>
  `${total > 0 ? Math.min(done < total ? 99 : 100, Math.floor((done / total) * 100)) : 0} %`;

/** Until when an unfinished upload can be continued. */
export const continueUntil = (lastAt: Date, region: string): string =>
  formatInstant(new Date(lastAt.getTime() + KEPT_DAYS * 86_400_000), region);

type Progress = { state: IntakeState; stage: string; rowsRead: number; rowsEstimate: number | null; seconds: number };

/** How far the worker is with a file, and for how long it will still read it. */
export function progressFacts({ state, stage, rowsRead, rowsEstimate, seconds }: Progress) {
  const reading = state === "working" && stage === READING;
  // The estimate is rough: a file that has more rows than expected is never more than nearly read.
  const total = reading && rowsEstimate !== null && rowsEstimate > 0 ? Math.max(rowsEstimate, rowsRead + 1) : null;
  const rate = reading && seconds >= 1 ? rowsRead / seconds : 0;
  return {
    underWay: isUnderWay(state),
    label: stage || STATES[state].label,
    rowsRead,
    total,
    pace: rate >= 1 ? `${formatCount(Math.round(rate))} baris/detik` : "",
    left: total !== null && rate >= 1 ? timeLeft((total - rowsRead) / rate) : "",
  };
}
export type ProgressFacts = ReturnType<typeof progressFacts>;

/** How a file was understood, in words. */
export function mappingFacts(mapping: {
  format?: string;
  sheet?: string | null;
  also?: readonly string[];
  separator?: string | null;
  encoding?: string | null;
  rowsEstimate?: number | null;
  headerRow?: number;
}): string {
  if (!mapping.format) return "";
  const separators: Record<string, string> = { ";": "titik koma", ",": "koma", "\t": "tab", "|": "garis tegak" };
  const shape =
    mapping.format === "xlsx" || mapping.format === "xls"
      ? `${mapping.format.toUpperCase()}, lembar "${mapping.sheet ?? ""}"`
      : `CSV, pemisah ${separators[mapping.separator ?? ""] ?? "lain"}, ${mapping.encoding ?? ""}`;
  const estimate = mapping.rowsEstimate ? `; kira-kira ${formatCount(mapping.rowsEstimate)} baris` : "";
  const also = mapping.also?.length ? ` dan ${formatCount(mapping.also.length)} lembar lain` : "";
  const heading = mapping.headerRow === 0 ? "tanpa judul kolom" : `judul kolom pada baris ${mapping.headerRow ?? 1}`;
  return `${shape}${also}; ${heading}${estimate}`;
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

/** The number of a row on screen; remarks about the whole file have none. */
export const rowLabel = (rowNo: number): string => (rowNo === 0 ? "seluruh berkas" : rowText(rowNo));

/** What goes into each column of an empty file. */
export const templateRows = (kind: Kind): string[][] =>
  FIELDS[kind].map(({ field, label, required, aliases }) => {
    const group = ONE_OF[kind]?.find(({ fields }) => fields.includes(field));
    const need = required ? "wajib" : group ? `wajib salah satu: ${group.label}` : "boleh kosong atau dihapus";
    return [label, need, aliases.filter((alias) => alias !== label).join(", ")];
  });

/** What a column of a kind may hold. */
export const fieldOptions = (kind: string): { value: string; label: string }[] =>
  isKind(kind)
    ? FIELDS[kind].map(({ field, label, required }) => ({ value: field, label: required ? `${label} (wajib)` : label }))
    : [];

/** What may be written once for a whole file of a kind, with what is proposed. */
export const constantInputs = (kind: string, proposed: Readonly<Record<string, string>> = {}) =>
  isKind(kind) ? constantFields(kind).map(({ field, label }) => ({ field, label, text: proposed[field] ?? "" })) : [];

/** How sure the proposal is, in columns. */
export function mappingNote(columns: readonly { field: string; guessed: boolean }[]): string {
  const known = columns.filter(({ field, guessed }) => field !== "" && !guessed).length;
  return `${formatCount(known)} dari ${formatCount(columns.length)} kolom dikenali dari judulnya. Pilihan Anda diingat untuk berkas berikutnya dari pengirim yang sama.`;
}

/** Where the proposal for one column comes from. */
export function sureness({ field, guessed }: { field: string; guessed: boolean }): string {
  if (guessed) return "ditebak dari isinya; periksa";
  return field === "" ? "tidak dikenali" : "dikenali dari judulnya";
}

/** What became of a row that a remark speaks of. */
export const SEVERITY_LABELS = { refused: "Ditolak", warning: "Peringatan", skipped: "Bukan baris data" } as const;

const CAUSES: Record<string, string> = {
  ganda: "Ganda di dalam berkas; baris pertama yang dipakai.",
  panjang: "Jumlah angka nomor identitas salah.",
  "laporan-lama": "Laporan yang tersimpan lebih baru.",
  "rekap-lama": "Rekap yang tersimpan lebih baru.",
  "kode-wilayah": "Kode wilayah tidak dikenal.",
  program: "Program tidak termasuk bansos pangan.",
  "kata-tidak-dikenal": "Kata yang belum dikenal artinya.",
  "program-lain": "Program lain dari yang dipilih saat mengunggah.",
  "periode-lain": "Periode lain dari yang dipilih saat mengunggah.",
  "wilayah-lain": "Di luar wilayah berkas ini.",
  "tempat-tidak-dikenal": "Nama kab/kota atau provinsi tidak dikenal.",
  "nama-kode": "Kode dan nama kab/kota tidak cocok.",
  "desa-tidak-dikenal": "Desa tidak dikenal; dicatat pada desa yang belum diketahui.",
  "desa-mirip": "Nama desa ditulis lain dari yang resmi; dibaca menurut bunyinya.",
  periode: "Periode tidak dikenal.",
};

/** The cause of a group of rows; `message` is that of one of them. */
export const causeLabel = (reason: string, message: string): string => CAUSES[reason] ?? message;
