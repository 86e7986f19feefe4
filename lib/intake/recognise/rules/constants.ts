import { type Kind, RULES } from "@/lib/intake/kinds/rules";
import { parsePeriod } from "@/lib/values/period";
import type { Constants } from "./header";

// What a file says once for all its rows, in a title or a letter: the period, the programme, the number of a decree. A person
// may write it beside the columns; what the titles seem to say is proposed and never taken.

/** The fields of a kind that may be written once, with their labels. */
export const constantFields = (kind: Kind): { field: string; label: string }[] =>
  RULES[kind].fields
    .filter(({ field }) => RULES[kind].constants?.includes(field))
    .map(({ field, label }) => ({ field, label }));

const PERIOD = /\bperiode\s*:?\s*(.+)$/i;
const PROGRAM = /\b(sembako|bpnt|rastra|pkh)\b/i;
const DECREE = /\bnomor\s*:?\s*(\S*\d\S*\/\S+)/i;

const READERS: Record<string, (title: string) => string | undefined> = {
  period: (title) => {
    const text = (PERIOD.exec(title)?.[1] ?? "").trim();
    return parsePeriod(text) === null ? undefined : text;
  },
  program: (title) => PROGRAM.exec(title)?.[1]?.toUpperCase(),
  decree: (title) => DECREE.exec(title)?.[1],
  orderNo: (title) => (/sp2d|spm/i.test(title) ? DECREE.exec(title)?.[1] : undefined),
};

/** What the rows above the heading seem to say, for a person to confirm. */
export function proposedConstants(
  { kind, headerRow, columns }: { kind: Kind; headerRow: number; columns: Readonly<Record<string, number>> },
  first: readonly { rowNo: number; cells: readonly string[] }[],
): Constants {
  const titles = first.filter(({ rowNo }) => rowNo < headerRow).flatMap(({ cells }) => cells);
  const proposed: Record<string, string> = {};
  for (const { field } of constantFields(kind)) {
    if (columns[field] !== undefined) continue;
    const text = titles.map((title) => READERS[field]?.(title)).find((found) => found !== undefined);
    if (text !== undefined) proposed[field] = text.slice(0, 60);
  }
  return proposed;
}
