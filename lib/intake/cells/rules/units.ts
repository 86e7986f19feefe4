import { RULES } from "@/lib/intake/kinds/rules";
import type { Header } from "@/lib/intake/recognise/rules/header";

// "(Rp Juta)" in a heading, or "dalam jutaan rupiah" in a title, says that the amounts below are to be multiplied.

const UNITS: readonly (readonly [size: number, name: string, words: RegExp])[] = [
  [1e9, "miliar", /(?<![a-z])(miliar(an)?|milyar(an)?|mlr)(?![a-z])/i],
  [1e6, "juta", /(?<![a-z])(juta(an)?|jt)(?![a-z])/i],
  [1e3, "ribu", /(?<![a-z])(ribu(an)?|rb)(?![a-z])/i],
];
const IN_TITLE = /\b(?:dalam|satuan|nilai)\b/i;

export type Unit = { size: number; name: string };

/** The unit that a text names, or null. */
export function unitIn(text: string): Unit | null {
  const [size, name] = UNITS.find(([, , words]) => words.test(text)) ?? [];
  return size === undefined || name === undefined ? null : { size, name };
}

/** A heading without the unit that it names. */
export const withoutUnit = (heading: string): string =>
  UNITS.reduce((text, [, , words]) => text.replace(new RegExp(words, "gi"), " "), heading).replace(/\bdalam\b/gi, " ");

/** Fields that are rupiah. */
export const isMoney = (field: string): boolean => field.endsWith("Rp");

type Titled = Pick<Header, "kind" | "columns" | "headings" | "headerRow">;

/** By field, what its amounts are multiplied by: as its own heading says, else as a title above says for all of them. */
export function unitsOf(
  { kind, columns, headings, headerRow }: Titled,
  first: readonly { rowNo: number; cells: readonly string[] }[],
): Record<string, Unit> {
  const titles = first.filter(({ rowNo }) => rowNo < headerRow).flatMap(({ cells }) => cells);
  const common = titles.map((title) => (IN_TITLE.test(title) ? unitIn(title) : null)).find((unit) => unit !== null);
  const units: Record<string, Unit> = {};
  for (const { field } of RULES[kind].fields) {
    const column = columns[field];
    if (column === undefined || !isMoney(field)) continue;
    const unit = unitIn(headings[column] ?? "") ?? common;
    if (unit) units[field] = unit;
  }
  return units;
}

/** The units of a further table below the first: its own headings', else those that a title gave to the whole sheet. */
export function unitsBelow(table: Titled, first: Titled & Pick<Header, "units">): Record<string, Unit> {
  const units = unitsOf(table, []);
  for (const [field, unit] of Object.entries(first.units ?? {}))
    if (unitIn(first.headings[first.columns[field] ?? -1] ?? "") === null) units[field] ??= unit;
  return units;
}
