import { sliceOf } from "./layers.ts";
import type { Finding } from "./rule.ts";
import type { House } from "./sources.ts";

// Which slice may know which. A slice that is not a row of the table knows no other.

export const SLICE_IMPORTS: Record<string, readonly string[]> = {
  answers: ["cases", "intake", "regions"],
  cases: ["banks", "kpm", "periods", "realisation", "regions"],
  field: ["cases", "regions"],
  intake: ["cases", "periods", "realisation", "regions", "reveals"],
  kpm: ["regions", "reveals"],
  letters: ["cases", "regions", "reveals"],
  meetings: ["cases", "periods", "realisation", "reconciliation", "regions"],
  realisation: ["banks", "periods", "quotas", "regions"],
  reconciliation: ["cases", "realisation", "regions"],
  repair: ["regions", "reveals"],
  transparency: ["periods", "realisation", "regions"],
};

/** Every import from one slice into another, of types too. */
export function* sliceImports({ sources }: House): Iterable<{ file: string; from: string; into: string; to: string }> {
  for (const { file, imports } of sources) {
    const from = sliceOf(file);
    for (const { to } of imports) {
      const into = sliceOf(to);
      if (from && into && into !== from) yield { file, from, into, to };
    }
  }
}

export function* sliceDirection(house: House): Iterable<Finding> {
  for (const { file, from, into, to } of sliceImports(house))
    yield SLICE_IMPORTS[from]?.includes(into) ? null : `${file}: ${from} may not import ${into} (${to})`;
}

/** One finding a slice, and one more for each circle, which is named once. */
export function* sliceCircles(house: House): Iterable<Finding> {
  const graph = new Map<string, Set<string>>();
  for (const { from, into } of sliceImports(house)) graph.set(from, (graph.get(from) ?? new Set()).add(into));
  const circles = new Set<string>();
  const visit = (slice: string, trail: string[]) => {
    const start = trail.indexOf(slice);
    if (start >= 0) {
      const circle = trail.slice(start);
      const first = circle.indexOf([...circle].sort()[0] ?? "");
      circles.add([...circle.slice(first), ...circle.slice(0, first)].join(" -> "));
      return;
    }
    for (const next of graph.get(slice) ?? []) visit(next, [...trail, slice]);
  };
  for (const slice of graph.keys()) {
    visit(slice, []);
    yield null;
  }
  for (const circle of circles) yield `slices in a circle: ${circle}`;
}
