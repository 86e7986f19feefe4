import "server-only";
import pg from "pg";

// Sentences that a statement writes row by row: the words come from rules, the statement only fills in what it knows.

type GapsOf<Words extends string> = Words extends `${string}{${infer Gap}}${infer Rest}` ? Gap | GapsOf<Rest> : never;

/**
 * SQL: the words with their {gaps} filled by SQL expressions; null as soon as one of these is null.
 * `sentence("Lewat {days} hari.", { days: "n.days" })`
 */
export const sentence = <const Words extends string>(words: Words, gaps: Record<GapsOf<Words>, string>): string => {
  const filled: Record<string, string> = gaps;
  return words
    .split(/\{(\w+)\}/)
    .map((part, index) => (index % 2 === 1 ? `(${filled[part]})` : pg.escapeLiteral(part)))
    .filter((part) => part !== "''")
    .join(" || ");
};

/** SQL: words without gaps. */
export const phrase = (words: string): string => pg.escapeLiteral(words);
