import { CASE_TYPES, isCaseType } from "@/lib/cases/rules";
import { type Definition, define, type Term } from "@/lib/glossary";
import { formatDate } from "@/lib/values/dates";
import { levelOf } from "@/lib/values/region-code";
import { formatCount, formatPercent } from "@/lib/values/rupiah";
import type { Source } from "./rules/figures";
import type { Funnel, FunnelGap, StepKey } from "./rules/funnel";
import { type Pace, TARGET_RATE } from "./rules/pace";

export const SOURCE_LABELS: Record<Source, string> = { names: "By name", recap: "Rekap" };

export const SOURCE_FILES: Record<Source, string> = {
  names: "DPM dan laporan bank",
  recap: "rekap nasional Kemensos",
};

export const STEP_TERMS: Record<StepKey, Term> = {
  quota: "kuota",
  dpm: "dpm",
  sp2d: "sp2d",
  credited: "penyaluran",
  transacted: "pencairan",
};

/** The definition of a problem type, from the glossary; a type the glossary does not know is its own word. */
const CASE_TERMS: Record<keyof typeof CASE_TYPES, Term> = {
  SALDO_NOL: "saldoNol",
  GAGAL_EWALLET: "gagalEwallet",
  TIDAK_DITEMUKAN: "tidakDitemukan",
  KKS_TIDAK_TERDISTRIBUSI: "kksTidakTerdistribusi",
  NIK_TIDAK_PADAN: "nikTidakPadan",
  GANDA: "ganda",
  TIDAK_TRANSAKSI: "tidakTransaksi",
  KUOTA_BELUM_TERPENUHI: "kuotaBelumTerpenuhi",
};

export const problemTerm = (type: string): Definition | null => (isCaseType(type) ? define(CASE_TERMS[type]) : null);
export const problemLabel = (type: string): string => (isCaseType(type) ? CASE_TYPES[type].label : type);

/** "20 November 2026", or the span when places report on different days. */
export function asOfText(asOf: { from: string; to: string }): string {
  return asOf.from === asOf.to ? formatDate(asOf.to) : `${formatDate(asOf.from)} sampai ${formatDate(asOf.to)}`;
}

/** How many of the places are in the figures, when not all are. */
export function coverageText({ counted, places, source }: Funnel): string | null {
  if (counted >= places) return null;
  const what = source === "names" ? "data by name" : "rekap";
  return `${formatCount(counted)} dari ${formatCount(places)} kab/kota sudah memiliki ${what}; hanya itu yang dihitung, juga kuotanya.`;
}

/** Families in a step that the step before does not have, in words. */
export function extraText({ to, extraKpm }: FunnelGap): string | null {
  if (extraKpm <= 0) return null;
  const count = formatCount(extraKpm);
  if (to === "sp2d") return `${count} KPM ada dalam laporan bank tetapi tidak tercantum dalam DPM.`;
  if (to === "credited") return `${count} KPM menerima uang tetapi tidak ada dalam SP2D.`;
  return `${count} KPM bertransaksi tanpa uang masuk periode ini (memakai sisa saldo).`;
}

/** "Pencairan 53,2 % pada 55 % periode; dengan laju ini menjadi 96 %." */
export function paceText({ step, done, passed, expected }: Pace): string {
  const what = step === "credited" ? "Penyaluran" : "Pencairan";
  const now = `${what} baru ${formatPercent(done.rate)} dari SP2D`;
  if (passed >= 1) return `${now}, padahal periode sudah berakhir.`;
  return `${now} ketika ${formatPercent(passed)} periode sudah lewat; dengan laju ini ${formatPercent(expected)} pada akhir periode (sasaran ${formatPercent(TARGET_RATE)}).`;
}

const CHILD_WORDS = { province: "kab/kota", regency: "kecamatan", district: "desa/kelurahan" };

/** What stands one level below a region, in one word. */
export function childWord(region: string): string {
  const level = levelOf(region);
  if (level === null) return "wilayah";
  return level === "village" ? "keluarga" : CHILD_WORDS[level];
}
