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

/** In this order: the first that matches counts. */
const PATTERNS: readonly [pattern: RegExp, status: FieldStatus][] = [
  [/MENINGGAL|WAFAT/, "meninggal"],
  [/SALDO\W*(NOL|KOSONG|NIHIL|0(?![.,]?\d))|BELUM (ADA|MASUK)/, "saldo-kosong"],
  [
    /(EDC|MESIN).*(RUSAK|GAGAL|TIDAK|ERROR|MATI|OFFLINE)|(RUSAK|GAGAL|ERROR|MATI|OFFLINE).*(EDC|MESIN)/,
    "edc-bermasalah",
  ],
  [/(KKS|KARTU).*(RUSAK|HILANG|BLOKIR|PATAH|TERTELAN)|(RUSAK|HILANG)/, "kks-rusak-hilang"],
  [/PINDAH|TIDAK DI ?TEMUKAN|DI LUAR KOTA|ALAMAT TIDAK/, "pindah-tidak-ditemukan"],
  [/MENOLAK|MUNDUR|MAMPU|GRADUASI/, "menolak"],
  [/^(SUKSES|BERHASIL|SUDAH|HADIR|DITERIMA|SALUR)/, "sukses"],
];

/** The result of a text; '' is none. */
export function fieldStatusOf(text: string): FieldStatus | null {
  const upper = text.trim().toUpperCase();
  if (upper === "" || upper === "-") return null;
  return PATTERNS.find(([pattern]) => pattern.test(upper))?.[1] ?? "lain";
}
