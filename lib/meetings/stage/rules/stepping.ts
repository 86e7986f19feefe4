// Where one goes from a slide, and what a key asks for. Remote clickers send PageUp, PageDown, "b" or ".".

export type Step = "next" | "previous" | "first" | "last";
export type StageCommand =
  | { is: "step"; to: Step }
  | { is: "digit"; digit: string }
  | { is: "enter" | "leave" | "fullscreen" | "list" | "black" | "dark" | "help" | "speaker" | "decide" | "pause" };

/** The slide after a step; both ends hold. A key that no longer exists counts as the first. */
export function stepped(keys: readonly string[], current: string, to: Step): string {
  const at = Math.max(0, keys.indexOf(current));
  const last = keys.length - 1;
  const next = { next: Math.min(last, at + 1), previous: Math.max(0, at - 1), first: 0, last }[to];
  return keys[next] ?? current;
}

/** The slide with a number as the hall counts, from 1; null when there is none. */
export function numbered(keys: readonly string[], typed: string): string | null {
  return /^\d{1,4}$/.test(typed) ? (keys[Number(typed) - 1] ?? null) : null;
}

/** The slide that an address names: "#slide-whole", "#whole"; null when the deck has no such slide. */
export function namedBy(keys: readonly string[], hash: string): string | null {
  let name = hash.replace(/^#/, "");
  try {
    name = decodeURIComponent(name);
  } catch {
    return null;
  }
  return [name.replace(/^slide-/, ""), name].find((key) => keys.includes(key)) ?? null;
}

const COMMANDS: Record<string, StageCommand> = {
  ArrowRight: { is: "step", to: "next" },
  ArrowDown: { is: "step", to: "next" },
  PageDown: { is: "step", to: "next" },
  " ": { is: "step", to: "next" },
  ArrowLeft: { is: "step", to: "previous" },
  ArrowUp: { is: "step", to: "previous" },
  PageUp: { is: "step", to: "previous" },
  Backspace: { is: "step", to: "previous" },
  Home: { is: "step", to: "first" },
  End: { is: "step", to: "last" },
  Enter: { is: "enter" },
  Escape: { is: "leave" },
  f: { is: "fullscreen" },
  l: { is: "list" },
  b: { is: "black" },
  ".": { is: "black" },
  d: { is: "dark" },
  "?": { is: "help" },
  s: { is: "speaker" },
  k: { is: "decide" },
};

/** What a key asks for, or null when it is not ours. */
export function commandOf(key: string, shift = false): StageCommand | null {
  if (/^\d$/.test(key)) return { is: "digit", digit: key };
  if (key === " " && shift) return { is: "step", to: "previous" };
  return COMMANDS[key.length === 1 ? key.toLowerCase() : key] ?? null;
}

/** The same where pages go round by themselves: space holds them. */
export const roundCommandOf = (key: string): StageCommand | null => (key === " " ? { is: "pause" } : commandOf(key));

export type Point = { x: number; y: number };
const SWIPE = 40;
/** The part of the width at the left that goes back. */
const BACK_SHARE = 0.3;

/** What a finger asks for: a swipe, or a tap at one side; null for a scroll. */
export function touched(from: Point, to: Point, width: number): Step | null {
  const [x, y] = [to.x - from.x, to.y - from.y];
  if (Math.abs(x) >= SWIPE && Math.abs(x) > Math.abs(y)) return x < 0 ? "next" : "previous";
  if (Math.abs(x) > 10 || Math.abs(y) > 10) return null;
  return to.x < width * BACK_SHARE ? "previous" : "next";
}
