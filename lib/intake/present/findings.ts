import type { Finding, FindingKind } from "@/lib/intake/rules/findings";
import { rowText } from "@/lib/values/row-number";
import { formatCount } from "@/lib/values/rupiah";

// What the reader noticed, in words. A new code is one line here.

export const FINDING_TITLES: Record<FindingKind, string> = {
  unread: "Yang tidak dibaca",
  included: "Yang ikut dibaca",
  unknown: "Kata yang tidak dikenal",
  check: "Pemeriksaan yang gagal",
};

const SENTENCES: Record<string, (place: string) => string> = {
  lembar: (place) =>
    `Lembar "${place}" tidak dibaca karena judul kolomnya lain. Bila isinya data, simpan sebagai berkas sendiri, lalu unggah.`,
  "lembar-tidak-dipilih": (place) => `Lembar "${place}" berjudul kolom sama, tetapi tidak dipilih untuk dibaca.`,
  "lembar-tersembunyi": (place) =>
    `Lembar tersembunyi "${place}" tidak dibaca. Bila isinya data, tampilkan di Excel, simpan, lalu unggah lagi.`,
  "lembar-kembar": (place) => `Lembar ${place}, jadi tidak dibaca lagi.`,
  "lembar-sudah-dimuat": (place) => `Lembar "${place}" sudah dimuat dari berkas yang sama sebelumnya.`,
  "lembar-dibaca": (place) => `Lembar ${place} dibaca.`,
  "baris-tersembunyi": () => "Baris tersembunyi di Excel; tetap dibaca.",
  "kolom-tersembunyi": (place) => `Kolom tersembunyi "${place}" tetap dibaca.`,
  "kolom-tanpa-judul": (place) => `Kolom ${place} berisi tetapi tanpa judul; tidak dibaca.`,
  kolom: (place) => `Kolom "${place}" tidak dibaca.`,
  "judul-berulang": () => "Judul kolom yang berulang; dilewati.",
  "judul-baru": () => "Tabel lain dengan judul kolom yang berbeda; barisnya dibaca menurut judul itu.",
  penomoran: () => "Baris nomor kolom; bukan baris data.",
  jumlah: () => "Baris jumlah atau total; bukan baris data.",
  "bukan-data": () => "Baris kelompok, tanda tangan, atau keterangan; bukan baris data.",
  "rumus-tanpa-hasil": (place) => `${place} berisi rumus tanpa hasil; barisnya ditolak.`,
  "sel-galat": (place) => `${place} berisi galat Excel; barisnya ditolak.`,
  "digit-hilang": (place) =>
    `Hampir semua ${place} berakhiran 0: angkanya sudah dibulatkan Excel, kolom ini tidak dapat dipakai.`,
};

/** One finding in one sentence. */
export const findingSentence = ({ code, place }: Pick<Finding, "code" | "place">): string =>
  SENTENCES[code]?.(place) ?? `${code}: ${place}`;

export const findingRows = ({ rows }: Pick<Finding, "rows">): string => (rows === null ? "–" : formatCount(rows));

/** The first rows of a finding, by their numbers in Excel. */
export const findingSamples = ({ samples, rows }: Pick<Finding, "samples" | "rows">): string => {
  const more = (rows ?? 0) > samples.length ? ", …" : "";
  return samples.length === 0 ? "–" : `${samples.map(rowText).join(", ")}${more}`;
};
