import { sliceOf } from "./layers.ts";
import type { Source } from "./sources.ts";

/** Slices that import each other in a circle, each circle once. */
export function circles(sources: Source[]): string[] {
  const graph = new Map<string, Set<string>>();
  for (const { file, imports } of sources) {
    const slice = sliceOf(file);
    if (!slice) continue;
    for (const { to, typeOnly } of imports) {
      const other = sliceOf(to);
      if (typeOnly || !other || other === slice) continue;
      graph.set(slice, (graph.get(slice) ?? new Set()).add(other));
    }
  }
  const found = new Set<string>();
  const visit = (slice: string, trail: string[]) => {
    const start = trail.indexOf(slice);
    if (start >= 0) {
      const circle = trail.slice(start);
      const first = circle.indexOf([...circle].sort()[0] ?? "");
      found.add([...circle.slice(first), ...circle.slice(0, first)].join(" -> "));
      return;
    }
    for (const next of graph.get(slice) ?? []) visit(next, [...trail, slice]);
  };
  for (const slice of graph.keys()) visit(slice, []);
  return [...found].map((circle) => `slices in a circle: ${circle}`);
}
