// What people write in a cell for a meaning: shortened, in any case, with any sign between. Abbreviations are written out
// before anything is compared, and only a closed list of words may mean that something went well.

const ABBREVIATIONS: Readonly<Record<string, string>> = {
  BLM: "BELUM",
  BLUM: "BELUM",
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

/** Each alone says that money or a card arrived. */
const SUCCESS = new Set([
  ...["SUKSES", "BERHASIL", "SUDAH", "TELAH", "LANCAR", "SELESAI", "HADIR", "OK"],
  ...["SALUR", "TERSALUR", "DISALURKAN", "TERSALURKAN", "CAIR", "DICAIRKAN", "TRANSAKSI", "BERTRANSAKSI"],
  ...["DITERIMA", "TERIMA", "MENERIMA", "DIBAYAR", "DIBAYARKAN", "TERBAYAR", "LUNAS"],
]);
/** What may stand beside it without changing it. */
const BESIDE = new Set([
  ...["TOP", "UP", "DI", "KE", "OLEH", "PADA", "VIA", "MELALUI", "DARI", "DAN", "YANG"],
  ...["KPM", "PENERIMA", "PENGURUS", "BANTUAN", "BANSOS", "SEMBAKO", "DANA", "UANG", "SALDO", "NOMINAL", "RP", "0"],
  ...["EDC", "MESIN", "BANK", "REKENING", "KKS", "KARTU", "EWARONG", "E", "WARONG", "AGEN", "POS", "KANTOR"],
  ...["PENYALURAN", "PENCAIRAN", "PEMINDAHBUKUAN", "TARIK", "TUNAI", "PENARIKAN", "MASUK", "SEMUA", "PENUH", "LENGKAP"],
  ...["ADA", "LANGSUNG", "SENDIRI", "BELANJA", "NOL"],
]);

/** True when every word belongs to the closed list and one of them says that it went well. */
export function saysSuccess(written: string): boolean {
  const words = wordsIn(written);
  return words.some((word) => SUCCESS.has(word)) && words.every((word) => SUCCESS.has(word) || BESIDE.has(word));
}
