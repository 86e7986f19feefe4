import { formatRate } from "@/components/ui/numbers";
import { formatCount } from "@/lib/values/rupiah";

export type Share = { numerator: number; denominator: number };

/** Where one class ends and the next begins, from low to high; five classes have four breaks. */
export const REALISATION_BREAKS = [0.5, 0.75, 0.9, 0.97] as const;
export type Breaks = readonly [number, number, number, number];

/** 1 (low) to 5 (high), or 0 where there is nothing to compare. A value on a break belongs to the class above. */
export function classOf(share: Share | null, breaks: Breaks): number {
  if (share === null || share.denominator === 0) return 0;
  const rate = share.numerator / share.denominator;
  return 1 + breaks.filter((limit) => rate >= limit).length;
}

/** The classes in words, for the legend: index 0 is "tidak ada data". */
export function classWords(breaks: Breaks): string[] {
  const words = breaks.map((limit) => `${formatCount(limit * 100)} %`);
  const between = [1, 2, 3].map((index) => `${words[index - 1]} sampai ${words[index]}`);
  return ["tidak ada data", `di bawah ${words[0]}`, ...between, `${words[3]} atau lebih`];
}

/** "Kab. Badung: 93,4 % (12.345 dari 13.210 KPM)" */
export function tileSentence(name: string, share: Share | null): string {
  if (share === null || share.denominator === 0) return `${name}: tidak ada data`;
  const { numerator, denominator } = share;
  return `${name}: ${formatRate(numerator, denominator)} (${formatCount(numerator)} dari ${formatCount(denominator)} KPM)`;
}
