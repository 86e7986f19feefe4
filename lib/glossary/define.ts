// The words of the product: what a figure means and where the meaning comes from. Tooltips, exports and the help page
// print the same sentence. Two offices once named two sums for "belum salur" in one region: the definition differed.

import { CASES } from "./cases";
import type { Entry } from "./entry";
import { FIGURES } from "./figures";
import { OFFICES } from "./offices";

const ENTRIES = { ...FIGURES, ...CASES, ...OFFICES } as const;

export type Term = keyof typeof ENTRIES;
export type Definition = { label: string; definition: string; source: string };

/** True for a word that the glossary explains. */
export const isTerm = (text: string): text is Term => Object.hasOwn(ENTRIES, text);

export const TERMS: readonly Term[] = Object.keys(ENTRIES).filter(isTerm);

/** Label, definition and source of a word, ready for a tooltip. */
export function define(term: Term): Definition {
  const { label, definition, source } = ENTRIES[term];
  return { label, definition, source };
}

/** The words that help to understand this one. */
export function seeAlso(term: Term): Term[] {
  const entry: Entry = ENTRIES[term];
  return (entry.see ?? []).filter(isTerm);
}
