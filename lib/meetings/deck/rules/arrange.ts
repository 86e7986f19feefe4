import type { Slide } from "./slide";

/** What people changed on a slide that the data made, or a slide that they added (kind text or view, already drawn). */
export type SlideChoice = { key: string; hidden: boolean; remark: string; note: string };

/**
 * The slides in the order that somebody gave them. A key that the order does not name stays behind the slide before which
 * the data put it: new problems appear where they belong. Keys that no longer exist are passed over.
 */
export function arrange(slides: readonly Slide[], order: readonly string[], choices: readonly SlideChoice[]): Slide[] {
  const byKey = new Map(slides.map((slide) => [slide.key, slide]));
  const placed = order.filter((key) => byKey.has(key));
  const known = new Set(placed);
  slides.forEach(({ key }, index) => {
    if (known.has(key)) return;
    const before = slides[index - 1]?.key;
    placed.splice(before === undefined ? 0 : placed.indexOf(before) + 1, 0, key);
    known.add(key);
  });
  const choiceOf = new Map(choices.map((choice) => [choice.key, choice]));
  return placed.flatMap((key) => {
    const slide = byKey.get(key);
    const choice = choiceOf.get(key);
    if (!slide) return [];
    return [choice ? { ...slide, hidden: choice.hidden, remark: choice.remark, note: choice.note } : slide];
  });
}

/** The keys in their present order: in the kept order when it knows them all, else as they were shown. */
export function standing(keys: readonly string[], order: readonly string[]): string[] {
  const kept = order.filter((key) => keys.includes(key));
  return kept.length === keys.length ? kept : [...keys];
}

/** The keys in a new order: one slide moved up (-1) or down (+1) among all. */
export function moved(keys: readonly string[], key: string, by: -1 | 1): string[] {
  const from = keys.indexOf(key);
  const to = from + by;
  const next = [...keys];
  if (from < 0 || to < 0 || to >= keys.length) return next;
  next.splice(from, 1);
  next.splice(to, 0, key);
  return next;
}

/**
 * The keys in the order that position numbers ask for: numbers[i], counted from 1, is the new place of keys[i]. Only keys
 * whose number was changed move; a number beyond the end means the end.
 */
export function placed(keys: readonly string[], numbers: readonly number[]): string[] {
  const wished = keys
    .map((key, index) => ({ key, to: numbers[index] ?? index + 1, from: index + 1 }))
    .filter(({ to, from }) => Number.isInteger(to) && to !== from)
    .sort((a, b) => a.to - b.to);
  const next = keys.filter((key) => !wished.some((wish) => wish.key === key));
  for (const { key, to } of wished) next.splice(Math.min(Math.max(to, 1) - 1, next.length), 0, key);
  return next;
}
