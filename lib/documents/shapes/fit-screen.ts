import { type Fit, fitIn, largestFit } from "./fit";

// Text on the slides of the screen. Sizes are in units of a slide 1280 wide and 720 high; the widths of letters are those of
// Plus Jakarta Sans, rounded up.

/** A letter takes this part of its size, on average. */
const LETTER = 0.535;
const LINE = 1.25;
/** What lines lose at their ends. */
const WASTE = 1.04;

export type FitBox = { width: number; height: number };

const linesIn = (text: string, width: number, size: number): number =>
  Math.max(1, Math.ceil((text.length * size * LETTER * WASTE) / Math.max(width, 1)));

/** The largest of the sizes at which text takes at most so many lines; the last size when none does. */
export const sizeForLines = (text: string, width: number, most: number, sizes: readonly number[]): number =>
  largestFit({ sizes, height: most, heightAt: (size) => linesIn(text, width, size) });

/** Longer than this is no word but a number or an address, and may be broken. */
const LONGEST_WORD = 20;

const keepsWords = (text: string, width: number, size: number): boolean =>
  text
    .split(/[\s/-]+/)
    .every((word) => word.length > LONGEST_WORD || word.length * size * LETTER * WASTE <= Math.max(width, 1));

/** The largest size at which paragraphs fit a box, and how many lines each may take there. */
export const paragraphFit = (paragraphs: readonly string[], box: FitBox, sizes: readonly number[], gap = 0.6): Fit =>
  fitIn({
    sizes,
    height: box.height,
    heightAt: (size) =>
      sum(paragraphs.map((text) => linesIn(text, box.width, size) * size * LINE)) +
      gap * size * (paragraphs.length - 1),
  });

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
  const rowAt = (cells: readonly string[], size: number): number =>
    Math.max(...cells.map((text, i) => linesIn(text, widths[i] ?? 1, size))) * size * LINE + padding;
  return fitIn({
    sizes: whole.length > 0 ? whole : sizes,
    height,
    heightAt: (size) => sum(rows.map((cells) => rowAt(cells, size))),
  });
}

const sum = (heights: readonly number[]): number => heights.reduce((all, height) => all + height, 0);

/** How many lines of a size one of so many equal rows may take. */
export const linesFor = (rows: number, height: number, size: number, padding: number): number =>
  Math.max(1, Math.floor((height / Math.max(1, rows) - padding) / (size * LINE)));
