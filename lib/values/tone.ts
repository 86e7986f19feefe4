/** How a state feels. A tone never stands alone: it always brings its shape and a word. */
export const TONES = ["ok", "watch", "problem", "info", "neutral"] as const;
export type Tone = (typeof TONES)[number];
