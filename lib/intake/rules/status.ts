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
  "lain",
] as const;
export type BankStatus = (typeof BANK_STATUSES)[number];

/** In this order: the first that matches counts. */
const PATTERNS: readonly [pattern: RegExp, status: BankStatus][] = [
  [/SALDO ?(NOL|KOSONG|0\b)/, "saldo-nol"],
  [/E-? ?WALLET/, "gagal-ewallet"],
  [/GAGAL.*(TOP ?-?UP|SALUR)|TOP ?-?UP.*GAGAL/, "gagal-topup"],
  [
    /(KKS|KARTU).*(TIDAK|BELUM).*(TERDISTRIBUSI|DISERAHKAN|DIAMBIL|DISTRIBUSI)|TIDAK TERDISTRIBUSI/,
    "kks-tidak-terdistribusi",
  ],
  [/TIDAK DI ?TEMUKAN|PINDAH|ALAMAT TIDAK/, "tidak-ditemukan"],
  [/MENINGGAL|WAFAT/, "meninggal"],
  [/NIK.*(TIDAK|INVALID|SALAH)|TIDAK PADAN/, "nik-tidak-padan"],
  [/GANDA|DOBEL|DUPLIKAT/, "ganda"],
  [/(TIDAK|BELUM).*(TRANSAKSI|CAIR)/, "tidak-transaksi"],
  [/GAGAL.*(REKENING|BUREKOL)|BUREKOL.*GAGAL/, "gagal-rekening"],
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
