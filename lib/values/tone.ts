/** How a state feels. A tone is never used alone: it always brings its shape and a word. */
export const TONES = ["ok", "watch", "problem", "info", "neutral"] as const;
export type Tone = (typeof TONES)[number];
