import { describe, expect, test } from "vitest";
import { judge, report } from "@/tests/architecture/rule";
import { RULES } from "@/tests/architecture/rules";
import { houseOf } from "@/tests/architecture/sources";
import { PLANTED, type Planted } from "./planted";

const outcomesOf = (planted: Planted) => judge(RULES, houseOf(new Map(Object.entries(planted))));
const speaking = (planted: Planted) =>
  outcomesOf(planted)
    .filter(({ breaches }) => breaches.length > 0)
    .map(({ rule }) => rule.name);

/** A circle has at least one import that goes against the table. */
const ALSO: Record<string, string[]> = { circles: ["direction"] };

test("every rule has a breach of its own, and names and sentences are used once", () => {
  expect(Object.keys(PLANTED).sort()).toEqual(RULES.map(({ name }) => name).sort());
  expect(new Set(RULES.map(({ sentence }) => sentence)).size).toBe(RULES.length);
});

describe.each(Object.entries(PLANTED))("the rule %s", (name, { breaks, keeps }) => {
  test.each(breaks.map((planted) => [Object.keys(planted).at(-1), planted] as const))(
    "alone speaks of a breach: %s",
    (_, planted) => {
      expect(speaking(planted).sort()).toEqual([name, ...(ALSO[name] ?? [])].sort());
    },
  );
  test.each(keeps.map((planted) => [Object.keys(planted).at(-1), planted] as const))(
    "is silent where it is kept, having looked: %s",
    (_, planted) => {
      expect(speaking(planted)).toEqual([]);
    },
  );
});

test("what is counted are checks, one for each thing that a rule looked at, and not lines", () => {
  const outcomes = outcomesOf({ "lib/cases/rules.ts": "export const a = 1;\n", "lib/cases/store.ts": "" });
  const checksOf = (name: string) => outcomes.find(({ rule }) => rule.name === name)?.checks;
  expect([checksOf("length"), checksOf("top"), checksOf("page")]).toEqual([2, 1, 0]);
  const checks = outcomes.reduce((sum, outcome) => sum + outcome.checks, 0);
  expect(report(outcomes)).toEqual([
    expect.stringMatching(/^vocabulary: /),
    "  lib/cases/store.ts: has no role of the vocabulary in its path",
    `architecture: ${checks} checks of ${RULES.length} rules, 1 violations`,
  ]);
});
