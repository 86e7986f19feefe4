import { remembered, saysSuccess, writtenOut } from "./words";

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

/** In this order: the first that matches counts. None of them means success: that takes saysSuccess. */
const PATTERNS: readonly [pattern: RegExp, status: BankStatus][] = [
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
  [
    /GAGAL.*(REKENING|BUREKOL)|REKENING.*(TIDAK AKTIF|PASIF|DORMAN)|^DORMANT?$|(REKENING|BUREKOL).*(GAGAL|TIDAK DI ?TEMUKAN|INVALID|TUTUP|BLOKIR)/,
    "gagal-rekening",
  ],
  [/(?<!(?:TIDAK|BELUM|BUKAN) )(MENINGGAL|WAFAT)/, "meninggal"],
  [/TIDAK DI ?TEMUKAN|(?<!(?:TIDAK|BELUM|BUKAN) )\bPINDAH\b(?! ?BUKU)|ALAMAT TIDAK/, "tidak-ditemukan"],
  [/GANDA|DOBEL|DUPLIKAT/, "ganda"],
  [/(TIDAK|BELUM|GAGAL).*(TRANSAKSI|CAIR)/, "tidak-transaksi"],
];

/** The status of a text. Whatever is in no list is "lain", and the reader of the row names it. */
export const statusOf: (text: string) => BankStatus = remembered((text) => {
  const written = writtenOut(text);
  if (written === "" || written === "-") return "";
  if (saysSuccess(written)) return "sukses";
  return PATTERNS.find(([pattern]) => pattern.test(written))?.[1] ?? "lain";
});
