import { ELSEWHERE, OF_FAMILY, remembered, saysSuccess, writtenOut } from "./words";

// What people in the field found, brought to a closed list (vocabulary of the village app and of PT Pos, domain: 2.3).

export const FIELD_STATUSES = [
  "sukses",
  "saldo-kosong",
  "kks-rusak-hilang",
  "meninggal",
  "pindah-tidak-ditemukan",
  "menolak",
  "edc-bermasalah",
  "lain",
] as const;
export type FieldStatus = (typeof FIELD_STATUSES)[number];

/**
 * In this order: the first that matches counts. A comma ends the effect of a word on another. None of them means success: that
 * takes saysSuccess.
 */
const PATTERNS: readonly [pattern: RegExp, status: FieldStatus][] = [
  [new RegExp(`${OF_FAMILY}(MENINGGAL|WAFAT)`), "meninggal"],
  [
    /SALDO\W*(NOL|KOSONG|NIHIL|0(?![.,]?\d))|^BELUM MASUK|\b(SALDO|DANA|UANG|BANTUAN|BANSOS)(NYA)? (BELUM|TIDAK) (ADA|MASUK)\b(?! (KENDALA|MASALAH))|\b(BELUM|TIDAK) (ADA|MASUK) (SALDO|DANA|UANG|BANTUAN|BANSOS)/,
    "saldo-kosong",
  ],
  [
    /(EDC|MESIN)[^,;]*(RUSAK|GAGAL|TIDAK|ERROR|MATI|OFFLINE)|(RUSAK|GAGAL|ERROR|MATI|OFFLINE).*(EDC|MESIN)/,
    "edc-bermasalah",
  ],
  [
    /\b(KKS|KARTU|ATM)\b(?:(?!\b(?:TIDAK|BUKAN)\b)[^,;])*(RUSAK|HILANG|BLOKIR|PATAH|TERTELAN)|(RUSAK|HILANG|PATAH) (KKS|KARTU|ATM)|^(RUSAK|HILANG)\b\W*(RUSAK|HILANG)?$/,
    "kks-rusak-hilang",
  ],
  [new RegExp(`${OF_FAMILY}${ELSEWHERE}|TIDAK DI ?TEMUKAN|DI LUAR KOTA|ALAMAT TIDAK`), "pindah-tidak-ditemukan"],
  [/(?<!TIDAK )MENOLAK|MUNDUR|(?<!(?:TIDAK|KURANG|BELUM) )\bMAMPU\b|GRADUASI/, "menolak"],
];

const meaningOf = remembered((text): FieldStatus | "" => {
  const written = writtenOut(text);
  if (written === "" || written === "-") return "";
  if (saysSuccess(written)) return "sukses";
  return PATTERNS.find(([pattern]) => pattern.test(written))?.[1] ?? "lain";
});

/** The result of a text; '' and "-" are none. Whatever is in no list is "lain", and the reader of the row names it. */
export const fieldStatusOf = (text: string): FieldStatus | null => meaningOf(text) || null;
