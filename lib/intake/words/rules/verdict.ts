import { isNull } from "@/lib/values/text";
import { remembered, wordsIn, writtenOut } from "./words";

/** The value of a column of yes and no: "" nothing, "unknown" a text that is in neither list. */
export type Verdict = "" | "yes" | "no" | "unknown";

const NO = new Set([
  ...["TIDAK", "BELUM", "NON", "BUKAN", "TANPA", "INVALID", "GAGAL", "SALAH", "NONAKTIF", "NONPKH", "INAKTIF", "PASIF"],
  ...["TUTUP", "CABUT", "DICABUT", "BLOKIR", "KELUAR", "HAPUS", "DIHAPUS", "DITARIK", "RUSAK"],
  ...["N", "T", "0", "FALSE", "NO"],
]);
const YES = new Set([
  ...["YA", "Y", "V", "√", "✓", "✔", "1", "TRUE", "YES", "ADA", "SUDAH", "BENAR"],
  ...["PADAN", "VALID", "SESUAI", "COCOK", "AKTIF", "TERDAFTAR", "PKH", "DTKS", "DTSEN"],
]);
const BESIDE = new Set([
  ...[
    "NIK",
    "DATA",
    "DUKCAPIL",
    "DISDUKCAPIL",
    "DENGAN",
    "KPM",
    "PENERIMA",
    "PESERTA",
    "BANSOS",
    "STATUS",
    "DI",
    "EDC",
  ],
  ...["MASIH", "SEMBAKO", "BPNT", "DAN", "ONLINE"],
]);

const RETURNED = new Set([
  ...["RETUR", "DIRETUR", "KEMBALI", "DIKEMBALIKAN", "PENGEMBALIAN", "MENINGGAL", "WAFAT", "PINDAH", "RUSAK", "HILANG"],
  ...["TIDAK", "BELUM", "GAGAL", "BATAL", "DIBATALKAN", "DITUNDA", "TUNDA", "MENOLAK", "DITOLAK", "BUKAN", "NON"],
  ...["BLOKIR", "TERTAHAN", "DISIMPAN", "DIBANK", "PATAH"],
  ...["N", "T", "FALSE", "NO"],
]);
const HANDED = new Set([
  ...["YA", "Y", "V", "√", "✓", "✔", "TRUE", "YES", "SUDAH", "TELAH", "OK", "SELESAI"],
  ...["DITERIMA", "TERIMA", "MENERIMA", "DISERAHKAN", "DIAMBIL", "AMBIL", "DIBAGIKAN", "TERDISTRIBUSI", "DISTRIBUSI"],
  ...["DIDISTRIBUSIKAN", "TERDISTRIBUSIKAN", "SERAH"],
]);
const BESIDE_CARD = new Set([
  ...["KPM", "KKS", "KARTU", "OLEH", "PENGURUS", "PENERIMA", "KE", "KEPADA", "DI", "DAN", "LANGSUNG", "SENDIRI"],
  ...["YANG", "BERSANGKUTAN", "YBS", "BANK", "KANTOR", "DESA", "BALAI", "STATUS"],
]);

/** Where one thing that is said ends and another begins: "PADAN/TIDAK PADAN", "diterima anak karena KPM tidak di rumah". */
const CLAUSES = /[,;/|]|\b(?:ATAU|KARENA|TAPI|TETAPI|NAMUN)\b/;
/** Tells only when, not what. */
const WHEN = new Set(["SUDAH", "TELAH"]);

function verdict(yes: ReadonlySet<string>, no: ReadonlySet<string>, beside: ReadonlySet<string>) {
  const denies = (words: readonly string[]) => words.some((word) => no.has(word));
  const affirms = (words: readonly string[]) =>
    words.some((word) => yes.has(word) && !WHEN.has(word)) && !denies(words);
  return remembered((text): Verdict => {
    const written = writtenOut(text);
    if (written === "" || written === "-" || isNull(written)) return "";
    const words = wordsIn(written);
    if (words.length === 0) return yes.has(written) ? "yes" : "unknown";
    if (denies(words)) return isTorn(written) ? "unknown" : "no";
    return words.some((word) => yes.has(word)) && words.every((word) => yes.has(word) || beside.has(word))
      ? "yes"
      : "unknown";
  });

  /** One part means yes and another no; "SUDAH/BELUM" is a form that nobody filled in. */
  function isTorn(written: string): boolean {
    const parts = written.split(CLAUSES).map(wordsIn);
    if (parts.length < 2 || !parts.some(denies)) return false;
    return parts.some(affirms) || parts.some((words) => words.length === 1 && WHEN.has(words[0] ?? ""));
  }
}

/** Whether a flag (padan, PKH, active) is set. */
export const flagOf = verdict(YES, NO, BESIDE);

/** Whether a card was handed over. A bare 1 or 0 means neither. */
export const handedOf = verdict(HANDED, RETURNED, BESIDE_CARD);
