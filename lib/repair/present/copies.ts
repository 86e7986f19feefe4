import type { WorkbookSheet, WorkbookValue } from "@/lib/documents/shapes/sheet";
import { displayName } from "@/lib/regions/rules";
import { type RepairFilter, repairHref } from "@/lib/repair/filter";
import type { CopyRow } from "@/lib/repair/queries/copies";
import type { HandOverRow } from "@/lib/repair/queries/hand-over";
import type { MoveRow } from "@/lib/repair/queries/moves";
import { MOVES, type Move } from "@/lib/repair/rules";
import { leftSentence, REASON_LENGTH, type RevealsToday } from "@/lib/reveals/rules";
import { formatShortDate } from "@/lib/values/dates";
import { NIK_ANSWERS } from "@/lib/values/nik-answer";
import { formatCount, formatPercent } from "@/lib/values/rupiah";

export const MOVE_LABELS: Record<Move, string> = {
  entered: "Masuk",
  left: "Keluar",
  repaired: "NIK diperbaiki",
  broken: "NIK menjadi tidak sah",
};

const COUNTS: Record<Move, (copy: CopyRow) => number> = {
  entered: (copy) => copy.entered,
  left: (copy) => copy.leftPeople,
  repaired: (copy) => copy.repaired,
  broken: (copy) => copy.broken,
};

/** How many moved, by kind, as tabs. */
export const moveTabs = (filter: RepairFilter, copy: CopyRow) =>
  MOVES.map((move) => ({
    label: MOVE_LABELS[move],
    count: formatCount(COUNTS[move](copy)),
    href: repairHref(filter, { move }),
    current: move === filter.move,
  }));

/** "12 dari 1.234 (1,0 %)". */
const shareOf = (part: number, whole: number): string =>
  whole === 0 ? "–" : `${formatCount(part)} (${formatPercent(part / whole)})`;

/** A copy as a line of the table; its place, or its day, leads to it. */
export const copyCells = (copy: CopyRow, href: string, byPlace: boolean) => ({
  key: `${copy.regencyCode} ${copy.on}`,
  head: byPlace
    ? { text: displayName(copy.regency), note: `salinan ${formatShortDate(copy.on)}`, href }
    : { text: formatShortDate(copy.on), note: `berkas #${copy.intakeId}`, href },
  active: formatCount(copy.active),
  valid: { share: copy.active === 0 ? 0 : copy.valid / copy.active, text: shareOf(copy.valid, copy.active) },
  invalid: shareOf(copy.invalid, copy.active),
  unknown: formatCount(copy.active - copy.valid - copy.invalid),
  moved: !copy.compared
    ? { text: "sedang dibandingkan" }
    : copy.comparedWith === null
      ? { text: "salinan pertama" }
      : {
          text: `+${formatCount(copy.entered)} / −${formatCount(copy.leftPeople)}`,
          note: `NIK +${formatCount(copy.repaired)} / −${formatCount(copy.broken)}`,
        },
});
export type CopyCells = ReturnType<typeof copyCells>;

const place = (row: { village: string | null; district: string | null }) => ({
  text: row.village ? displayName(row.village) : "Desa belum diketahui",
  note: row.district ? displayName(row.district) : "",
});

export const moveCells = (row: MoveRow) => ({
  key: String(row.seq),
  name: { text: row.name, note: row.person },
  place: place(row),
  reason: row.reason,
});
export type MoveCells = ReturnType<typeof moveCells>;

const text = (width: number, title: string) => ({ title, width });
const named = (name: string | null) => (name === null ? null : displayName(name));

/** Everybody who moved, in the words of the screen. */
export const moveSheet = (move: Move, batches: AsyncIterable<readonly MoveRow[]>): WorkbookSheet => ({
  name: MOVE_LABELS[move],
  columns: [
    text(32, "Nama"),
    text(24, "NIK (sebagian ditutup) atau ID"),
    text(24, "Desa/kelurahan"),
    text(24, "Kecamatan"),
    text(40, "Alasan"),
  ],
  rows: (async function* () {
    for await (const batch of batches)
      yield batch.map((row): readonly WorkbookValue[] => [
        row.name,
        row.person,
        named(row.village),
        named(row.district),
        row.reason,
      ]);
  })(),
});

/** What Dispendukcapil gets and sends back: its headings are those that the reply is known by. */
export const handOverSheet = (batches: AsyncIterable<readonly HandOverRow[]>): WorkbookSheet => ({
  name: "Untuk Dispendukcapil",
  columns: [
    text(20, "NIK"),
    text(24, "ID DTKS"),
    text(20, "No KK"),
    text(32, "Nama di Salur"),
    text(24, "Desa/kelurahan"),
    text(24, "Kecamatan"),
    text(28, "Sebab diserahkan"),
    text(24, "JAWABAN"),
    text(20, "NIK BENAR"),
    text(36, "KETERANGAN"),
  ],
  rows: (async function* () {
    for await (const batch of batches)
      yield batch.map((row): readonly WorkbookValue[] => [
        row.nik,
        row.personId,
        row.noKk,
        row.name,
        named(row.village),
        named(row.district),
        row.cause,
        null,
        null,
        null,
      ]);
  })(),
});

/** How the workbook is filled in, for its last page. */
export const HAND_OVER_ABOUT: [string, string][] = [
  ["JAWABAN", `Isi salah satu: ${Object.values(NIK_ANSWERS).join(", ")}`],
  ["NIK BENAR", "Isi hanya bila NIK-nya lain; 16 angka, biarkan sebagai teks"],
  [
    "Kembalikan",
    "Muat berkas ini di Salur sebagai “Jawaban Dispendukcapil atas NIK”; baris yang kosong dilewati dan didaftar",
  ],
  ["Rahasia", "Memuat NIK lengkap. Kirim hanya lewat jalur resmi; pengunduhannya tercatat"],
];

/** Whether the hand-over is done, open, or needless. */
export function handOverSentence({ people, answered }: { people: number; answered: number }): string {
  if (people === 0)
    return "Tidak ada NIK yang perlu diserahkan: semua orang dalam salinan terakhir dan semua KPM padan.";
  const rest = people - answered;
  return `${formatCount(people)} orang perlu diperiksa Dispendukcapil: ${formatCount(answered)} sudah pernah dijawab, ${formatCount(rest)} belum.`;
}

/** Why the list was not given; today: what is left of the limit. */
export const handOverFault = (refused: unknown, today: RevealsToday): string | null =>
  refused === "limit"
    ? `Daftar tidak diunduh: jumlahnya melewati batas. ${leftSentence(today)}`
    : refused === undefined
      ? null
      : `Daftar tidak diunduh: pilih keperluannya dan tulis untuk apa daftar ini dipakai, paling sedikit ${REASON_LENGTH.least} huruf.`;

export const NO_COPY = {
  tag: "no-data-yet" as const,
  what: "salinan DTKS",
  hint: "Muat salinan DTKS dari Pusdatin di Berkas; sejak salinan kedua tampak siapa yang masuk, keluar, dan NIK siapa yang berubah.",
};

/** "20 Nov 2026 sejak 1 Okt 2026". */
export const sinceSentence = ({ on, comparedWith }: CopyRow): string =>
  comparedWith === null ? formatShortDate(on) : `${formatShortDate(on)} sejak ${formatShortDate(comparedWith)}`;

/** Why no change is listed. */
export function moveEmptiness(copy: CopyRow, rows: number) {
  if (rows > 0) return { tag: "rows" as const };
  if (!copy.compared)
    return {
      tag: "no-data-yet" as const,
      what: "perbandingan",
      hint: "Salinan ini sedang dibandingkan; muat ulang sebentar lagi.",
    };
  if (copy.comparedWith === null)
    return {
      tag: "no-data-yet" as const,
      what: "perbandingan",
      hint: "Ini salinan pertama; perubahan tampak sejak salinan kedua.",
    };
  return {
    tag: "no-data-yet" as const,
    what: "perubahan",
    hint: "Tidak ada orang yang berubah begini sejak salinan sebelumnya.",
  };
}
