import { parseAmount, parseMultiple } from "@/lib/values/rupiah";

// How a number of families is written: whole, sometimes with what is counted behind it.

/** "16.781 KPM" is a count. */
export const withoutUnitOf = (text: string): string => text.replace(/(?<=\d) ?(?:KPM|KK|KELUARGA)\.?$/i, "");

export const decimalOf = (raw: string): number => Number(raw.replace(",", "."));

/** False for a number with a part of a family, 16.7 in a cell of numbers and "16.781,5" in any. */
export function isWholeCount(raw: string, numeric: boolean): boolean {
  const value = decimalOf(raw);
  const broken = /^\d+[.,]\d+$/.test(raw) && Math.abs(value - Math.round(value)) > 1e-6;
  const grouped = !numeric && parseAmount(raw) === Number(raw.replace(/[.,]/, ""));
  return (!broken || grouped) && !hasFraction(raw, numeric);
}

const hasFraction = (raw: string, numeric: boolean): boolean =>
  raw.includes(".") && raw.includes(",") && (parseMultiple(raw, numeric, 1_000) ?? 0) % 1_000 !== 0;
