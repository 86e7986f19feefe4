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
  "satuan-ribu": (place) => `Kolom "${place}" dalam ribu rupiah; dikalikan 1.000.`,
  "satuan-juta": (place) => `Kolom "${place}" dalam juta rupiah; dikalikan 1.000.000.`,
  "satuan-miliar": (place) => `Kolom "${place}" dalam miliar rupiah; dikalikan 1.000.000.000.`,
  "kolom-kembar": (place) => `Kolom ${place}, jadi tidak dibaca. Pilih kolom lain bila yang benar bukan itu.`,
  "tabel-samping": (place) =>
    `Tabel kedua di samping, mulai kolom ${place}, tidak dibaca. Pindahkan ke bawah tabel pertama.`,
  "sel-lebih": () => "Barisnya berisi sel di luar kolom berjudul; sel itu tidak dibaca.",
  "sel-kurang": () => "Barisnya lebih pendek daripada baris lain; dibaca sejauh isinya.",
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
