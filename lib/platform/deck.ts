// The pages of a talk, ready to be written to a file: words as they are shown, and for a chart the numbers behind them.
// One shape for PPTX and PDF, so that the two cannot say different things.

export type DeckColumn = { title: string; share: number; numeric: boolean };
/** A bar a row; value null = not known, and then there is no bar. */
export type DeckChart = { title: string; isRate: boolean; values: readonly (number | null)[] };
export type DeckTable = {
  is: "table";
  columns: readonly DeckColumn[];
  rows: readonly (readonly string[])[];
  total: readonly string[] | null;
  chart: DeckChart | null;
};
export type DeckBody =
  | { is: "cover"; lines: readonly string[] }
  | { is: "text"; paragraphs: readonly string[] }
  | DeckTable;

export type DeckPage = {
  topic: string;
  title: string;
  body: DeckBody;
  /** Shown under the body, in the words of whoever prepared the talk. */
  remark: string;
  /** Denominator, day, source and version of the numbers. */
  foot: string;
  /** For whoever speaks. */
  note: string;
};
export type DeckFile = { title: string; pages: readonly DeckPage[] };

export const DECK_INK = {
  ink: "13203A",
  soft: "414D66",
  line: "DED8CB",
  shade: "F2EEE5",
  bar: "1B4785",
  navy: "16294D",
};

/** The part of the width that a chart takes beside its table. */
export const CHART_SHARE = 0.34;

/** "Halaman 3 dari 12" */
export const pageText = (index: number, pages: number): string => `Halaman ${index + 1} dari ${pages}`;

/** Widths of columns that together fill a width. */
export function columnWidths(columns: readonly DeckColumn[], width: number): number[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  return columns.map(({ share }) => (share / shares) * width);
}

type Room = { sizes: readonly number[]; height: number; heightAt: (size: number) => number };

/** The largest letters with which something fits, or the smallest there are. */
export const largestFit = ({ sizes, height, heightAt }: Room): number =>
  sizes.find((size) => heightAt(size) <= height) ?? sizes.at(-1) ?? 10;

/** How many lines a text takes in a width of points, by the mean width of Helvetica's letters; never too few. */
export function linesOf(text: string, width: number, size: number): number {
  const perLine = Math.max(1, Math.floor(width / (size * 0.54)));
  let used = 0;
  let count = 1;
  for (const word of text.split(" ")) {
    const needed = used === 0 ? word.length : used + 1 + word.length;
    if (needed <= perLine) {
      used = needed;
      continue;
    }
    count += used === 0 ? Math.ceil(word.length / perLine) - 1 : Math.ceil(word.length / perLine);
    used = word.length % perLine || perLine;
  }
  return count;
}
