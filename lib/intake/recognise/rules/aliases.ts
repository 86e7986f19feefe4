import { type Kind, RULES } from "@/lib/intake/kinds/rules";
import { headerKey } from "@/lib/values/text";
import { wideKey } from "./heading-words";

// What headings mean in each kind of file. Spellings were seen in real files (SIKS-NG, Format SAS, national recap, bank
// reports); they are compared without case, spaces and signs.

/** A heading cut short is less plain than any that is written out. */
const SHORTENED = 100;

type Aliases = ReadonlyMap<string, { field: string; rank: number }>;
const aliases = new Map<Kind, Aliases>();

/** header key -> field of one kind, and how far down the field's spellings it stands: 0 is the plainest. */
export function aliasesOf(kind: Kind): Aliases {
  const before = aliases.get(kind);
  if (before) return before;
  const { fields } = RULES[kind];
  const known = new Map<string, { field: string; rank: number }>();
  for (const { field, label, aliases: spellings } of fields)
    for (const [rank, spelling] of [label, ...spellings].entries())
      if (!known.has(headerKey(spelling))) known.set(headerKey(spelling), { field, rank });
  // What a short form may mean comes after what is written out.
  for (const { field, label, aliases: spellings } of fields)
    for (const [rank, spelling] of [label, ...spellings].entries())
      if (!known.has(wideKey(spelling))) known.set(wideKey(spelling), { field, rank: rank + SHORTENED });
  aliases.set(kind, known);
  return known;
}
