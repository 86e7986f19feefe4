/** A slide as it is reckoned: 1280 wide, 720 high; app/(present)/present.css draws it in the same measures. */
export const SHEET = {
  /** Between the margins. */
  width: 1184,
  /** What topic, margins and foot leave for title and body together. */
  height: 560,
  titleLine: 1.16,
} as const;

/** The smallest figure on a wall, read from the last row of a hall. */
export const FIGURE = 28;

/** Digits are wider than letters. */
export const figureWidth = (text: string, size: number): number => Math.ceil(text.length * size * 0.6);
