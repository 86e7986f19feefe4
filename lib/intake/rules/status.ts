// What banks and field reports write about a payment, brought to a closed list (vocabulary of SIKS-NG, PT Pos and the
// village reports). The original text is always kept beside it.

export const BANK_STATUSES = [
  "",
  "sukses",
  "saldo-nol",
  "gagal-topup",
  "gagal-ewallet",
  "kks-tidak-terdistribusi",
  "tidak-ditemukan",
  "meninggal",
  "nik-tidak-padan",
  "ganda",
  "tidak-transaksi",
  "gagal-rekening",
  "edc-bermasalah",
  "lain",
] as const;
export type BankStatus = (typeof BANK_STATUSES)[number];

/** In this order: the first that matches counts. A success is named last, and never behind "gagal", "tidak" or "belum". */
const PATTERNS: readonly [pattern: RegExp, status: BankStatus][] = [
  [/^(SUKSES|BERHASIL|SUDAH (CAIR|TRANSAKSI|(TER)?SALUR|TOP ?-?UP))\b(?!.*\b(GAGAL|TIDAK|BELUM)\b)/, "sukses"],
  [/SALDO\W*(RP\W*)?(NOL|KOSONG|NIHIL|0(?![.,]?\d))/, "saldo-nol"],
  [/E-? ?WALLET/, "gagal-ewallet"],
  [
    /(EDC|MESIN).*(RUSAK|GAGAL|TIDAK|ERROR|MATI|OFFLINE)|(RUSAK|GAGAL|ERROR|MATI|OFFLINE).*(EDC|MESIN)/,
    "edc-bermasalah",
  ],
  [/GAGAL.*(TOP ?-?UP|SALUR)|TOP ?-?UP.*GAGAL/, "gagal-topup"],
  [
    /(KKS|KARTU).*(TIDAK|BELUM).*(TERDISTRIBUSI|DISERAHKAN|DIAMBIL|DITERIMA|DISTRIBUSI)|TIDAK TERDISTRIBUSI/,
    "kks-tidak-terdistribusi",
  ],
  [/NIK.*(TIDAK|INVALID|SALAH)|TIDAK PADAN/, "nik-tidak-padan"],
  [/GAGAL.*(REKENING|BUREKOL)|(REKENING|BUREKOL).*(GAGAL|TIDAK DI ?TEMUKAN|INVALID|TUTUP|BLOKIR)/, "gagal-rekening"],
  [/MENINGGAL|WAFAT/, "meninggal"],
  [/TIDAK DI ?TEMUKAN|\bPINDAH\b(?! ?BUKU)|ALAMAT TIDAK/, "tidak-ditemukan"],
  [/GANDA|DOBEL|DUPLIKAT/, "ganda"],
  [/(TIDAK|BELUM|GAGAL).*(TRANSAKSI|CAIR)/, "tidak-transaksi"],
  [/GAGAL|TIDAK|BELUM|BATAL|TUNDA|RETUR/, "lain"],
  [/SUKSES|BERHASIL|SALUR|TRANSAKSI|CAIR|TOP ?-?UP/, "sukses"],
];

const seen = new Map<string, BankStatus>();

/** The status of a text; a file repeats a handful of texts a million times, so each is decided once. */
export function statusOf(text: string): BankStatus {
  const known = seen.get(text);
  if (known !== undefined) return known;
  const upper = text.toUpperCase();
  const status =
    upper === "" || upper === "-" ? "" : (PATTERNS.find(([pattern]) => pattern.test(upper))?.[1] ?? "lain");
  if (seen.size < 1_000) seen.set(text, status);
  return status;
}
