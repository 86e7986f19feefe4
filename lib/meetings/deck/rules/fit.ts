// How large text may be so that a slide never overflows. Sizes are in units of a slide 1280 wide and 720 high; the widths of
// letters are those of Plus Jakarta Sans, rounded up. Reckoned here and not in the browser, so that a slide is right in
// its first HTML, on paper, and without a script.

/** A letter takes this part of its size, on average. */
const LETTER = 0.535;
const LINE = 1.25;
/** What lines lose at their ends. */
const WASTE = 1.04;

export type FitBox = { width: number; height: number };

const linesIn = (text: string, width: number, size: number): number =>
  Math.max(1, Math.ceil((text.length * size * LETTER * WASTE) / Math.max(width, 1)));

/** The largest of the sizes at which text takes at most so many lines; the last size when none does. */
export function sizeForLines(text: string, width: number, most: number, sizes: readonly number[]): number {
  return sizes.find((size) => linesIn(text, width, size) <= most) ?? sizes.at(-1) ?? 16;
}

/** Longer than this is no word but a number or an address, and may be broken. */
const LONGEST_WORD = 20;

const keepsWords = (text: string, width: number, size: number): boolean =>
  text
    .split(/[\s/-]+/)
    .every((word) => word.length > LONGEST_WORD || word.length * size * LETTER * WASTE <= Math.max(width, 1));

/** The largest size at which paragraphs fit a box, and how many lines each may take there. */
export function paragraphFit(paragraphs: readonly string[], box: FitBox, sizes: readonly number[], gap = 0.6): Fit {
  return best(sizes, (size) => {
    const heights = paragraphs.map((text) => linesIn(text, box.width, size) * size * LINE);
    return heights.reduce((sum, height) => sum + height, 0) + gap * size * (paragraphs.length - 1) <= box.height;
  });
}

/** The same for rows of cells, none with a broken word; widths are those of the columns without their padding. */
export function rowFit(
  rows: readonly (readonly string[])[],
  widths: readonly number[],
  height: number,
  sizes: readonly number[],
  padding: number,
): Fit {
  const whole = sizes.filter((size) =>
    rows.every((cells) => cells.every((text, i) => keepsWords(text, widths[i] ?? 1, size))),
  );
  return best(whole.length > 0 ? whole : sizes, (size) => {
    const heights = rows.map(
      (cells) => Math.max(...cells.map((text, i) => linesIn(text, widths[i] ?? 1, size))) * size * LINE + padding,
    );
    return heights.reduce((sum, h) => sum + h, 0) <= height;
  });
}

/** fits: false = not even the smallest size is enough, the text is cut. */
export type Fit = { size: number; fits: boolean };

function best(sizes: readonly number[], fits: (size: number) => boolean): Fit {
  const size = sizes.find(fits);
  return size === undefined ? { size: sizes.at(-1) ?? 16, fits: false } : { size, fits: true };
}

/** How many lines of a size one of so many equal rows may take. */
export const linesFor = (rows: number, height: number, size: number, padding: number): number =>
  Math.max(1, Math.floor((height / Math.max(1, rows) - padding) / (size * LINE)));
