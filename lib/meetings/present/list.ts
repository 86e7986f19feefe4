import { dayText, namesText } from "@/lib/meetings/deck/present/deck";
import type { MeetingRow } from "@/lib/meetings/queries/meeting";
import { formatShortDate } from "@/lib/values/dates";
import { formatCount } from "@/lib/values/rupiah";

// Meetings in lists: what is next, and what was.

const MOST_NAMES = 4;

/** "Bali, NTB, dan NTT"; many as their number. */
export const regionsText = (names: readonly string[]): string =>
  names.length > MOST_NAMES
    ? `${names.slice(0, MOST_NAMES - 1).join(", ")}, dan ${names.length - MOST_NAMES + 1} lainnya`
    : namesText(names);

export const peopleText = (count: number): string => (count === 0 ? "belum diisi" : `${formatCount(count)} orang`);

/** A meeting that is still to come, as facts. */
export const comingWords = (row: MeetingRow) => ({
  key: String(row.id),
  href: `/meetings/${row.id}`,
  title: row.title,
  when: dayText(row),
  place: row.place,
  about: `${regionsText(row.regions)} · angka ${row.periodLabel} · peserta ${peopleText(row.people)}`,
});
export type ComingWords = ReturnType<typeof comingWords>;

/** A meeting that was held, as a line of the table. */
export const meetingCells = (row: MeetingRow) => ({
  key: String(row.id),
  title: { text: row.title, href: `/meetings/${row.id}`, note: row.place },
  when: dayText(row),
  regions: regionsText(row.regions),
  period: row.periodLabel,
  people: row.people === 0 ? "–" : formatCount(row.people),
  open: formatCount(row.open),
  late: row.late === 0 ? "0" : { text: formatCount(row.late), tone: "problem" as const },
  done: formatCount(row.done),
});
export type MeetingCells = ReturnType<typeof meetingCells>;

/** Meetings parted by whether they are over, those to come with the nearest first. today: YYYY-MM-DD. */
export const partMeetings = (rows: readonly MeetingRow[], today: string) => ({
  coming: rows.filter(({ endsOn }) => endsOn >= today).sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1)),
  held: rows.filter(({ endsOn }) => endsOn < today),
});

/** A meeting as a choice of the one that another follows. */
export const earlierChoice = ({ id, title, startsOn }: MeetingRow, suggested: bigint | null) => ({
  value: String(id),
  label: `${title} (${formatShortDate(startsOn)})${id === suggested ? " · usulan" : ""}`,
});

export const NO_MEETING = (mayHold: boolean) => ({
  tag: "no-data-yet" as const,
  what: "rakor",
  hint: mayHold
    ? "Rencanakan rakor pertama: slidenya tersusun sendiri dari angka wilayah Anda, dan keputusannya dibuka lagi pada rakor berikutnya."
    : "Rakor muncul di sini bila seluruh wilayahnya berada dalam lingkup Anda. Keputusan yang menjadi tugas pihak Anda ada di Tindak lanjut.",
  ...(mayHold && { next: { label: "Rencanakan rakor", href: "/meetings/new" } }),
});
