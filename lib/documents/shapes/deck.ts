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
  /** Shown under the body, in the words of the person who prepared the talk. */
  remark: string;
  /** Denominator, day, source and version of the numbers. */
  foot: string;
  /** Speaker notes. */
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

/** All rows of a table as they are drawn: head, rows, total. */
export const drawnRows = ({ columns, rows, total }: DeckTable): (readonly string[])[] => [
  columns.map(({ title }) => title),
  ...rows,
  ...(total ? [total] : []),
];
