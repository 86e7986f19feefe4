// The pages of a talk, ready to be written to a file: words as they are shown, and for a chart the numbers behind them.
// One shape for PPTX and PDF, so that the two cannot say different things.

export type DeckColumn = { title: string; share: number; numeric: boolean };
/** A bar a row; value null = not known, and then there is no bar. longest: the value of a bar as long as there is room. */
export type DeckChart = { title: string; isRate: boolean; values: readonly (number | null)[]; longest: number };
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

type Measure = {
  /** Width of a text on one line, with the room around it in its cell. */
  widthAt: (text: string, size: number) => number;
  heightAt: (widths: readonly number[], size: number) => number;
};
type Frame = { width: number; height: number; sizes: readonly number[] };

/** All rows of a table as they are drawn: head, rows, total. */
export const drawnRows = ({ columns, rows, total }: DeckTable): (readonly string[])[] => [
  columns.map(({ title }) => title),
  ...rows,
  ...(total ? [total] : []),
];

/**
 * The largest letters with which a table fits its frame, and how wide its columns are then: by their shares, but no column
 * so narrow that it breaks a word or a number.
 */
export function fitTable(table: DeckTable, frame: Frame, measure: Measure): { size: number; widths: number[] } {
  const shares = table.columns.reduce((sum, { share }) => sum + share, 0);
  const wanted = table.columns.map(({ share }) => (share / shares) * frame.width);
  for (const size of frame.sizes) {
    const least = leastWidths(table, (text) => measure.widthAt(text, size));
    const spare = frame.width - least.reduce((sum, one) => sum + one, 0);
    if (spare < 0) continue;
    const wishes = wanted.map((one, i) => Math.max(0, one - (least[i] ?? 0)));
    const wished = wishes.reduce((sum, one) => sum + one, 0) || 1;
    const widths = least.map((one, i) => one + ((wishes[i] ?? 0) / wished) * spare);
    if (measure.heightAt(widths, size) <= frame.height) return { size, widths };
  }
  return { size: frame.sizes.at(-1) ?? 8, widths: wanted };
}

function leastWidths(table: DeckTable, widthOf: (text: string) => number): number[] {
  const all = drawnRows(table);
  return table.columns.map(({ numeric }, column) => {
    const pieces = all.flatMap((row, line) => {
      const text = row[column] ?? "";
      return numeric && line > 0 ? [text] : text.split(" ");
    });
    return Math.max(...pieces.map(widthOf));
  });
}

type Room = { sizes: readonly number[]; height: number; heightAt: (size: number) => number };

/** The largest letters with which something fits, or the smallest there are. */
export const largestFit = ({ sizes, height, heightAt }: Room): number =>
  sizes.find((size) => heightAt(size) <= height) ?? sizes.at(-1) ?? 10;

/** The mean width of a letter of Helvetica in a size of one, in bold. */
export const LETTER = 0.56;

/** How many lines a text takes in a width of points, estimated; rather one too many. */
export function linesOf(text: string, width: number, size: number): number {
  const perLine = Math.max(1, Math.floor(width / (size * LETTER)));
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
