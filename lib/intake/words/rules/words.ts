// What people write in a cell for a meaning: shortened, in any case, with any sign between. Abbreviations are written out
// before anything is compared, and only a closed list of words may mean that something went well.

const ABBREVIATIONS: Readonly<Record<string, string>> = {
  BLM: "BELUM",
  BLUM: "BELUM",
  BLOM: "BELUM",
  BELOM: "BELUM",
  TDK: "TIDAK",
  TAK: "TIDAK",
  TDAK: "TIDAK",
  GAK: "TIDAK",
  NGGAK: "TIDAK",
  SDH: "SUDAH",
  SDAH: "SUDAH",
  UDAH: "SUDAH",
  TLH: "TELAH",
  GGL: "GAGAL",
  GAGL: "GAGAL",
  TRX: "TRANSAKSI",
  TRXS: "TRANSAKSI",
  TRANS: "TRANSAKSI",
  TRANSAKS: "TRANSAKSI",
  REK: "REKENING",
  NOREK: "REKENING",
  SLD: "SALDO",
  SLDO: "SALDO",
  SKSES: "SUKSES",
  SKS: "SUKSES",
  BRHSL: "BERHASIL",
  BRHASIL: "BERHASIL",
  TOPUP: "TOP UP",
  DISTRIB: "DISTRIBUSI",
  DIST: "DISTRIBUSI",
  KRT: "KARTU",
  KPD: "KEPADA",
  KRN: "KARENA",
  KARNA: "KARENA",
  MGL: "MENINGGAL",
  MNGGL: "MENINGGAL",
  MNINGGAL: "MENINGGAL",
  ALM: "MENINGGAL",
  ALMH: "MENINGGAL",
  ALMARHUM: "MENINGGAL",
  ALMARHUMAH: "MENINGGAL",
  PNDH: "PINDAH",
  DTMKN: "DITEMUKAN",
  DITEMUKN: "DITEMUKAN",
  KSG: "KOSONG",
  KSNG: "KOSONG",
  TRIMA: "TERIMA",
  DITRIMA: "DITERIMA",
  TERBLOKIR: "BLOKIR",
  DIBLOKIR: "BLOKIR",
  TERBLOK: "BLOKIR",
};

/** Upper case with abbreviations written out and single spaces. Signs and digits stay. */
export const writtenOut = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .toUpperCase()
    .replace(/\p{L}+\.?/gu, (word) => {
      const plain = word.endsWith(".") ? word.slice(0, -1) : word;
      return ABBREVIATIONS[plain] ?? plain;
    })
    .replace(/\s+/g, " ")
    .trim();

/** The words and numbers of a text that was written out. */
export const wordsIn = (written: string): string[] => written.match(/[\p{L}\p{N}]+/gu) ?? [];

/** A meaning looked up once for each text: a file repeats a handful of texts a million times. */
export function remembered<Meaning>(meaningOf: (text: string) => Meaning): (text: string) => Meaning {
  const seen = new Map<string, Meaning>();
  return (text) => {
    const known = seen.get(text);
    if (known !== undefined) return known;
    const meaning = meaningOf(text);
    if (seen.size < MOST_TEXTS) seen.set(text, meaning);
    return meaning;
  };
}

const MOST_TEXTS = 2_000;

/** Means that money arrived, whatever is beside it. */
const PAID = new Set([
  ...["SUKSES", "BERHASIL", "SALUR", "TERSALUR", "DISALURKAN", "TERSALURKAN", "CAIR", "DICAIRKAN"],
  ...["TRANSAKSI", "BERTRANSAKSI", "DIBAYAR", "DIBAYARKAN", "TERBAYAR", "LUNAS"],
]);
/** Means so alone or beside money; beside a card it is about the card. */
const RECEIVED = new Set(["DITERIMA", "TERIMA", "MENERIMA", "LANCAR", "HADIR"]);
/** Means so alone; beside a place it may only tell where the family, the card or the money is. */
const DONE = new Set(["SUDAH", "TELAH", "SELESAI", "OK"]);
const CARDS = new Set(["KKS", "KARTU", "REKENING", "EDC", "MESIN"]);
const PLACES = new Set(["BANK", "EWARONG", "E", "WARONG", "AGEN", "POS", "KANTOR"]);
/** What may stand beside it without changing it. */
const BESIDE = new Set([
  ...["TOP", "UP", "DI", "KE", "OLEH", "PADA", "VIA", "MELALUI", "DARI", "DAN", "YANG"],
  ...["KPM", "PENERIMA", "PENGURUS", "BANTUAN", "BANSOS", "SEMBAKO", "DANA", "UANG", "SALDO", "NOMINAL", "RP", "0"],
  ...["PENYALURAN", "PENCAIRAN", "PEMINDAHBUKUAN", "TARIK", "TUNAI", "PENARIKAN", "MASUK", "SEMUA", "PENUH", "LENGKAP"],
  ...["ADA", "LANGSUNG", "SENDIRI", "BELANJA", "NOL"],
]);
const CLOSED = [PAID, RECEIVED, DONE, CARDS, PLACES, BESIDE];

/** True when every word belongs to the closed list and one of them means that money arrived: "SUDAH TERIMA KKS" does not. */
export function saysSuccess(written: string): boolean {
  const words = wordsIn(written);
  const any = (list: ReadonlySet<string>) => words.some((word) => list.has(word));
  if (!words.every((word) => CLOSED.some((list) => list.has(word)))) return false;
  if (any(PAID)) return true;
  if (any(CARDS)) return false;
  return any(RECEIVED) || (any(DONE) && !any(PLACES));
}

const RELATIVES = "SUAMI|ISTRI|ISTERI|ANAK|AYAH|BAPAK|MERTUA|ORANG ?TUA|ORTU|KAKEK|NENEK|ADIK|KAKAK|CUCU|SAUDARA";
/** Before a word that speaks of the family itself: neither denied, nor said of a relative. */
export const OF_FAMILY = `(?<!\\b(?:TIDAK|BELUM|BUKAN) |\\b(?:${RELATIVES})(?:NYA)?(?: (?:KPM|PENGURUS|SUDAH|TELAH|BARU|JUGA))* )`;
/** After PINDAH: somebody went elsewhere, and not to another bank, agent or book. */
export const ELSEWHERE = "\\bPINDAH\\b(?! ?(?:BUKU|(?:KE )?(?:BANK|AGEN|E-?WARONG|WARUNG|KKS|KARTU|KK|REKENING)\\b))";
