// Code lists with their sources; an administrator may add to them in the database.

/** Wilayah PFM: Dirjen PFM, 4 January 2018; 181 + 151 + 182 = 514 kab/kota. The Papua provinces split in 2022 stay in III. */
export const DIRECTORATES: readonly [code: string, name: string, provinces: string[]][] = [
  ["I", "Direktorat PFM Wilayah I", ["11", "12", "13", "14", "15", "16", "17", "18", "19", "21", "32"]],
  ["II", "Direktorat PFM Wilayah II", ["31", "33", "34", "36", "51", "52", "53", "61", "62", "63", "64", "65"]],
  [
    "III",
    "Direktorat PFM Wilayah III",
    ["35", "71", "72", "73", "74", "75", "76", "81", "82", "91", "92", "93", "94", "95", "96"],
  ],
];

export const PROGRAMS: readonly [code: string, name: string, aliases: string[]][] = [
  ["SEMBAKO", "Program Sembako", ["BSP", "PROGRAM SEMBAKO", "BPNT/SEMBAKO", "BANSOS SEMBAKO"]],
  ["BPNT", "Bantuan Pangan Non Tunai", ["BANTUAN PANGAN NON TUNAI"]],
  ["STIMULUS", "Stimulus Sembako", ["STIMULUS SEMBAKO", "STIMULUS SMB"]],
  ["RASTRA", "Bansos Rastra", ["BANSOS RASTRA"]],
];

/** Indeks a month: Rp110.000 (2017), Rp150.000 (January 2020), Rp200.000 (March 2020). */
export const RATES: readonly [program: string, from: string, monthlyRp: number, source: string][] = [
  ["BPNT", "2017-01-01", 110_000, "Indeks BPNT 2017"],
  ["BPNT", "2020-01-01", 150_000, "Pedum Program Sembako 2020"],
  ["SEMBAKO", "2020-01-01", 150_000, "Pedum Program Sembako 2020"],
  ["SEMBAKO", "2020-03-01", 200_000, "Pedum Program Sembako 2020"],
  ["STIMULUS", "2025-06-01", 200_000, "Stimulus Juni-Juli 2025"],
];

export const BANKS: readonly [code: string, name: string][] = [
  ["BRI", "Bank Rakyat Indonesia"],
  ["BNI", "Bank Negara Indonesia"],
  ["MANDIRI", "Bank Mandiri"],
  ["BTN", "Bank Tabungan Negara"],
  ["BSI", "Bank Syariah Indonesia"],
  ["POS", "PT Pos Indonesia"],
];

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"];
type Period = { program: string; year: number; firstMonth: number; months: number; label: string };

const period = (program: string, year: number, firstMonth: number, months: number): Period => {
  const first = MONTHS[firstMonth - 1];
  const last = MONTHS[firstMonth + months - 2];
  return { program, year, firstMonth, months, label: `${months === 1 ? first : `${first}–${last}`} ${year}` };
};

/** A payment period covers what the year's juknis says: a month (2019), two months (2024), a quarter (2025 on). */
export const PERIODS: readonly Period[] = [
  ...[10, 11, 12].map((month) => period("BPNT", 2019, month, 1)),
  ...[1, 3, 5, 7, 9, 11].map((month) => period("SEMBAKO", 2024, month, 2)),
  ...[2025, 2026].flatMap((year) => [1, 4, 7, 10].map((month) => period("SEMBAKO", year, month, 3))),
  period("STIMULUS", 2025, 6, 2),
];
