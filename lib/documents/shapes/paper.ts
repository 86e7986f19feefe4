// A paper as blocks, whatever writes it: pdf.ts for print, docx.ts for Word.

export type PaperColumn = { title: string; share: number; numeric?: boolean };
export type PaperRows = Iterable<readonly (readonly string[])[]> | AsyncIterable<readonly (readonly string[])[]>;
export type PaperBlock =
  | { is: "letterhead"; lines: readonly string[] }
  /** How an official letter begins: place and date, what it is about, and to whom it goes. */
  | { is: "opening"; date: string; facts: readonly (readonly [string, string])[]; to: readonly string[] }
  | { is: "title"; text: string; note: string }
  | { is: "heading"; text: string; newPage?: boolean }
  | { is: "text"; text: string }
  | { is: "table"; columns: readonly PaperColumn[]; rows: PaperRows; total?: readonly string[] }
  | { is: "signatures"; statement: string; parties: readonly { title: string; lines: readonly string[] }[] };

export type Paper = {
  title: string;
  /** At the foot of each page, beside "Halaman x dari y". */
  foot: string;
  /** In the upper corner of each page: that it is not valid, for example. */
  mark: string;
  /** Of running text, in points; 9 where nothing is said. */
  textSize?: number;
  blocks: AsyncIterable<PaperBlock>;
};

export const TEXT_SIZE = 9;
