// Photos of the evidence of a visit. Its declared name and type count for nothing; its first bytes do.

export const MOST_PHOTOS = 3;
export const LARGEST_PHOTO = 8 * 2 ** 20;
/** The longest side of what is kept, and of its small copy in lists. */
export const PHOTO_SIDE = 1600;
export const SMALL_SIDE = 320;
/** What a phone sends, so that a slow line carries some 200 kB and not 5 MB. */
export const SENT_SIDE = 1280;
/** The sharpest phones give 50 million; a small file that unfolds into more is a bomb. */
export const MOST_PIXELS = 64_000_000;
/** The author of a photo may take it back for so long. Our own choice. */
export const REMOVABLE_HOURS = 24;

/** What the file input offers; some phones turn HEIC into JPEG because of it. */
export const PHOTO_ACCEPT = "image/jpeg,image/png,image/webp";

export type PhotoKind = "jpeg" | "png" | "webp" | "heic" | "other";

/** What a file is, by its first bytes. */
export function photoKind(head: Uint8Array): PhotoKind {
  const text = (from: number, to: number) => String.fromCharCode(...head.subarray(from, to));
  if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return "jpeg";
  if (text(0, 8) === "\x89PNG\r\n\x1a\n") return "png";
  if (text(0, 4) === "RIFF" && text(8, 12) === "WEBP") return "webp";
  if (text(4, 8) === "ftyp" && /^(?:hei[cxms]|hev[cx]|mif1|msf1)$/.test(text(8, 12))) return "heic";
  return "other";
}

export const NOT_A_PHOTO = "Berkas ini bukan foto. Pilih foto JPEG, PNG, atau WebP.";
export const HEIC_PHOTO =
  "Foto HEIC belum dapat dibaca. Ubah format kamera menjadi JPEG (paling kompatibel), lalu ambil lagi.";
export const SPOILT_PHOTO = "Foto ini rusak atau terpotong. Ambil atau pilih foto lain.";
export const LARGE_PHOTO = `Foto paling besar ${LARGEST_PHOTO / 2 ** 20} MB. Perkecil, lalu pilih lagi.`;
export const SHARP_PHOTO = `Foto melebihi ${MOST_PIXELS / 1e6} juta piksel. Perkecil, lalu pilih lagi.`;
export const UNREADABLE_PHOTO = "Foto ini tidak terbaca di perangkat ini. Pilih foto JPEG, PNG, atau WebP.";
export const ENOUGH_PHOTOS = `Paling banyak ${MOST_PHOTOS} foto untuk satu kunjungan.`;

export const isRemovable = (recordedAt: Date, now: Date): boolean =>
  now.getTime() - recordedAt.getTime() < REMOVABLE_HOURS * 3_600_000;

/** How large a picture is drawn that fits into a square. */
export function fitted({ width, height }: { width: number; height: number }, longest: number) {
  const scale = Math.min(1, longest / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
