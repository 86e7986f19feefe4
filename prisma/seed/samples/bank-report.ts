import { familiesOf, type SampleFamily } from "./families";
import type { SamplePlace } from "./place";
import type { Cell, Sheet } from "./sheet";

const HEADER = [
  "KODE_WILAYAH",
  "NO_REKENING",
  "NO_KKS",
  "NIK",
  "NAMA",
  "NOMINAL SP2D",
  "NOMINAL_TOPUP",
  "TGL_TOPUP",
  "NOMINAL_TRANSAKSI",
  "TGL_TRANSAKSI",
  "ID_EWARONG",
  "SALDO_AKHIR",
  "STATUS",
];

const ORDERED = 600_000;
type Told = { credited: number; transacted: number; status: string };
const ARRIVED: Told = { credited: ORDERED, transacted: 0, status: "SUKSES TOP UP" };
const SPENT: Told = { credited: ORDERED, transacted: ORDERED, status: "SUKSES SALUR" };
const nothing = (status: string): Told => ({ credited: 0, transacted: 0, status });

/** What the first and the following report say of a family. The two whose NIK does not match are in neither. */
function toldOf(n: number, report: 1 | 2): Told {
  if (n <= 4) return report === 1 ? nothing("SALDO NOL") : n === 3 ? SPENT : ARRIVED;
  if (n === 5) return nothing("SALDO NOL");
  if (n <= 7) return report === 1 ? nothing("GAGAL TOP UP") : ARRIVED;
  if (n === 8) return report === 1 ? nothing("KKS TIDAK TERDISTRIBUSI") : SPENT;
  if (n === 9) return nothing("KKS TIDAK TERDISTRIBUSI");
  if (n === 10) return nothing("KPM TIDAK DITEMUKAN");
  if (n <= 13) return report === 1 ? ARRIVED : SPENT;
  return SPENT;
}

function rowOf(family: SampleFamily, report: 1 | 2): Cell[] {
  const { credited, transacted, status } = toldOf(family.n, report);
  const late = report === 2 && toldOf(family.n, 1).credited === 0;
  return [
    family.village.code,
    family.account,
    family.card,
    family.nik,
    family.name,
    ORDERED,
    credited,
    credited > 0 ? (late ? "21/11/2026" : "10/11/2026") : "",
    transacted,
    transacted > 0 ? (late ? "22/11/2026" : "13/11/2026") : "",
    transacted > 0 ? `EW${family.village.code.slice(0, 6)}001` : "",
    credited - transacted,
    status,
  ];
}

const reported = (place: SamplePlace): SampleFamily[] => familiesOf(place).filter(({ matched }) => matched);

export function cleanBankReport(place: SamplePlace, report: 1 | 2): Sheet {
  const rows = reported(place).map((family) => rowOf(family, report));
  return { name: "LAPORAN", soiled: false, rows: [HEADER, ...rows] };
}

/** The first report with its figures in every spelling; the last four rows (the very last repeats one) must be refused. */
export function soiledBankReport(place: SamplePlace): Sheet {
  const families = reported(place);
  const rows = families.map((family) => soil(rowOf(family, 1), family));
  const broken = families.slice(-4).map((family) => rowOf(family, 1));
  const [unlisted, worded, undated] = broken;
  set(unlisted, { 1: "", 2: "", 3: `99${place.regency}4101709999`, 4: "TIDAK ADA DALAM DPM" });
  set(worded, { 6: "enam ratus ribu" });
  set(undated, { 7: "31/11/2026" });
  const titles: Cell[][] = [[`LAPORAN PENYALURAN BANK ${place.bank}`], [`KAB/KOTA ${place.regency}`], []];
  const header = ["Kode Wilayah", "No Rekening", "Nomor KKS", "NIK KTP", "Nama Nasabah", "Nilai", ...HEADER.slice(6)];
  return { name: "LAPORAN", soiled: true, rows: [...titles, header, ...rows, ...broken] };
}

function soil(row: Cell[], { n, nik }: SampleFamily): Cell[] {
  const amount = Number(row[6]);
  if (n % 5 === 0) set(row, { 5: "Rp600.000,-", 6: amount > 0 ? "600.000,00" : "-", 3: `'${nik}` });
  if (n % 5 === 1) set(row, { 6: amount > 0 ? "Rp 600.000" : "0", 3: "" });
  if (n % 5 === 2) set(row, { 12: `\u00a0${row[12]}  `, 7: amount > 0 ? "2026-11-10" : "0000-00-00" });
  if (n % 5 === 3) set(row, { 2: "NOKKS", 7: amount > 0 ? "10 November 2026" : "-" });
  return row;
}

function set(row: Cell[] | undefined, cells: Record<number, Cell>): void {
  for (const [index, value] of Object.entries(cells)) if (row) row[Number(index)] = value;
}
