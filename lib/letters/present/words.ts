import type { LetterKind } from "@/lib/cases/rules/catalogue";
import type { LetterEventRow, LetterRow } from "@/lib/letters/queries/letters";
import type { LeftOut } from "@/lib/letters/rules/group";
import type { LetterState } from "@/lib/letters/rules/letter";
import { formatInstant } from "@/lib/values/dates";
import { formatCount } from "@/lib/values/rupiah";
import type { Tone } from "@/lib/values/tone";

export const KIND_LABELS: Record<LetterKind, string> = {
  "bank-branch": "Cabang bank",
  dukcapil: "Dispendukcapil",
  village: "Desa/kelurahan",
};

export const LETTER_STATE_LABELS: Record<LetterState, string> = {
  draft: "Konsep",
  issued: "Bernomor",
  sent: "Dikirim",
  cancelled: "Dibatalkan",
};
export const LETTER_STATE_TONES: Record<LetterState, Tone> = {
  draft: "watch",
  issued: "info",
  sent: "ok",
  cancelled: "neutral",
};

export const LEFT_OUT_WORDS: Record<LeftOut, string> = {
  closed: "sudah selesai",
  "no-letter": "jenisnya tidak diselesaikan lewat surat",
  "no-bank": "bank penyalurnya belum diketahui",
  "whole-regency": "masalah ini tentang seluruh kab/kota, tidak ada desa yang disurati",
  "no-village": "desa/kelurahannya belum diketahui",
  written: "sudah ada dalam surat lain yang tidak dibatalkan",
};

export const OWN_ONLY = "Hanya surat kantor Anda sendiri.";

const VERB_WORDS: Record<string, string> = {
  made: "konsep dibuat",
  changed: "konsep diubah",
  issued: "diberi nomor",
  sent: "dikirim",
  cancelled: "dibatalkan",
};

/** "KPM" counted, where a case of a whole kab/kota covers many. */
export const familiesText = (families: number): string => `${formatCount(families)} KPM`;

/** The history of a letter as sentences. */
export const letterTimeline = (events: readonly LetterEventRow[], regionCode: string) =>
  events.map((event) => ({
    key: String(event.id),
    when: formatInstant(event.at, regionCode),
    title: `${event.actorName}: ${VERB_WORDS[event.verb] ?? event.verb}`,
    note: event.note,
    byPerson: true,
    file: null,
  }));

type Named = Pick<LetterRow, "id" | "number" | "state">;
/** How a letter is called: its number, or that it has none yet. */
export const letterName = ({ id, number }: Named): string => number ?? `Konsep #${id}`;
