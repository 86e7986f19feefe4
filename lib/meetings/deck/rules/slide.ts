// What a deck is made of. A slide holds the number beside its text, so that screen, PPTX, PDF and XLSX, which all draw the
// same slides, cannot say different things.

export type Unit = "kpm" | "rp" | "rate" | "count";

/** A number as it is shown; value null = not known. rate: 0.953 is shown as 95,3 %. href: the live page behind it. */
export type Figure = { value: number | null; unit: Unit; text: string; href?: string };
export type SlideCell = string | Figure;

export type SlideColumn = { title: string; numeric: boolean; share: number };

export type SlideBody =
  | { is: "cover"; lines: readonly string[] }
  /** One bar a row, as long as its first figure; the others are beside it. */
  | { is: "bars"; columns: readonly string[]; rows: readonly { label: string; figures: readonly Figure[] }[] }
  | {
      is: "table";
      columns: readonly SlideColumn[];
      rows: readonly (readonly SlideCell[])[];
      total?: readonly SlideCell[];
      /** The column that is also drawn as a bar and as a chart. */
      charted?: number;
      /** The value of a bar as long as there is room; left out = the largest of these rows. */
      longest?: number;
    }
  | { is: "text"; paragraphs: readonly string[] }
  /** A page of the product as it is now, without menus. */
  | { is: "view"; href: string };

/** What every slide with numbers states about them. */
export type SlideFoot = { denominator: string; asOf: string; source: string };

export type Slide = {
  /** Stays the same while the meeting lives: "whole", "problem:SALDO_NOL", "places.2". */
  key: string;
  topic: string;
  title: string;
  body: SlideBody;
  foot: SlideFoot | null;
  /** Written by people: remark is shown to the hall, note only to the speaker. */
  remark: string;
  note: string;
  hidden: boolean;
};

export const isFigure = (cell: SlideCell): cell is Figure => typeof cell !== "string";
export const textOf = (cell: SlideCell): string => (typeof cell === "string" ? cell : cell.text);

const largestOf = ({ body }: Slide): number => {
  if (body.is !== "table" || body.charted === undefined) return 0;
  const { charted } = body;
  const figures = body.rows.flatMap((cells) => {
    const cell = cells[charted];
    return cell !== undefined && isFigure(cell) ? [cell] : [];
  });
  // Shares are drawn against all of it.
  const least = figures.some(({ unit }) => unit === "rate") ? 1 : 0;
  return Math.max(least, ...figures.map(({ value }) => value ?? 0));
};

/** "places" of "places.3". */
const listKey = (key: string): string => key.replace(/\.\d+$/, "");

/** The bars of a list that goes on over several slides have one measure, and no two slides have one title. */
export function continued(slides: readonly Slide[]): Slide[] {
  const longest = new Map<string, number>();
  const titled = new Map<string, number>();
  for (const made of slides) {
    const list = listKey(made.key);
    longest.set(list, Math.max(longest.get(list) ?? 0, largestOf(made)));
    titled.set(made.title, (titled.get(made.title) ?? 0) + 1);
  }
  const seen = new Map<string, number>();
  return slides.map((made) => {
    const { body, title } = made;
    const nth = (seen.get(title) ?? 0) + 1;
    seen.set(title, nth);
    const same = titled.get(title) ?? 1;
    return {
      ...made,
      title: same > 1 ? `${title} (${nth} dari ${same})` : title,
      body:
        body.is === "table" && body.charted !== undefined
          ? { ...body, longest: longest.get(listKey(made.key)) ?? 0 }
          : body,
    };
  });
}

/** How many rows fit on one slide with letters of 28 px. */
export const ROWS_A_SLIDE = 8;
/** Rows of whole sentences need more room. */
export const SENTENCES_A_SLIDE = 3;

/** Cuts rows into slides: at least one, all but the last full. */
export function inSlides<T>(rows: readonly T[], size: number): T[][] {
  const pieces: T[][] = [];
  for (let from = 0; from < rows.length || from === 0; from += size) pieces.push(rows.slice(from, from + size));
  return pieces;
}
