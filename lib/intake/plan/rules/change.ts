import type { Shown } from "@/lib/intake/kinds/kind";

/** How many added rows a plan lists; changed rows are listed all. The screen says so. */
export const ADDED_SHOWN = 1_000;

type Values = Record<string, string | number | boolean | null>;

/** The values that differ, in the order in which their kind shows them; everything that is set, when there was nothing before. */
export function differing(
  shown: Readonly<Record<string, Shown>>,
  before: Values | null,
  after: Values,
): { key: string; before: Values[string]; after: Values[string] }[] {
  return Object.keys(shown).flatMap((key) => {
    const [was, is] = [before?.[key] ?? null, after[key] ?? null];
    return was === is ? [] : [{ key, before: was, after: is }];
  });
}
