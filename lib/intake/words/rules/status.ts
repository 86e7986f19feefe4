import { ELSEWHERE, OF_FAMILY, remembered, saysSuccess, writtenOut } from "./words";

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

/**
 * In this order: the first that matches counts. A comma ends the effect of a word on another. None of them means success: that
 * takes saysSuccess.
 */
const PATTERNS: readonly [pattern: RegExp, status: BankStatus][] = [
  [/SALDO\W*(RP\W*)?(NOL|KOSONG|NIHIL|0(?![.,]?\d))/, "saldo-nol"],
  [/E-? ?WALLET/, "gagal-ewallet"],
  [
    /(EDC|MESIN)[^,;]*(RUSAK|GAGAL|TIDAK|ERROR|MATI|OFFLINE)|(RUSAK|GAGAL|ERROR|MATI|OFFLINE).*(EDC|MESIN)/,
    "edc-bermasalah",
  ],
  [/GAGAL[^,;]*(TOP ?-?UP|SALUR)|TOP ?-?UP[^,;]*GAGAL/, "gagal-topup"],
  [
    /(KKS|KARTU)[^,;]*(TIDAK|BELUM)[^,;]*(TERDISTRIBUSI|DISERAHKAN|DIAMBIL|DITERIMA|DISTRIBUSI)|TIDAK TERDISTRIBUSI/,
    "kks-tidak-terdistribusi",
  ],
  [/NIK\b(?:(?!\b(?:PADAN|VALID|SESUAI|COCOK)\b)[^,;])*\b(TIDAK|INVALID|SALAH)\b|TIDAK PADAN/, "nik-tidak-padan"],
  [
    /GAGAL[^,;]*(REKENING|BUREKOL)|REKENING[^,;]*(TIDAK AKTIF|PASIF|DORMAN)|^DORMANT?$|(REKENING|BUREKOL)[^,;]*(GAGAL|TIDAK DI ?TEMUKAN|INVALID|TUTUP|BLOKIR)/,
    "gagal-rekening",
  ],
  [new RegExp(`${OF_FAMILY}(MENINGGAL|WAFAT)`), "meninggal"],
  [new RegExp(`TIDAK DI ?TEMUKAN|${OF_FAMILY}${ELSEWHERE}|ALAMAT TIDAK`), "tidak-ditemukan"],
  [/(?<!\b(?:TIDAK|BUKAN)(?: ADA| DATA)? )(GANDA|DOBEL|DUPLIKAT)/, "ganda"],
  [
    /\b(TIDAK|BELUM|GAGAL)\b(?:(?!\b(?:KENDALA|MASALAH|SUDAH|TELAH)\b)[^,;])*(TRANSAKSI|CAIR|BELANJA|GESEK|DI ?TARIK(?!.*KAS))/,
    "tidak-transaksi",
  ],
];

/** The status of a text. Whatever is in no list is "lain", and the reader of the row names it. */
export const statusOf: (text: string) => BankStatus = remembered((text) => {
  const written = writtenOut(text);
  if (written === "" || written === "-") return "";
  if (saysSuccess(written)) return "sukses";
  return PATTERNS.find(([pattern]) => pattern.test(written))?.[1] ?? "lain";
});
