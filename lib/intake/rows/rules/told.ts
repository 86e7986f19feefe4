import type { FindingKind } from "./findings";

// Why a row was refused or warned about, where the reason is one of meaning: it also counts at the top of the page.

const CHECKS = [
  ...[
    "program-lain",
    "periode-lain",
    "wilayah-lain",
    "nama-kode",
    "program",
    "periode",
    "periode-tidak-terbaca",
    "tahun-lain",
  ],
  ...["desa-tidak-dikenal", "desa-mirip", "diteruskan", "tempat-tidak-dikenal"],
  ...[
    "kosong",
    "bukan-angka",
    "terlalu-besar",
    "satuan",
    "indeks",
    "ribuan",
    "pecahan",
    "kosong-nol",
    "ganda",
    "dijumlah",
  ],
  ...["melebihi", "tidak-seimbang", "tanpa-nominal", "bertentangan", "urutan-tanggal"],
  ...[
    "tanggal",
    "tanggal-depan",
    "tanggal-mendatang",
    "tanggal-sebelum",
    "bank-lain",
    "bank-tidak-dikenal",
    "digit-hilang",
    "contoh",
    "kartu-tanpa-bank",
    "nol-depan",
    "nol-diisi",
  ],
];

export const UNKNOWN_WORD = "kata-tidak-dikenal";
export const LEARNED_WORD = "kata-dipelajari";

const TOLD: ReadonlyMap<string, FindingKind> = new Map([
  [UNKNOWN_WORD, "unknown"],
  [LEARNED_WORD, "unknown"],
  ["dari-baris-tempat", "included"],
  ...CHECKS.map((reason): [string, FindingKind] => [reason, "check"]),
]);

/** As what a reason counts at the top of the page; nothing where the list of rows is enough. */
export const toldAs = (reason: string): FindingKind | undefined => TOLD.get(reason);

/** The reasons that are found only when the rows are matched with what is known. */
export const TOLD_REASONS: readonly string[] = [...TOLD.keys()];
