// How large text may be so that it never overflows its box: one choice for the slides on screen, in PowerPoint and on
// paper. The caller supplies the sizes and the height of the text at each of them. Reckoned here and not in the browser, so
// that a slide is right in its first HTML, on paper, and without a script.

type Room = { sizes: readonly number[]; height: number; heightAt: (size: number) => number };
/** fits: false = not even the smallest size is enough, the text is cut. */
export type Fit = { size: number; fits: boolean };

/** The largest of the sizes at which something fits, or the last of them. */
export function fitIn({ sizes, height, heightAt }: Room): Fit {
  const size = sizes.find((one) => heightAt(one) <= height);
  return size === undefined ? { size: sizes.at(-1) ?? 10, fits: false } : { size, fits: true };
}

/** The same where nothing can be done about a text that does not fit. */
export const largestFit = (room: Room): number => fitIn(room).size;

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
