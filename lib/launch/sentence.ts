// What can go wrong before the product runs, each as one sentence that explains what to do.

/** An expected failure of starting: printed as it is, without a stack trace. */
export class StartFailure extends Error {}

const BY_CODE: Record<string, string> = {
  EADDRINUSE: "Port sudah dipakai program lain. Tutup program itu, atau pilih port lain: PORT=3001 npm start.",
  ENOSPC:
    "Disk penuh. Kosongkan ruang (paling sedikit 2 GB), lalu jalankan lagi npm start; tidak ada data yang hilang.",
  EROFS: "Folder proyek hanya bisa dibaca. Pindahkan ke folder yang bisa ditulis, lalu jalankan lagi.",
  EACCES: "Folder proyek tidak bisa ditulis oleh pengguna ini. Perbaiki hak aksesnya, lalu jalankan lagi.",
  ECONNREFUSED: "PostgreSQL pada DATABASE_URL tidak menjawab. Periksa alamat dan port, dan pastikan servernya menyala.",
  ENOTFOUND: "Nama server pada DATABASE_URL tidak dikenal. Periksa ejaannya.",
  ERR_INVALID_URL: "DATABASE_URL bukan alamat yang sah. Bentuknya: postgresql://pengguna:sandi@server:5432/basisdata.",
  "28P01": "Pengguna atau kata sandi pada DATABASE_URL ditolak PostgreSQL. Periksa keduanya.",
  "28000": "Pengguna pada DATABASE_URL tidak boleh masuk ke PostgreSQL. Periksa nama pengguna dan pg_hba.conf.",
  "3D000": "Basis data pada DATABASE_URL belum ada. Buat dahulu dengan CREATE DATABASE, lalu jalankan lagi.",
  "42501": "Pengguna pada DATABASE_URL tidak cukup berhak. Beri hak CREATE pada basis data itu, lalu jalankan lagi.",
  "55P03":
    "Tabel masih dipakai program lain, mungkin cadangan atau berkas yang sedang dimuat. Tunggu sampai selesai, lalu jalankan lagi; tidak ada yang diubah.",
  "40P01": "Basis data sedang sibuk dengan pekerjaan lain. Jalankan lagi; tidak ada yang diubah.",
  "53100": "Disk penuh di server PostgreSQL. Kosongkan ruang, lalu jalankan lagi; tidak ada data yang hilang.",
};

/** The sentence for a failure, or null when it is a surprise that deserves its stack trace. */
export function sentenceFor(error: unknown): string | null {
  if (error instanceof StartFailure) return error.message;
  if (!(error instanceof Error)) return null;
  const code = "code" in error ? String(error.code) : "";
  if (code === "42501") return `${BY_CODE[code]} (${error.message})`;
  if (BY_CODE[code]) return BY_CODE[code];
  if (/No space left on device/i.test(error.message)) return BY_CODE.ENOSPC ?? null;
  if (error instanceof AggregateError) return error.errors.map(sentenceFor).find((s) => s !== null) ?? null;
  return null;
}

/** Prints the sentence (or the stack of a surprise) and ends with a failure. */
export function fail(error: unknown): never {
  const sentence = sentenceFor(error);
  if (sentence) console.error(`\n✗ ${sentence}`);
  else console.error("\n✗ Gangguan yang tidak terduga:", error);
  process.exit(1);
}

/** What starting did to a database that went through the migrations before the baseline. */
export const adoptedLine = (replaced: number, baseline: number, files: number, newer: number): string =>
  `✓ Basis data dari versi sebelumnya dilanjutkan: ${replaced} migrasi lama dicatat sebagai ${baseline} migrasi dasar, ${files} berkas fungsi, aturan akses, dan pemicu dipasang. ${newer === 0 ? "Data tidak berubah." : `${newer} migrasi baru dijalankan; data lain tidak berubah.`}`;

/** What starting did where rights, policies, triggers or functions were not those of the files. */
export const repairedLine = (files: number): string =>
  `! Fungsi, aturan akses, atau pemicu basis data tidak seperti berkasnya (diubah dari luar, atau dipulihkan tidak lengkap); ${files} berkas dipasang lagi.`;
