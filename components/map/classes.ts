import { formatRate } from "@/components/ui/text/numbers";
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
export function classWords(breaks: Breaks, nothing = "tidak ada data"): string[] {
  const words = breaks.map((limit) => `${formatCount(limit * 100)} %`);
  const between = [1, 2, 3].map((index) => `${words[index - 1]} sampai ${words[index]}`);
  return [nothing, `di bawah ${words[0]}`, ...between, `${words[3]} atau lebih`];
}

/** How a tile speaks: of a share, and of there being none. */
export type TileWords = { nothing: string; rate: (numerator: number, denominator: number) => string };
export const TILE_WORDS: TileWords = { nothing: "tidak ada data", rate: formatRate };

/** "Kab. Badung: 93,4 % (12.345 dari 13.210 KPM)" */
export function tileSentence(name: string, share: Share | null, { nothing, rate }: TileWords = TILE_WORDS): string {
  if (share === null || share.denominator === 0) return `${name}: ${nothing}`;
  const { numerator, denominator } = share;
  return `${name}: ${rate(numerator, denominator)} (${formatCount(numerator)} dari ${formatCount(denominator)} KPM)`;
}
