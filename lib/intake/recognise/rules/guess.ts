import { RULES } from "@/lib/intake/kinds/rules";
import { hasPossibleBirthDate, parseIdentity } from "@/lib/values/identity";
import { cleanText } from "@/lib/values/text";
import type { Header } from "./header";

// Where no heading says it, values may: numbers of 16 digits with a birth date inside are NIK, words that hardly repeat are
// names. Amounts are never guessed: what was paid and what was spent look the same. A guess is proposed, never taken.

/** The share of a column's values that must fit. Our own choice: one in five may be broken. */
const FITTING = 0.8;

const isNik = (text: string): boolean => {
  const parsed = parseIdentity(text);
  return parsed.ok && parsed.digits.length === 16 && hasPossibleBirthDate(parsed.digits);
};
const isName = (text: string): boolean => /^\p{L}[\p{L} .'’,-]{2,}$/u.test(cleanText(text));

/** Women are born on days 41 to 71; a family card's number carries the day it was made, 31 at most. */
const isOfWoman = (text: string): boolean => {
  const parsed = parseIdentity(text);
  return parsed.ok && Number(parsed.digits.slice(6, 8)) > 40;
};

const GUESSES: readonly {
  field: string;
  fits: (text: string) => boolean;
  unlike: boolean;
  some?: (text: string) => boolean;
}[] = [
  { field: "nik", fits: isNik, unlike: true, some: isOfWoman },
  { field: "name", fits: isName, unlike: true },
];

/** field -> column, for fields of the kind that no heading named. unlike: values that repeat speak against it. */
export function guessColumns(
  { kind, headerRow, columns }: Pick<Header, "kind" | "headerRow" | "columns">,
  first: readonly { rowNo: number; cells: readonly string[] }[],
): Record<string, number> {
  const below = first.filter(({ rowNo }) => rowNo > headerRow);
  const width = Math.max(0, ...below.map(({ cells }) => cells.length));
  const taken = new Set(Object.values(columns));
  const guessed: Record<string, number> = {};
  for (const { field, fits, unlike, some } of GUESSES) {
    if (columns[field] !== undefined || !RULES[kind].fields.some((known) => known.field === field)) continue;
    for (let column = 0; column < width && guessed[field] === undefined; column++) {
      if (taken.has(column)) continue;
      const values = below.map(({ cells }) => cells[column]?.trim() ?? "").filter((value) => value !== "");
      const fitting = values.filter(fits).length;
      if (values.length === 0 || fitting < values.length * FITTING) continue;
      if (some && !values.some(some)) continue;
      if (unlike && new Set(values).size < values.length * FITTING) continue;
      guessed[field] = column;
      taken.add(column);
    }
  }
  return guessed;
}
