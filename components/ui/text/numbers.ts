import { formatPercent } from "@/lib/values/rupiah";

/** A share that is not complete never reads "100,0 %", and one that is not nothing never reads "0,0 %". */
export function formatRate(numerator: number, denominator: number): string {
  if (denominator === 0) return "tidak ada pembanding";
  const rate = numerator / denominator;
  const rounded = Math.round(rate * 1000);
  if (rounded === 1000 && numerator < denominator) return formatPercent(0.999);
  if (rounded === 0 && numerator > 0) return formatPercent(0.001);
  return formatPercent(rounded / 1000);
}
