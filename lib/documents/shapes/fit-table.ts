import { type DeckTable, drawnRows } from "./deck";
import { fitIn } from "./fit";

type Measure = {
  /** Width of a text on one line, with the room around it in its cell. */
  widthAt: (text: string, size: number) => number;
  heightAt: (widths: readonly number[], size: number) => number;
};
type Frame = { width: number; height: number; sizes: readonly number[] };

/**
 * The largest letters with which a table fits its frame, and how wide its columns are then: by their shares, but no column
 * so narrow that it breaks a word or a number.
 */
export function fitTable(table: DeckTable, frame: Frame, measure: Measure): { size: number; widths: number[] } {
  const shares = table.columns.reduce((sum, { share }) => sum + share, 0);
  const wanted = table.columns.map(({ share }) => (share / shares) * frame.width);
  const widthsAt = (size: number): number[] | null =>
    widened(
      leastWidths(table, (text) => measure.widthAt(text, size)),
      wanted,
      frame.width,
    );
  const { size, fits } = fitIn({
    ...frame,
    heightAt: (one) => {
      const widths = widthsAt(one);
      return widths ? measure.heightAt(widths, one) : Number.POSITIVE_INFINITY;
    },
  });
  return { size, widths: (fits && widthsAt(size)) || wanted };
}

/** What the columns need, with what is left over given to those that want more; null when they need too much. */
function widened(least: readonly number[], wanted: readonly number[], width: number): number[] | null {
  const spare = width - least.reduce((sum, one) => sum + one, 0);
  if (spare < 0) return null;
  const wishes = wanted.map((one, i) => Math.max(0, one - (least[i] ?? 0)));
  const wished = wishes.reduce((sum, one) => sum + one, 0) || 1;
  return least.map((one, i) => one + ((wishes[i] ?? 0) / wished) * spare);
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
