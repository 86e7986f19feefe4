import type { RegencyTotals, SamplePlace } from "./place";
import type { Cell, Sheet } from "./sheet";

const YEAR = 2026;
const AMOUNT = 600_000;
const dots = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ".");
const dotted = (code: string): string => `${code.slice(0, 2)}.${code.slice(2)}`;

const QUOTA_HEADER = ["KODE KAB/KOTA", "KAB/KOTA", "PROGRAM", "TAHUN", "KUOTA KPM", "NOMOR SK"];
const DECREE = `KEP-8/PFM/${YEAR}`;

export function cleanQuota({ totals }: SamplePlace): Sheet {
  const rows = totals.map(({ code, name, quota }) => [code, name, "SEMBAKO", YEAR, quota, DECREE]);
  return { name: "KUOTA", soiled: false, rows: [QUOTA_HEADER, ...rows] };
}

/** The last four rows must be refused: no such kab/kota, no decree, no number, another programme. */
export function soiledQuota({ totals }: SamplePlace): Sheet {
  const rows = totals.map(({ code, name, quota }, n) => [
    n % 2 === 0 ? dotted(code) : `${code} `,
    name,
    n % 3 === 0 ? "Program Sembako  " : "BSP",
    String(YEAR),
    n % 2 === 0 ? dots(quota) : `${dots(quota)},00`,
    ` ${DECREE}`,
  ]);
  const [first] = totals;
  const { code = "5103", name = "" } = first ?? {};
  const broken: Cell[][] = [
    [`${code.slice(0, 2)}.99`, "KABUPATEN YANG TIDAK ADA", "SEMBAKO", YEAR, "1.000", DECREE],
    [code, name, "SEMBAKO", YEAR - 1, "1.000", ""],
    [code, name, "SEMBAKO", YEAR - 1, "seribu", DECREE],
    [code, name, "PKH", YEAR, "1.000", DECREE],
  ];
  const titles: Cell[][] = [["LAMPIRAN KEPUTUSAN: KUOTA PENERIMA MANFAAT"], []];
  const header = ["Kode Kab", "Kabupaten/Kota", "Jenis Bansos", "Periode/Tahun", "Alokasi", "No. SK"];
  return { name: "Lampiran", soiled: true, rows: [...titles, header, ...rows, ...broken] };
}

const RECAP_HEADER = [
  "Kode Kab/Kota Kemendagri",
  "Kota/Kabupaten",
  "Periode",
  "Program",
  "SP2D KPM",
  "SP2D Nominal (Rp)",
  "Penyaluran KPM",
  "Penyaluran Nominal (Rp)",
  "Pencairan KPM",
  "Pencairan Nominal (Rp)",
];

/** A few days on: some of what had not been credited and spent now is. */
function figuresOf({ sp2d, credited, transacted }: RegencyTotals): [number, number, number] {
  const later = Math.min(sp2d, credited + Math.round((sp2d - credited) * 0.3));
  return [sp2d, later, Math.min(later, transacted + Math.round((later - transacted) * 0.3))];
}

export function cleanRecap({ totals }: SamplePlace): Sheet {
  const rows = totals.map((regency) => [
    regency.code,
    regency.name,
    `OKT-DES ${YEAR}`,
    "SEMBAKO",
    ...figuresOf(regency).flatMap((kpm) => [kpm, kpm * AMOUNT]),
  ]);
  return { name: "REKAP", soiled: false, rows: [RECAP_HEADER, ...rows] };
}

/** Other programmes, a kab/kota that does not exist and a repeated row must be refused; the row of zeros is taken and named. */
export function soiledRecap({ totals }: SamplePlace): Sheet {
  const rows = totals.map((regency, n): Cell[] => {
    const kpm = n === 1 ? [0, 0, 0] : figuresOf(regency);
    const money = (count: number) => `${dots(count * AMOUNT)},${n % 2 === 0 ? "00" : "50"}`;
    return [
      dotted(regency.code),
      regency.name,
      n % 2 === 0 ? "OKT-DES" : `Okt - Des ${YEAR}`,
      n % 3 === 0 ? "SEMBAKO  " : " Sembako",
      ...kpm.flatMap((count) => (count === 0 ? ["0", "0"] : [`${dots(count)}`, money(count)])),
    ];
  });
  const own = totals[0]?.code ?? "5103";
  const other = (code: string, program: string): Cell[] => [
    code,
    "",
    "OKT-DES",
    program,
    "10",
    "6.000.000",
    "9",
    "5.400.000",
    "8",
    "4.800.000",
  ];
  const broken = [
    other(own, "PKH"),
    other(own, "BLT KESRA"),
    other(`${own.slice(0, 2)}99`, "SEMBAKO"),
    other(own, "SEMBAKO"),
  ];
  const header = RECAP_HEADER.map((title, n) => (n === 0 ? "kode_kab_kota " : title.toUpperCase()));
  const titles: Cell[][] = [["REKAPITULASI PENYALURAN BANSOS"], [`OKTOBER - DESEMBER ${YEAR}`], []];
  return { name: "Sheet1", soiled: true, rows: [...titles, header, ...rows, ...broken] };
}
