import type { WorkbookSheet } from "@/lib/documents/shapes/sheet";
import { type SheetColumn, sheetOf } from "@/lib/documents/shapes/sheet";
import { define } from "@/lib/glossary/define";
import type { BankShare } from "@/lib/realisation/queries/banks";
import type { ProblemCount } from "@/lib/realisation/queries/problems";
import type { RecapRow } from "@/lib/realisation/queries/recap-rows";
import type { View } from "@/lib/realisation/queries/view";
import type { Source } from "@/lib/realisation/rules/figures";
import type { Funnel, FunnelStep } from "@/lib/realisation/rules/funnel";
import type { Ranked } from "@/lib/realisation/rules/ranking";
import { asOfText, problemTerm, SOURCE_LABELS, STEP_TERMS, sourceFiles } from "./funnel";

// The tables of a region as sheets: the rows and words of the screen, the numbers as numbers.

const rateOf = (part: number | null, whole: number | null): number | null =>
  part === null || !whole ? null : part / whole;

/** The places of a ranking in its order; each share is beside the two numbers that it comes from. */
export const rankingSheet = (rows: readonly Ranked[], what: string): WorkbookSheet =>
  sheetOf<Ranked>(
    `Peringkat ${what}`,
    [
      { title: "Kode wilayah", width: 14, cell: (row) => row.code },
      { title: "Wilayah", width: 30, cell: (row) => row.name },
      { title: "Kuota (KPM)", width: 14, cell: (row) => row.quotaKpm },
      { title: "DPM (KPM)", width: 14, cell: (row) => row.dpmKpm },
      { title: "SP2D (KPM)", width: 14, cell: (row) => row.sp2dKpm },
      { title: "Penyaluran (KPM)", width: 16, cell: (row) => row.creditedKpm },
      { title: "Pencairan (KPM)", width: 16, cell: (row) => row.transactedKpm },
      { title: "Pencairan dari SP2D", width: 18, cell: (row) => row.rate?.rate ?? null, percent: true },
      { title: `${define("belumTerjelaskan").label} (KPM)`, width: 22, cell: (row) => row.unexplainedKpm },
    ],
    [rows],
  );

export function funnelSheet({ steps, gaps }: Funnel): WorkbookSheet {
  const ordered = steps.find(({ key }) => key === "sp2d")?.kpm ?? null;
  const gapOf = ({ key }: FunnelStep) => gaps.find(({ to }) => to === key);
  return sheetOf<FunnelStep>(
    "Corong",
    [
      { title: "Tahap", width: 20, cell: ({ key }) => define(STEP_TERMS[key]).label },
      { title: "KPM", width: 14, cell: ({ kpm }) => kpm },
      { title: "Rupiah", width: 20, cell: ({ rp }) => rp },
      { title: "Dari SP2D", width: 14, cell: ({ kpm }) => rateOf(kpm, ordered), percent: true },
      { title: "Selisih sebelumnya (KPM)", width: 24, cell: (step) => gapOf(step)?.kpm ?? null },
      { title: "Selisih sebelumnya (Rp)", width: 24, cell: (step) => gapOf(step)?.rp ?? null },
      { title: "Terjelaskan (KPM)", width: 18, cell: (step) => gapOf(step)?.explainedKpm ?? null },
    ],
    [steps],
  );
}

export const problemSheet = (problems: readonly ProblemCount[]): WorkbookSheet =>
  sheetOf<ProblemCount>(
    "Masalah",
    [
      { title: "Kode jenis", width: 28, cell: ({ type }) => type },
      { title: "Masalah", width: 34, cell: ({ type }) => problemTerm(type)?.label ?? type },
      { title: "Terbuka", width: 12, cell: ({ liveCases }) => liveCases },
      { title: "KPM", width: 12, cell: ({ families }) => families },
      { title: "Nilai (Rp)", width: 20, cell: ({ amountRp }) => amountRp },
      { title: "Ditutup", width: 12, cell: ({ closedCases }) => closedCases },
    ],
    [problems],
  );

export const bankSheet = (banks: readonly BankShare[]): WorkbookSheet =>
  sheetOf<BankShare>(
    "Bank",
    [
      { title: "Bank", width: 12, cell: ({ bank }) => bank },
      { title: "Nama", width: 34, cell: ({ name }) => name },
      { title: "SP2D (KPM)", width: 14, cell: ({ sp2dKpm }) => sp2dKpm },
      { title: "Penyaluran (KPM)", width: 16, cell: ({ creditedKpm }) => creditedKpm },
      { title: "Pencairan (KPM)", width: 16, cell: ({ transactedKpm }) => transactedKpm },
      { title: "Pencairan dari SP2D", width: 18, cell: (r) => rateOf(r.transactedKpm, r.sp2dKpm), percent: true },
    ],
    [banks],
  );

/** Quota and recap of each kab/kota with the file and row that said so; a bank sees the quotas only. */
export function recapSheet(
  rows: readonly RecapRow[],
  { files, seesRecaps }: { files: ReadonlyMap<string, string>; seesRecaps: boolean },
): WorkbookSheet {
  const fileOf = (id: string | undefined) => (id === undefined ? null : (files.get(id) ?? `Berkas nasional #${id}`));
  const quota: SheetColumn<RecapRow>[] = [
    { title: "Kode wilayah", width: 14, cell: ({ code }) => code },
    { title: "Kab/kota", width: 28, cell: ({ name }) => name },
    { title: "Kuota (KPM)", width: 14, cell: (row) => row.quota?.kpm ?? null },
    { title: "Nomor SK", width: 26, cell: (row) => row.quota?.decreeNo ?? null },
    { title: "Berkas kuota", width: 36, cell: (row) => fileOf(row.quota?.intakeId) },
    { title: "Baris kuota", width: 12, cell: (row) => row.quota?.rowNo ?? null },
  ];
  const recap: SheetColumn<RecapRow>[] = [
    { title: "SP2D (KPM)", width: 14, cell: (row) => row.recap?.sp2dKpm ?? null },
    { title: "SP2D (Rp)", width: 20, cell: (row) => row.recap?.sp2dRp ?? null },
    { title: "Penyaluran (KPM)", width: 16, cell: (row) => row.recap?.creditedKpm ?? null },
    { title: "Penyaluran (Rp)", width: 20, cell: (row) => row.recap?.creditedRp ?? null },
    { title: "Pencairan (KPM)", width: 16, cell: (row) => row.recap?.transactedKpm ?? null },
    { title: "Pencairan (Rp)", width: 20, cell: (row) => row.recap?.transactedRp ?? null },
    { title: "Berkas rekap", width: 36, cell: (row) => fileOf(row.recap?.intakeId) },
    { title: "Baris rekap", width: 12, cell: (row) => row.recap?.rowNo ?? null },
    { title: "Tanggal data (tttt-bb-hh)", width: 22, cell: (row) => row.recap?.asOf ?? null },
  ];
  return sheetOf("Kuota dan rekap", seesRecaps ? [...quota, ...recap] : quota, [rows]);
}

const sourceText = (source: Source, { asOf, listed }: Funnel): string =>
  `${SOURCE_LABELS[source]}: ${sourceFiles(source, asOf, listed)}`;

/** What the sheets of a region hold, for their first page. */
export const viewAbout = (
  { period, bank }: View,
  funnel: Funnel,
  { shown, below }: { shown: Source; below: Source },
): [string, string][] => [
  ["Periode", `${period.programName}, ${period.label}`],
  ["Bank", bank || "semua bank"],
  ["Sumber", sourceText(shown, funnel)],
  ...(below === shown ? [] : ([["Sumber peringkat", sourceText(below, funnel)]] as [string, string][])),
  ["Data per", funnel.asOf ? asOfText(funnel.asOf) : "belum ada data"],
];
